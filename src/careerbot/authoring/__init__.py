"""Tools for those who write content: tests, measures, reports, reviews."""
