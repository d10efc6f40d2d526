"""Made by `make sdk`; not to be edited."""
