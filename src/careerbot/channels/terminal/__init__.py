"""The chat in a terminal, on prompt-toolkit. ``chat`` is all that others need of it.

chatting      the loop: a prompt, a turn, again
prompting     the prompt: history, keys, completion, what stands below it
completing    what may be completed: commands, roles, tools, skills, places, whole questions
offering      what a key puts on an empty line: the next question, a choice
slash         the commands that begin with a slash, and what each does
talk          one conversation: its session, and what was said in it
loading       the bot, loaded while its user begins to type
"""

from careerbot.channels.terminal.chatting import Options, chat

__all__ = ["Options", "chat"]
