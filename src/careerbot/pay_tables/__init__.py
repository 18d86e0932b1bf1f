"""The tables of pay: their files, their rows, and how the compiled file looks them up."""
