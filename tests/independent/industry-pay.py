"""Compares every cell of datasets/industry-pay.csv with the official file it was made from, by another parser and without a
line of the importer.

    python3 tests/independent/industry-pay.py ../shared/data datasets

Prints how many cells were compared, or each difference and ends with 1.
"""

import csv
import sys
from pathlib import Path

OWNERS = {
    "0": "all",
    "1": "federal",
    "2": "state",
    "3": "local",
    "5": "private",
    "8": "government",
    "9": "private-state-local",
}
LEVELS = {
    "10": "total",
    "11": "owner",
    "12": "domain",
    "13": "supersector",
    "14": "sector",
    "15": "subsector",
    "16": "industry-group",
    "17": "naics-industry",
    "18": "national-industry",
    "94": "owners",
    "95": "owners",
}
# Our column, the official one, and the code that withholds it; no code for what is never withheld.
FIGURES = [
    ("establishments", "annual_avg_estabs", None),
    ("employment", "annual_avg_emplvl", "disclosure_code"),
    ("average_annual_pay", "avg_annual_pay", "disclosure_code"),
    ("average_weekly_wage", "annual_avg_wkly_wage", "disclosure_code"),
    ("employment_change_percent", "oty_annual_avg_emplvl_pct_chg", "oty_disclosure_code"),
    ("average_annual_pay_change_percent", "oty_avg_annual_pay_pct_chg", "oty_disclosure_code"),
]


def rows_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def setting_of(code, settings):
    """99 and what begins with it are unclassified here and government in the tables of settings."""
    setting = f"naics-{code}"
    return "" if code.startswith("99") or setting not in settings else setting


def main(source, datasets):
    official = rows_of(source)
    ours = rows_of(datasets / "industry-pay.csv")
    settings = {row["setting_id"]: row["title"] for row in rows_of(datasets / "settings.csv")}
    by_key = {(row["year"], row["industry_code"], row["ownership"]): row for row in ours}
    differences = []
    compared = 0

    def compare(key, column, found, expected):
        nonlocal compared
        compared += 1
        if found != expected:
            differences.append(f"{' '.join(key)}, {column}: {found!r} where the file has {expected!r}")

    compare(("all", "rows", ""), "count", len(ours), len(official))
    compare(("all", "keys", ""), "count", len(by_key), len(official))
    for row in official:
        key = (row["year"], row["industry_code"], OWNERS[row["own_code"]])
        mine = by_key.get(key)
        if mine is None:
            differences.append(f"{' '.join(key)}: no such row")
            continue
        compare(key, "aggregation", mine["aggregation"], LEVELS[row["agglvl_code"]])
        setting = setting_of(row["industry_code"], settings)
        compare(key, "setting_id", mine["setting_id"], setting)
        if setting:
            compare(key, "title", mine["title"], settings[setting])
        for column, name, mark in FIGURES:
            if mark is None:
                compare(key, column, float(mine[column]), float(row[name]))
                continue
            compare(key, f"{column}_flag", mine[f"{column}_flag"], "withheld" if row[mark] == "N" else "")
            if row[mark] == "N":
                compare(key, column, mine[column], "")
            else:
                compare(key, column, float(mine[column] or "nan"), float(row[name]))
    for line in differences[:20]:
        print(line)
    print(f"industry-pay: {compared} cells compared, {len(differences)} differ")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) / "qcew-2024-us/qcew_2024_us000.csv", Path(sys.argv[2])))
