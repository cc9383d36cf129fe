"""Rules fire on a client's facts: one program, run by experta for one client."""
