"""The plan as a workbook: one module a sheet."""
