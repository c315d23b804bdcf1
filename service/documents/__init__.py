"""Texts for people, in bokmål, nynorsk and English: the outcome of a session, the vocabulary."""
