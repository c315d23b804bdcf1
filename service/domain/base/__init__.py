"""What all nouns share: shapes, fields, references, validation, texts."""
