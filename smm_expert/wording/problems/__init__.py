"""What is wrong with a file, and the likely mend: every problem code, by the sort of file."""
