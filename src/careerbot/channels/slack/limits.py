"""How much Slack takes of everything, as its reference of Block Kit has it."""

BLOCKS = 50  # in a message
TEXT = 3_000  # characters of a text object
FIELDS = 10  # in a section
FIELD = 2_000  # characters of one
CONTEXT = 10  # elements of a context block
BUTTON = 75  # characters on a button
VALUE = 2_000  # characters of what a button sends back
TABLE_ROWS, TABLE_COLUMNS, TABLE_TEXT = 100, 20, 10_000  # of a table, of which a message takes one
MESSAGE = 12_000  # characters that the blocks of a message may hold together; Slack refuses more at about 13,000
POSTED = 40_000  # characters of a message's text, from which on Slack cuts it
CHANGED = 4_000  # characters of a message's text when it is changed; Slack refuses more
PROMPTS = 4  # suggested at the top of a conversation
