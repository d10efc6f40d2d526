"""Thin templates: what each language calls, from the released document."""
