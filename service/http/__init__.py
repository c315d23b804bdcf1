"""The mechanism of HTTP: operations, the router of a resource, the contract, problems, limits."""
