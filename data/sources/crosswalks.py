"""Reads the crosswalks: the groups of SOC, O*NET-SOC to SOC, SOC to the rows BLS publishes, and majors."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.sources.errors import SourceError
from data.sources.files import SourceFile
from data.sources.rows import MajorOccupationRow, MajorRow, ReleaseRow, Rows, SocGroupRow
from data.sources.sheets import Sheet, first_sheet, text, workbook
from data.sources.tables import Part, TableReader
from data.store.types import now

SOC_STRUCTURE = "soc"
ONET_TO_SOC = "onet-soc"
SOC_TO_BLS = "soc-bls"
MAJORS = "cip"

LEVELS = ("major", "minor", "broad", "detailed")

_STRUCTURE_NAME = re.compile(r"soc_structure_2018\.(csv|xlsx)", re.IGNORECASE)
_ONET_TO_SOC_NAME = re.compile(r"(onetsoc)?2019_to_SOC(2018)?_Crosswalk\.csv", re.IGNORECASE)
_SOC_TO_BLS_NAME = re.compile(r"soc2018_to_oews_ep_code\.csv", re.IGNORECASE)
_MAJORS_NAME = re.compile(r"CIP2020_SOC2018_Crosswalk\.(csv|csv\.gz|xlsx)", re.IGNORECASE)

_NO_CIP = "99.9999"
_NO_SOC = "99-9999"

# SOC 2018 occupations that OEWS and the National Employment Matrix publish together under another code
# (BLS, "2018 SOC … hybrid structure of the May OEWS estimates").
_COMBINED = {
    "13-1021": "13-1020",
    "13-1022": "13-1020",
    "13-1023": "13-1020",
    "13-2022": "13-2020",
    "13-2023": "13-2020",
    "21-1011": "21-1018",
    "21-1014": "21-1018",
    "25-2055": "25-2052",
    "25-2056": "25-2052",
    "25-9042": "25-9045",
    "25-9043": "25-9045",
    "25-9049": "25-9045",
    "29-2011": "29-2010",
    "29-2012": "29-2010",
    "31-1121": "31-1120",
    "31-1122": "31-1120",
    "39-7011": "39-7010",
    "39-7012": "39-7010",
    "47-4091": "47-4090",
    "47-4099": "47-4090",
    "51-2022": "51-2028",
    "51-2023": "51-2028",
    "51-2092": "51-2090",
    "51-2099": "51-2090",
    "53-1042": "53-1047",
    "53-1043": "53-1047",
    "53-1044": "53-1047",
    "53-1049": "53-1047",
}
_MILITARY = "55-"
_NOT_IN_OEWS = ("45-3031",)


class BlsCodes(NamedTuple):
    """The rows of OEWS and of the National Employment Matrix that serve a SOC code."""

    wage: str | None
    projection: str | None


def usual_codes(soc_code: str) -> BlsCodes:
    """The rows that serve a SOC 2018 code since the May 2021 survey."""
    if soc_code.startswith(_MILITARY):
        return BlsCodes(None, None)
    code = _COMBINED.get(soc_code, soc_code)
    return BlsCodes(None if code in _NOT_IN_OEWS else code, code)


def structure_file(files: Sequence[SourceFile]) -> SourceFile | None:
    return _first(files, _STRUCTURE_NAME)


def onet_to_soc_file(files: Sequence[SourceFile]) -> SourceFile | None:
    return _first(files, _ONET_TO_SOC_NAME)


def soc_to_bls_file(files: Sequence[SourceFile]) -> SourceFile | None:
    return _first(files, _SOC_TO_BLS_NAME)


def majors_file(files: Sequence[SourceFile]) -> SourceFile | None:
    return _first(files, _MAJORS_NAME)


def _first(files: Sequence[SourceFile], name: re.Pattern[str]) -> SourceFile | None:
    return next((file for file in files if name.fullmatch(file.name)), None)


def read_structure(file: SourceFile) -> Part:
    """The groups of SOC 2018, from the project's own layout or the publisher's workbook."""
    sheet = first_sheet(file)
    header = _structure_header(sheet)
    reader = TableReader(file)
    for line, row in enumerate(sheet.cells[header + 1 :], start=header + 2):
        cells = [text(cell) for cell in (*row, "", "", "", "", "")[:5]]
        level = next((place for place in range(4) if cells[place]), None)
        if level is None:
            reader.skip("a note")
        else:
            reader.keep(line, (cells[level], LEVELS[level], cells[4]))
    rows = reader.rows(SocGroupRow, key=lambda row: row.code)
    release = _release(SOC_STRUCTURE, "Standard Occupational Classification", "2018", file)
    return Part(release, Rows({SocGroupRow: rows}), [reader.report(SOC_STRUCTURE)])


def _structure_header(sheet: Sheet) -> int:
    for place, row in enumerate(sheet.cells[:20]):
        named = [text(cell).lower() for cell in row[:4]]
        if len(named) == 4 and all(name.startswith(level) for name, level in zip(named, LEVELS, strict=True)):
            return place
    raise SourceError(f"{sheet.where}: no line names the columns major, minor, broad and detailed")


def read_onet_to_soc(file: SourceFile) -> tuple[dict[str, str], Part]:
    """The SOC 2018 code of each O*NET-SOC 2019 code."""
    columns = {"onet": "O*NET-SOC 2019 Code", "soc": "2018 SOC Code"}
    reader = TableReader(file)
    codes = {}
    for _, cells in first_sheet(file).table(columns):
        reader.read += 1
        codes[text(cells["onet"])] = text(cells["soc"])
    release = _release(ONET_TO_SOC, "O*NET-SOC 2019 to SOC 2018 crosswalk", "2019", file)
    return codes, Part(release, reports=[reader.report(ONET_TO_SOC)])


def read_soc_to_bls(file: SourceFile) -> tuple[dict[str, BlsCodes], Part]:
    """The rows of OEWS and Employment Projections that serve each SOC 2018 code."""
    columns = {"soc": "soc_2018_code", "wage": "oews_code", "projection": "ep_code"}
    reader = TableReader(file)
    codes = {}
    for _, cells in first_sheet(file).table(columns):
        reader.read += 1
        codes[text(cells["soc"])] = BlsCodes(text(cells["wage"]) or None, text(cells["projection"]) or None)
    release = _release(SOC_TO_BLS, "SOC 2018 to OEWS and Employment Projections codes", "2018", file)
    return codes, Part(release, reports=[reader.report(SOC_TO_BLS)])


def read_majors(file: SourceFile) -> Part:
    """College majors and the occupations they lead to."""
    reader = TableReader(file)
    titles: dict[str, str] = {}
    for line, cip, title, soc in _pairs(_majors_sheet(file)):
        if cip == _NO_CIP or soc == _NO_SOC:
            reader.skip("no match")
        else:
            reader.keep(line, (soc, cip))
            titles.setdefault(cip, title)
    links = reader.rows(MajorOccupationRow, key=lambda row: row)
    majors = [MajorRow(cip, title.removesuffix(".")) for cip, title in sorted(titles.items())]
    release = _release(MAJORS, "CIP 2020 to SOC 2018 crosswalk", "2020", file)
    return Part(release, Rows({MajorRow: majors, MajorOccupationRow: links}), [reader.report(MAJORS)])


def _majors_sheet(file: SourceFile) -> Sheet:
    if file.path.suffix != ".xlsx":
        return first_sheet(file)
    sheets = workbook(file)
    if "CIP-SOC" not in sheets:
        raise SourceError(f"{file.path}: the sheet 'CIP-SOC' is missing")
    return sheets["CIP-SOC"]


def _pairs(sheet: Sheet) -> Iterator[tuple[int, str, str, str]]:
    columns = {"cip": "CIP2020Code", "title": "CIP2020Title", "soc": "SOC2018Code"}
    for line, cells in sheet.table(columns):
        yield line, text(cells["cip"]), text(cells["title"]), text(cells["soc"])


def _release(source: str, name: str, version: str, file: SourceFile) -> ReleaseRow:
    return ReleaseRow(source, name, version, None, "public domain", file.name, now())
