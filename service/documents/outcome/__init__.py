"""The outcome of a session as a document for people."""
