"""The code generator of the SDK, which reads nothing but the contract."""
