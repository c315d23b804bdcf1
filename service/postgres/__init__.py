"""Every SQL statement of the product, one module per domain module; plain async functions, `conn` first."""
