"""Public data to content: O*NET's occupations, official wages, what job adverts offered."""
