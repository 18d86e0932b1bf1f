"""Answers on what to study: degrees, courses, and certificates by name."""
