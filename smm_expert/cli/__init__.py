"""The command line: a command reads, calls, renders, exits. click lives here only."""
