"""Small hand-made releases in the publishers' formats, for tests that must do without the reference data.

The occupations are made up but for their codes: a rated one (clock keepers), one that is published under a
combined BLS code (reed buyers), one nobody has rated (kite masters) and a military one (balloon officers).
"""

import csv
import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Cell = str | float
Table = Sequence[Sequence[Cell]]

KEEPERS = "43-6013.00"
BUYERS = "13-1021.00"
MASTERS = "39-9099.00"
OFFICERS = "55-1011.00"

_TITLES = {
    BUYERS: "Reed Buyers",
    MASTERS: "Kite Masters, All Other",
    KEEPERS: "Clock Keepers",
    OFFICERS: "Balloon Officers",
}
_INTERESTS = dict(zip("abcdef", (2.38, 3.05, 1.0, 4.14, 3.16, 6.66), strict=True))
_INTEREST_NAMES = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
_VALUES = dict(zip("abcdef", (3.33, 3.5, 3.0, 5.33, 4.33, 3.0), strict=True))
_VALUE_NAMES = (
    "Achievement",
    "Working Conditions",
    "Recognition",
    "Relationships",
    "Support",
    "Independence",
)
_STATISTICS = ("N", "Standard Error", "Lower CI Bound", "Upper CI Bound")
_NOT_KNOWN = ("n/a",) * len(_STATISTICS)


def write_onet(folder: Path, version: str = "30.1", *, task_ratings: bool = False) -> Path:
    """An O*NET text release in a folder of the publisher's name, in the layout of that version."""
    major, minor = (int(part) for part in version.split("."))
    home = folder / f"db_{major}_{minor}_text"
    home.mkdir(parents=True)
    said = f"O*NET {version} Database\nDecember 2025 Release\n---------------------\n"
    (home / "Read Me.txt").write_text(said, encoding="utf-8")
    tables = _onet_tables((major, minor))
    if task_ratings:
        tables["Task Ratings.txt"] = _task_ratings()
    for name, rows in tables.items():
        lines = ("\t".join(str(cell) for cell in row) + "\r\n" for row in rows)
        (home / name).write_text("".join(lines), encoding="utf-8", newline="")
    return home


def _onet_tables(version: tuple[int, int]) -> dict[str, Table]:
    renamed = version >= (30, 3)
    tables: dict[str, Table] = {
        "Occupation Data.txt": [
            ("O*NET-SOC Code", "Title", "Description"),
            *((code, title, f"What {title} do.") for code, title in _TITLES.items()),
        ],
        "Content Model Reference.txt": _content_model(),
        "Job Zones.txt": [
            ("O*NET-SOC Code", "Job Zone", "Date", "Domain Source"),
            (KEEPERS, 2, "08/2023", "Analyst"),
        ],
        "Career Interest Types.txt" if renamed else "Interests.txt": _interests(),
        "Work Styles.txt": _work_styles(version),
        "Task Statements.txt": _task_statements(),
        "Job Titles.txt" if renamed else "Alternate Titles.txt": [
            ("O*NET-SOC Code", "Job Title" if renamed else "Alternate Title", "Short Title", "Source(s)"),
            (KEEPERS, "Ward Clerk", "n/a", "08"),
            (KEEPERS, "Chief Tower Clock Keeper", "CTCK", "08"),
            (BUYERS, "Buyer of Reeds", "n/a", "08"),
        ],
        "Sample of Reported Titles.txt": [
            ("O*NET-SOC Code", "Reported Job Title", "Shown in My Next Move"),
            (KEEPERS, "Ward Clerk", "Y"),
            (KEEPERS, "Clock Winder", "N"),
        ],
        "Related Occupations.txt": [
            ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
            (KEEPERS, BUYERS, "Primary-Short", 1),
            (KEEPERS, "99-1111.00", "Primary-Short", 2),
        ],
    }
    skill = _rated("2.A.1.a", "Reading Comprehension", 3.75, 3.5)
    programming = _rated("2.B.3.e", "Programming", 1.5, 0.5, not_relevant="Y")
    tables["Knowledge.txt"] = [_RATED_HEADER, *_rated("2.C.1.b", "Administrative", 4.21, 4.0, suppress="Y")]
    if renamed:
        tables["Essential Skills.txt"] = [_RATED_HEADER, *skill]
        tables["Transferable Skills.txt"] = [_RATED_HEADER, *programming]
        header = ("O*NET-SOC Code", "Element ID", "Element Name", "Workplace Example")
        row = (KEEPERS, "2.E.5.b", "Spreadsheet software", "Microsoft Excel")
        tables["Software Skills.txt"] = [(*header, "Hot Technology", "In Demand"), (*row, "Y", "N")]
        tables["Education.txt"] = [_SHARES_HEADER, *_education_shares()]
        tables["Training and Experience.txt"] = [_SHARES_HEADER, *_training_shares()]
        tables["Education Categories.txt"] = [_CATEGORIES_HEADER, *_education_categories()]
        tables["Training and Experience Categories.txt"] = [_CATEGORIES_HEADER, *_training_categories()]
    else:
        tables["Work Values.txt"] = _work_values()
        tables["Skills.txt"] = [_RATED_HEADER, *skill, *programming]
        header = ("O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title")
        row = (KEEPERS, "Microsoft Excel", "43232110", "Spreadsheet software")
        tables["Technology Skills.txt"] = [(*header, "Hot Technology", "In Demand"), (*row, "Y", "N")]
        together = "Education, Training, and Experience"
        tables[f"{together}.txt"] = [_SHARES_HEADER, *_education_shares(), *_training_shares()]
        tables[f"{together} Categories.txt"] = [
            _CATEGORIES_HEADER,
            *_education_categories(),
            *_training_categories(),
        ]
    return tables


def _content_model() -> Table:
    names = {
        "1": "Worker Characteristics",
        **{f"1.B.1.{letter}": name for letter, name in zip("abcdef", _INTEREST_NAMES, strict=True)},
        **{f"1.B.2.{letter}": name for letter, name in zip("abcdef", _VALUE_NAMES, strict=True)},
        "1.C.1.a": "Achievement/Effort",
        "1.D.1.a": "Innovation",
        "2.A.1.a": "Reading Comprehension",
        "2.B.3.e": "Programming",
        "2.C.1.b": "Administrative",
    }
    rows = [(code, name, f"All about {name.lower()}.") for code, name in names.items()]
    return [("Element ID", "Element Name", "Description"), *rows]


_SCORES_HEADER = (
    "O*NET-SOC Code",
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Date",
    "Domain Source",
)
_RATED_HEADER = (*_SCORES_HEADER[:5], *_STATISTICS, "Recommend Suppress", "Not Relevant", *_SCORES_HEADER[5:])
_SHARES_HEADER = (*_SCORES_HEADER[:4], "Category", "Data Value", *_STATISTICS, "Recommend Suppress", "Date")
_CATEGORIES_HEADER = ("Element ID", "Element Name", "Scale ID", "Category", "Category Description")


def _interests() -> Table:
    rows = [
        (KEEPERS, f"1.B.1.{letter}", name, "OI", f"{score:.2f}", "11/2023", "Machine Learning")
        for (letter, score), name in zip(_INTERESTS.items(), _INTEREST_NAMES, strict=True)
    ]
    high_point = (
        KEEPERS,
        "1.B.1.g",
        "First Interest High-Point",
        "IH",
        "6.00",
        "11/2023",
        "Machine Learning",
    )
    return [_SCORES_HEADER, *rows, high_point]


def _work_values() -> Table:
    rows = [
        (KEEPERS, f"1.B.2.{letter}", name, "EX", f"{score:.2f}", "06/2008", "Analyst")
        for (letter, score), name in zip(_VALUES.items(), _VALUE_NAMES, strict=True)
    ]
    return [_SCORES_HEADER, *rows]


def _work_styles(version: tuple[int, int]) -> Table:
    if version < (30, 0):
        row = (
            KEEPERS,
            "1.C.1.a",
            "Achievement/Effort",
            "IM",
            "4.10",
            *_NOT_KNOWN,
            "N",
            "n/a",
            "08/2023",
            "Incumbent",
        )
        return [_RATED_HEADER, row]
    rows = [
        (KEEPERS, "1.D.1.a", "Innovation", scale, value, "12/2025", "AI/Expert")
        for scale, value in (("WI", "-0.50"), ("DR", "0.00"))
    ]
    return [_SCORES_HEADER, *rows]


def _rated(
    element: str,
    name: str,
    importance: float,
    level: float,
    *,
    suppress: str = "n/a",
    not_relevant: str = "n/a",
) -> Table:
    return [
        (KEEPERS, element, name, scale, f"{value:.2f}", *_NOT_KNOWN, suppress, relevant, "08/2023", "Analyst")
        for scale, value, relevant in (("IM", importance, "n/a"), ("LV", level, not_relevant))
    ]


def _task_statements() -> Table:
    header = (
        "O*NET-SOC Code",
        "Task ID",
        "Task",
        "Task Type",
        "Incumbents Responding",
        "Date",
        "Domain Source",
    )
    rows = [
        (KEEPERS, 11, "Wind the clocks.", "Core"),
        (KEEPERS, 12, "Oil the clocks.", "Core"),
        (KEEPERS, 13, "Answer the telephone.", "Supplemental"),
        (KEEPERS, 14, "Ring the bells.", "Core"),
        (MASTERS, 21, "Fly kites.", "n/a"),
    ]
    surveyed = (40, "08/2023", "Incumbent")
    return [header, *[(*row, *surveyed) for row in rows]]


def _task_ratings() -> Table:
    header = ("O*NET-SOC Code", "Task ID", "Scale ID", "Category", "Data Value", *_STATISTICS)
    ratings = {11: (3.9, 80.0), 12: (4.5, 95.5), 13: (4.9, 30.0), 14: (3.9, 99.0)}
    rows: list[tuple[Cell, ...]] = [
        (KEEPERS, task, scale, "n/a", f"{value:.2f}", *_NOT_KNOWN)
        for task, values in ratings.items()
        for scale, value in zip(("IM", "RT"), values, strict=True)
    ]
    return [header, *rows, (KEEPERS, 11, "FT", 1, "20.00", *_NOT_KNOWN)]


def _education_shares() -> Table:
    shares = ((1, "0.00", "n/a"), (2, "61.50", "N"), (3, "38.50", "Y"))
    element = (KEEPERS, "2.D.1", "Required Level of Education", "RL")
    return [
        (*element, category, percent, *_NOT_KNOWN, rough, "08/2023") for category, percent, rough in shares
    ]


def _training_shares() -> Table:
    experience = (KEEPERS, "3.A.1", "Related Work Experience", "RW", 1, "100.00")
    unused = (KEEPERS, "3.A.4.a", "Job-related Apprenticeship", "IM", "n/a", "2.20")
    return [(*row, *_NOT_KNOWN, "N", "08/2023") for row in (experience, unused)]


def _education_categories() -> Table:
    names = ("Less than a High School Diploma", "High School Diploma - or the equivalent", "Some College")
    return [
        ("2.D.1", "Required Level of Education", "RL", place, name)
        for place, name in enumerate(names, start=1)
    ]


def _training_categories() -> Table:
    return [("3.A.1", "Related Work Experience", "RW", 1, "None")]


# BLS

OEWS_HEADER = (
    *("AREA", "AREA_TITLE", "AREA_TYPE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_MEAN", "A_MEAN"),
    *("H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"),
    *("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"),
)
_KEEPERS_PAY = (21.91, 45580, 16.85, 18.21, 21.46, 23.9, 28.87, 35050, 37880, 44640, 49720, 60050, "", "")
_BUYERS_PAY = (80.5, 167440, 40.1, 52.0, "#", "#", "#", 83410, 108160, "#", "#", "#", "", "")
_MASTERS_PAY = ("*", 61230, "*", "*", "*", "*", "*", 20100, 35000, "*", 80000, "*", "TRUE", "")
_ALL_PAY = (32.66, 67920, 14.42, 17.66, 23.8, 37.89, 60.44, 29990, 36730, 49500, 78810, 125720, "", "")


def write_national(folder: Path, year: int = 2024) -> Path:
    """The national OEWS workbook of a May survey."""
    return write_workbook(folder / f"national_M{year}_dl.xlsx", _survey(f"national_M{year}_dl", "U.S.", year))


def write_state(folder: Path, year: int = 2024) -> Path:
    """The state OEWS workbook with percentiles."""
    return write_workbook(folder / f"state_M{year}_dl.xlsx", _survey(f"state_M{year}_dl", "Guam", year))


def write_state_means(folder: Path, year: int = 2023) -> Path:
    """The reduced state file: means only, compressed."""
    rows: Table = [
        ("AREA_TITLE", "OCC_CODE", "OCC_TITLE", "H_MEAN", "A_MEAN"),
        ("Alabama", "00-0000", "All Occupations", 25.67, 53400),
        ("Alabama", "43-0000", "Office Occupations", 20.1, 41800),
        ("Alabama", "43-6013", "Clock Keepers", 18.2, 37860),
        ("Guam", "13-1020", "Buyers", "#", "*"),
    ]
    path = folder / f"state_M{year}_mean_only.csv.gz"
    path.write_bytes(gzip.compress(_comma_separated(rows).encode()))
    return path


def _survey(name: str, area: str, year: int) -> Mapping[str, Table]:
    place = ("99", area, "1")
    rows: Table = [
        OEWS_HEADER,
        (*place, "00-0000", "All Occupations", "total", 154187380, *_ALL_PAY),
        (*place, "13-1020", "Buyers and Purchasing Agents", "broad", 490000, *_BUYERS_PAY),
        (*place, "13-1020", "Buyers and Purchasing Agents", "detailed", 490000, *_BUYERS_PAY),
        (*place, "39-9099", "Kite Masters, All Other", "detailed", "**", *_MASTERS_PAY),
        (*place, "43-6013", "Clock Keepers", "detailed", 830760, *_KEEPERS_PAY),
    ]
    notes: Table = [
        (f"May {year} OEWS Estimates",),
        ("#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year ",),
    ]
    return {name: rows, "Field Descriptions": notes}


def write_projections(folder: Path) -> Path:
    """The Employment Projections workbook of occupations with tables 1.2 and 1.10."""
    matrix = (
        "2024 National Employment Matrix title",
        "2024 National Employment Matrix code",
        "Occupation type",
    )
    change = ("Employment, 2024", "Employment, 2034", "Employment change, percent, 2024–34")
    entry = (
        "Typical education needed for entry",
        "Work experience in a related occupation",
        "Typical on-the-job training needed to attain competency in the occupation",
    )
    openings = "Occupational openings, 2024–34 annual average"
    exits = "Labor force exits, 2024–34 annual average"
    transfers = "Occupational transfers, 2024–34 annual average"
    table_1_2: Table = [
        ("Table 1.2 Occupational projections, 2024–2034, and worker characteristics, 2024",),
        (*matrix, *change, "Percent self employed, 2024", openings, *entry),
        (
            "Total, all occupations",
            "00-0000",
            "Summary",
            169956.1,
            175167.9,
            3.1,
            5.8,
            18863.3,
            "—",
            "—",
            "—",
        ),
        (
            "  Clock keepers[3]",
            "43-6013",
            "Line item",
            850.0,
            885.3,
            4.2,
            0.0,
            85.9,
            "High school",
            "None",
            "None",
        ),
        ("  Buyers", "13-1020", "Line item", 500, 450, -10.0, "—", 40.2, "—", "—", "—"),
        ("Source: Employment Projections program",),
    ]
    table_1_10: Table = [
        ("Table 1.10 Occupational separations and openings, projected 2024–34",),
        (*matrix, *change, exits, transfers, openings),
        ("  Clock keepers", "43-6013", "Line item", 850.0, 885.3, 4.2, 39.7, 42.7, 85.9),
    ]
    sheets = {"Index": [("Occupation.xlsx contents",)], "Table 1.2": table_1_2, "Table 1.10": table_1_10}
    return write_workbook(folder / "occupation.xlsx", sheets)


def write_entry_education(folder: Path) -> Path:
    """Table 5.4, which knows the entry education of an occupation that table 1.2 does not."""
    rows: Table = [
        ("Table 5.4 Education and training assignments by detailed occupation, 2024",),
        (
            "2024 National Employment Matrix title",
            "2024 National Employment Matrix code",
            "Typical education needed for entry",
            "Work experience in a related occupation",
            "Typical on-the-job training needed to attain competency in the occupation",
        ),
        ("Buyers", "13-1020", "Bachelor's degree", "Less than 5 years", "—"),
        ("Source: Employment Projections program",),
    ]
    return write_workbook(folder / "education_table_5.4_2024.xlsx", {"Education Requirements": rows})


# Crosswalks


def write_crosswalks(folder: Path) -> None:
    """The groups of SOC, and the crosswalks from SOC to the BLS codes and from CIP to SOC."""
    structure: Table = [
        ("major", "minor", "broad", "detailed", "title"),
        ("43-0000", "", "", "", "Office Occupations"),
        ("", "43-6000", "", "", "Secretaries"),
        ("", "", "43-6010", "", "Secretaries"),
        ("", "", "", "43-6013", "Clock Keepers"),
    ]
    served: Table = [
        ("soc_2018_code", "soc_2018_title", "oews_code", "oews_title", "ep_code", "note"),
        ("43-6013", "Clock Keepers", "43-6013", "Clock Keepers", "43-6013", "same"),
        ("13-1021", "Reed Buyers", "13-1020", "Buyers", "13-1020", "combined"),
        ("55-1011", "Balloon Officers", "", "", "", "military"),
    ]
    majors: Table = [
        ("CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"),
        ("47.0408", "Watchmaking and Jewelrymaking.", "43-6013", "Clock Keepers"),
        ("47.0408", "Watchmaking and Jewelrymaking.", "13-1021", "Reed Buyers"),
        ("30.9999", "Kites, General.", "99-9999", "No Match"),
        ("99.9999", "No Match", "39-9099", "Kite Masters"),
    ]
    codes: Table = [
        ("O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title", "2018 SOC Code", "2018 SOC Title"),
        *((code, title, code[:7], title) for code, title in _TITLES.items()),
    ]
    (folder / "soc_structure_2018.csv").write_text(_comma_separated(structure), encoding="utf-8")
    (folder / "soc2018_to_oews_ep_code.csv").write_text(_comma_separated(served), encoding="utf-8")
    (folder / "onetsoc2019_to_SOC2018_Crosswalk.csv").write_text(_comma_separated(codes), encoding="utf-8")
    (folder / "CIP2020_SOC2018_Crosswalk.csv").write_text(_comma_separated(majors), encoding="utf-8-sig")


def write_everything(folder: Path) -> Path:
    """One release of every source."""
    folder.mkdir(parents=True, exist_ok=True)
    write_onet(folder)
    write_national(folder)
    write_state(folder)
    write_projections(folder)
    write_entry_education(folder)
    write_crosswalks(folder)
    return folder


# Formats


def _comma_separated(rows: Table) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue()


def zipped(folder: Path) -> Path:
    """The folder as a zip file beside it, with the folder's name inside as publishers do."""
    path = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder.parent))
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence of a text in a file, which must have it."""
    content = path.read_bytes()
    assert old.encode() in content, f"{path.name} does not hold {old!r}"
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))


def cut_short(path: Path, share: float = 0.6) -> None:
    """Keep only the beginning of a file."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])


_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def write_workbook(path: Path, sheets: Mapping[str, Table]) -> Path:
    """A workbook of the fewest parts a spreadsheet program reads (ECMA-376, part 1, section 12.2)."""
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{place}" r:id="rId{place}"/>'
        for place, name in enumerate(sheets, start=1)
    )
    names = f"<sheets>{listed}</sheets>"
    links = "".join(
        f'<Relationship Id="rId{place}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{place}.xml"/>'
        for place, _ in enumerate(sheets, start=1)
    )
    document = f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{document}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">{names}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
    }
    for place, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{place}.xml"] = _worksheet(rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def _worksheet(rows: Table) -> str:
    written = "".join(
        f'<row r="{line}">{"".join(_cell(column, line, cell) for column, cell in enumerate(row))}</row>'
        for line, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData></worksheet>'


def _cell(column: int, line: int, cell: Cell) -> str:
    place = f"{chr(65 + column)}{line}"
    if cell == "":
        return ""
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'
