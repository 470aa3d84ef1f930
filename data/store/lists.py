"""Many lists read in one statement.

A profile is nine lists. Asked one by one, nearly all of the time goes into handing statements to the
database's thread and back; asked together, as arrays of JSON arrays, it is one hand-over.
"""

import json
from collections.abc import Mapping
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, bindparam, func
from sqlalchemy import select as core_select
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

Query = Select[*tuple[Any, ...]]
Rows = list[list[Any]]


def of_code(table: type[SQLModel], *columns: str) -> Query:
    """These columns of the table's rows of one occupation, the parameter `code`."""
    chosen = [getattr(table, column) for column in columns]
    code: Any = table.__dict__["code"]
    return core_select(*chosen).where(code == bindparam("code"))


class Lists:
    """Queries that are asked together; each has two columns or more, by the first two of which it is ordered."""

    def __init__(self, queries: Mapping[str, Query]) -> None:
        self._queries = queries
        self._statement = cache(self._together)  # building it costs more than asking it

    async def read(self, session: AsyncSession, keys: Mapping[str, Any]) -> dict[str, Rows]:
        """The rows of each query with the parameters `keys`.

        JSON knows no booleans on SQLite, where they come as 0 and 1, and a JSON column as text: `decoded`.
        """
        statement = self._statement(session.get_bind().dialect.name)
        row = (await (await session.connection()).execute(statement, keys)).one()
        found = zip(self._queries, row, strict=True)
        return {name: sorted(decoded(rows) or [], key=itemgetter(0, 1)) for name, rows in found}

    def _together(self, dialect: str) -> Query:
        return core_select(*(_as_json(query, dialect).label(name) for name, query in self._queries.items()))


def decoded(value: Any) -> Any:
    """A JSON value, which SQLite gives as text and PostgreSQL decoded."""
    return json.loads(value) if isinstance(value, str) else value


def _as_json(query: Query, dialect: str) -> Any:
    rows = query.subquery()
    if dialect == "postgresql":
        return core_select(func.json_agg(func.json_build_array(*rows.c))).scalar_subquery()
    return core_select(func.json_group_array(func.json_array(*rows.c))).scalar_subquery()
