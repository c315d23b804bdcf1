"""What writes the SDK's generated part; it knows the contract alone."""
