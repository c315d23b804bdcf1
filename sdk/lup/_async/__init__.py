"""The async half of the SDK, from which `sdk/generate.py` derives the blocking half in `lup._generated.sync`."""
