"""What the programme is: its nouns, their fields and rules. Pure: no async, no clock, no random, no I/O."""
