"""What the programme is: pure, without a clock, chance or input and output."""
