"""The base of all resources: shapes, fields, references, validation, texts."""
