"""A composed answer edited: its best line first, nothing twice, several questions in order, its sources on request."""
