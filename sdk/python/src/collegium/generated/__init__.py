"""Generated from the API's document; not to be edited."""
