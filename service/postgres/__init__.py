"""Every SQL statement of the service: plain async functions, the connection first."""
