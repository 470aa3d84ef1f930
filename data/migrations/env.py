"""Alembic's entry: the connection comes from `data.store.migrate`, the models from `data.store`."""

from alembic import context
from sqlmodel import SQLModel

from data.store import known, people, pictures  # noqa: F401  (registers the tables)

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
