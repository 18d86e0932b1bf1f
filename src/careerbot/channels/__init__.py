"""Where people meet careerbot. Each channel is two converters and a call."""
