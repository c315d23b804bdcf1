"""Generated from the contract by sdk/generate.py; do not edit."""

CONTRACT_VERSION = "0.1.0"
