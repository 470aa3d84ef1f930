"""The store: SQLModel tables on SQLite or PostgreSQL, and the sessions that read and write them."""
