"""The programme's nouns, their fields and rules. Pure: no async, no clock, no randomness, no I/O."""
