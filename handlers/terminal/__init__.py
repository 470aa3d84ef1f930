"""The terminal door: the conversation in this terminal, by typed words and numbered buttons."""
