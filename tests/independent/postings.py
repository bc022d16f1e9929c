"""Compares every cell of the tables of job postings with the publisher's files, by a parser that shares no code with ours.

    python3 tests/independent/postings.py ../shared/data datasets

Exit: 0 all equal, 1 a cell differs or a row is missing, 2 the publisher's files are not there.
"""

import csv
import re
import sys
from pathlib import Path

SOURCES, TABLES = Path(sys.argv[1]) / "indeed-postings", Path(sys.argv[2])


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sector_id(name):
    return "-".join(re.findall("[a-z0-9]+", name.lower()))


def number(text):
    """The figure of a cell; None where the publisher or the table has none."""
    return None if text in ("", "NA") else float(text)


def keyed(entries):
    found = {}
    for key, value in entries:
        if key in found:
            sys.exit(f"{key} stands twice")
        found[key] = value
    return found


def compare(name, ours, theirs):
    wrong = [key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key)]
    for key in sorted(wrong)[:10]:
        print(f"{name} {key}: table {ours.get(key)}, source {theirs.get(key)}")
    print(f"{name}: {len(theirs)} rows in the source, {len(ours)} in the table, {len(wrong)} differ")
    return len(wrong)


if not SOURCES.is_dir():
    print(f"The publisher's files are not at {SOURCES}")
    sys.exit(2)

by_sector = rows(SOURCES / "job_postings_by_sector_US_2024-10-03.csv")
everything = rows(SOURCES / "aggregate_job_postings_US_2026-08.csv")
transparency = rows(SOURCES / "pay-transparency-sector.csv")
examples = rows(SOURCES / "sector-job-title-examples.csv")

differing = compare(
    "postings-by-sector",
    keyed(
        ((row["sector_id"], row["date"]), number(row["index"]))
        for part in sorted((TABLES / "postings-by-sector").glob("*.csv"))
        for row in rows(part)
    ),
    keyed(
        ((sector_id(row["display_name"]), row["date"]), number(row["indeed_job_postings_index"]))
        for row in by_sector
    ),
)
differing += compare(
    "postings-all",
    keyed(
        ((f"{row['postings']} postings", row["date"]), (number(row["index_adjusted"]), number(row["index_unadjusted"])))
        for row in rows(TABLES / "postings-all.csv")
    ),
    keyed(
        (
            (row["variable"], row["date"]),
            (number(row["indeed_job_postings_index_SA"]), number(row["indeed_job_postings_index_NSA"])),
        )
        for row in everything
    ),
)
differing += compare(
    "pay-transparency",
    keyed(
        ((row["sector_id"], f"{row['month']}-01"), (number(row["share"]), number(row["average_3_months"])))
        for row in rows(TABLES / "pay-transparency.csv")
    ),
    keyed(
        (
            (sector_id(row["sector"]), row["date"]),
            (number(row["pay_transparency_pct"]), number(row["pay_transparency_pct_3ma"])),
        )
        for row in transparency
    ),
)
titles = {row["sector"]: row["job_titles"] for row in examples}
indexed = {row["display_name"] for row in by_sector}
shared = {row["sector"] for row in transparency}
differing += compare(
    "posting-sectors",
    keyed(
        (row["title"], (row["sector_id"], row["job_titles"], row["has_index"], row["has_pay_transparency"]))
        for row in rows(TABLES / "posting-sectors.csv")
    ),
    {
        name: (sector_id(name), titles.get(name, ""), str(name in indexed).lower(), str(name in shared).lower())
        for name in titles.keys() | indexed | shared
    },
)
sys.exit(1 if differing else 0)
