"""`python -m benchmarks` measures in the quick form; `make bench` calls it."""

from benchmarks.run import main

main()
