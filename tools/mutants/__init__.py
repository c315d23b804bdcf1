"""Small defects that are planted one at a time, to see whether a test fails: `make mutants`."""
