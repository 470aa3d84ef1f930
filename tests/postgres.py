"""A PostgreSQL server of the tests' own, and fresh databases on it.

The first worker that needs the server starts it and every worker of the run shares it. It belongs to a
keeper, a process of its own (`python -m tests.postgres FOLDER`), which waits until every process that uses
the server has ended, in whatever way, then stops the server and removes its files.
"""

import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from sqlalchemy import URL, NullPool, create_engine, make_url

from tests.sharing import in_turn

# Nothing here outlives the run, so nothing need reach the disk.
CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
shared_buffers = 64MB
"""

_in_use: list[TextIO] = []  # locks held until this process ends, see `join`


class Databases:
    """Databases of one server; `server` is the address of one that is there already."""

    def __init__(self, server: URL) -> None:
        self._server = server
        self._engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)

    def create(self, template: str = "template0") -> URL:
        """The address of a new database, a copy of the template's."""
        name = f"waymark_{uuid4().hex}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self._server.set(database=name)

    def drop(self, database: URL) -> None:
        self._execute(f'DROP DATABASE "{database.database}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(statement)


def binaries() -> Path | None:
    """The folder of PostgreSQL's programs, the newest if there are several; None if there is none."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    return newest.parent if newest else None


def join(shared: Path) -> URL:
    """The address of this run's server, started if it is not running; it runs on until this process ends."""
    address = shared / "postgres.url"
    with in_turn(shared / "postgres.lock"):
        using = (shared / "postgres.users").open("w")
        fcntl.flock(using, fcntl.LOCK_SH)  # waits while a keeper stops a server that was left by everyone
        _in_use.append(using)
        if not address.exists():
            _start_keeper(shared)
        return make_url(address.read_text())


def _start_keeper(shared: Path) -> None:
    log = shared / "postgres.log"
    with log.open("a") as errors:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "tests.postgres", str(shared)],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,  # an interrupt of the test run is not meant for it
        )
    assert keeper.stdout is not None
    with keeper.stdout as said:
        if said.readline() != b"ready\n":
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")


def keep(shared: Path) -> None:
    """Run a server until nobody holds the lock of its users any more."""
    address = shared / "postgres.url"
    with _running() as url, (shared / "postgres.users").open("w") as users:
        address.write_text(url.render_as_string(hide_password=False))
        print("ready", flush=True)
        fcntl.flock(users, fcntl.LOCK_EX)
        address.unlink()


@contextmanager
def _running() -> Iterator[URL]:
    programs = binaries()
    assert programs is not None
    owner = _owner()
    # Not in pytest's own temporary folder: the server's user may not enter that.
    with tempfile.TemporaryDirectory(prefix="waymark-postgres-") as name:
        folder = Path(name)
        data = folder / "data"
        if owner:
            os.chown(folder, owner.pw_uid, owner.pw_gid)

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [programs / program, "--pgdata", data, *arguments],
                cwd=folder,
                user=owner and owner.pw_uid,
                group=owner and owner.pw_gid,
                extra_groups=[] if owner else None,
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr,
                check=True,
            )

        run("initdb", "--username=waymark", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION.format(folder=folder))
        run("pg_ctl", "start", "--wait", "--log", str(folder / "log"))
        try:
            yield URL.create(
                "postgresql+psycopg", username="waymark", database="postgres", query={"host": name}
            )
        finally:
            run("pg_ctl", "stop", "--wait", "--mode=immediate")


def _owner() -> pwd.struct_passwd | None:
    """Whom the server runs as: it refuses to run as root."""
    if os.getuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
