"""SVG written as text: every attribute and every word is escaped here and nowhere else."""

from xml.sax.saxutils import escape, quoteattr

Value = str | float
Point = tuple[float, float]


def element(name: str, *inside: str, **attributes: Value) -> str:
    """An element with finished SVG inside; `stroke_width=3` becomes `stroke-width="3"`."""
    written = "".join(
        f" {key.replace('_', '-')}={quoteattr(_value(value))}" for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def words(text: str) -> str:
    """Text as it stands inside an element."""
    return escape(text)


def lines(*paths: list[Point], **attributes: Value) -> str:
    """Open lines as one element."""
    return element("path", d="".join(_path(points) for points in paths), fill="none", **attributes)


def shapes(*outlines: list[Point], **attributes: Value) -> str:
    """Closed shapes as one element, which renders faster than many; where two overlap there is a hole."""
    path = "".join(_path(points) + "Z" for points in outlines)
    return element("path", d=path, fill_rule="evenodd", **attributes)


def _path(points: list[Point]) -> str:
    return "M" + "L".join(f"{_value(x)} {_value(y)}" for x, y in points)


def _value(value: Value) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"
