"""SVG to PNG, by librsvg within libvips."""

import atexit
import os
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from types import ModuleType
from typing import Final
from xml.sax.saxutils import escape

from dialogues.pictures.lettering import FOLDER

_FONTS: Final = "<fontconfig><dir>{fonts}</dir><cachedir>{folder}</cachedir></fontconfig>"
_COLOURS: Final = slice(0, 3)  # without transparency: every picture has its own solid ground


def render(svg: str) -> bytes:
    """The picture as PNG, in its own size. ValueError when it is not SVG."""
    vips = _vips()
    try:
        png: bytes = vips.Image.svgload_buffer(svg.encode())[_COLOURS].pngsave_buffer(keep="none")
    except vips.Error as error:
        raise ValueError(f"not a picture: {error}") from error
    return png


@cache
def _vips() -> ModuleType:
    """libvips, knowing the pictures' typeface and no other, so that they come out the same on every machine.

    What typefaces there are is read from the environment once, before the first word is drawn.
    """
    folder = Path(mkdtemp(prefix="waymark-fonts-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    config = folder / "fonts.conf"
    config.write_text(_FONTS.format(fonts=escape(str(FOLDER)), folder=escape(str(folder))), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)
    import pyvips

    pyvips.cache_set_max(0)  # the gallery keeps what is rendered
    return pyvips  # type: ignore[no-any-return]
