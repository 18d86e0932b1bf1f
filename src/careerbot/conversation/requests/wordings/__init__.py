"""What a wording tells of the intent, a kind of question in each module: choices, moves, needs, pay, work, ways in."""
