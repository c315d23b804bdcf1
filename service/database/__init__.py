"""The database itself: pool, embedded server, schema, roles, API keys, readiness."""
