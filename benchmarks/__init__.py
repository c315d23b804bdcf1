"""Benchmarks: the cost of requests, relative to a hello world on the same server in the same run."""
