"""Data becomes text: tables, documents and messages. tabulate lives in `tables`."""
