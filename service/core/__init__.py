"""What every resource can do, written once, without HTTP."""
