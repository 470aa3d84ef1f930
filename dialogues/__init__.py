"""What Waymark asks and says: one package per conversation, wording apart from code."""
