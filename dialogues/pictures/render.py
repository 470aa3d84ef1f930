"""SVG to PNG."""

import resvg_py

from dialogues.pictures.lettering import BOLD, FAMILY, REGULAR

_FONTS = [str(REGULAR), str(BOLD)]


def render(svg: str) -> bytes:
    """The picture as PNG, in its own size. ValueError when it is not SVG."""
    return resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=_FONTS, font_family=FAMILY
    )
