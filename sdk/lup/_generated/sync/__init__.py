"""The blocking half of the SDK, from which `sdk/generate.py` derives the blocking half in `lup._generated.sync`."""
# Generated from lup/_async/__init__.py by sdk/generate.py; do not edit.
