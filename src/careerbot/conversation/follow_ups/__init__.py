"""Turns that go on with the last one: roles pointed to, a request changed, a few words, courtesies."""
