"""Written by sdk/generate.py from the contract; changes here are lost."""

CONTRACT_VERSION = "0.1.0"
