"""Every SQL statement of the service, one module per domain module: plain async functions that take `conn` first."""
