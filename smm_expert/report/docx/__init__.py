"""A document as DOCX. python-docx lives here only, and is imported when a DOCX is written."""
