"""Calculates a payroll against the official tables, by a program that shares no code with ours.

    python3 tests/independent/payroll.py datasets people.csv options.json

Prints JSON: every person's figures, the parts, the sensitivity and the pay gap. Plain Python 3, no packages.
"""

import csv
import glob
import json
import math
import os
import statistics
import sys
from collections import Counter, defaultdict

TABLES, PEOPLE, OPTIONS = sys.argv[1:]
YEAR = 2025
NAMES = [("p10", 10), ("p25", 25), ("median", 50), ("p75", 75), ("p90", 90)]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


with open(OPTIONS, encoding="utf-8") as file:
    options = json.load(file)
home = {row["area_code"]: row["primary_state"] for row in rows(os.path.join(TABLES, "areas.csv"))}
people = list(rows(PEOPLE))
wanted = {person["role"] for person in people}



def spoilt(code, cells):
    """What the newest release does not have, by a rule: percentiles that are missing, and top codes."""
    if code % 3 == 0:
        return {**cells, 25: (None, False)}
    if code % 3 == 1:
        return {at: (120000.0, True) if value and value > 120000 else (value, top) for at, (value, top) in cells.items()}
    return cells


published = {}
for path in glob.glob(os.path.join(TABLES, "wages", f"areas-{YEAR}-*.csv")) + glob.glob(
    os.path.join(TABLES, "wages", "nation-*.csv")
):
    for row in rows(path):
        if row["year"] == str(YEAR) and row["occ_code"] in wanted:
            cells = {}
            for name, percentile in NAMES:
                value, flag = row[f"a_{name}"], row[f"a_{name}_flag"]
                cells[percentile] = (None if value == "" else float(value), flag == "top_coded")
            if options["isSpoilt"]:
                cells = spoilt(int(row["area_code"]), cells)
            published[row["occ_code"], row["area_code"]] = cells


def market_of(role, area):
    """Whose figures: the place's own, or with a fallback the first that has a median."""
    own = published.get((role, area))
    if options["isFallback"] and (own is None or own[50][0] is None):
        for place, code in [("state", home.get(area, "")), ("nation", "99")]:
            other = published.get((role, code))
            if code not in ("", area) and other and other[50][0] is not None:
                return place, other
    return "own", own


def years_on(month):
    year, number = month.split("-")
    return ((int(year) - YEAR) * 12 + int(number) - 5) / 12


def aged(cells, rate):
    factor = math.pow(1 + rate / 100, years_on(options["month"])) if rate else 1
    return cells and {at: (None if value is None else value * factor, top) for at, (value, top) in cells.items()}


def line_between(x, x0, x1, y0, y1):
    return y0 + (x - x0) / (x1 - x0) * (y1 - y0)


STEPS = [(10, 25), (25, 50), (50, 75), (75, 90)]


def exact(cells, at):
    value, top = cells[at]
    return None if top else value


def position(pay, cells):
    """The percentile as a pair of its least and its most, None where it is open; and None for unknown."""
    if cells is None:
        return None
    least = max((at for at in cells if exact(cells, at) is not None and exact(cells, at) <= pay), default=None)
    most = min((at for at in cells if cells[at][0] is not None and pay < cells[at][0]), default=None)
    if least is None and most is None:
        return None
    if least is not None and exact(cells, least) == pay:
        return least, least
    if (least, most) in STEPS and exact(cells, most) is not None:
        found = line_between(pay, exact(cells, least), exact(cells, most), least, most)
        return found, found
    return least, most


def pays(cells, percentile):
    if cells is None:
        return None
    if percentile in cells:
        return exact(cells, percentile)
    for low, high in STEPS:
        if low < percentile < high and None not in (exact(cells, low), exact(cells, high)):
            return line_between(percentile, low, high, exact(cells, low), exact(cells, high))
    return None


def below(pay, cells, at):
    if cells is None or cells[at][0] is None:
        return None
    value, top = cells[at]
    return True if pay < value else None if top else False


def full_time(person):
    pay, fte = float(person["pay"]), float(person["fte"])
    return pay * 2080 if person["basis"] == "hourly" else pay / fte


def penetration(person, pay):
    if person["low"] == "" or person["high"] == "":
        return None
    low, high = float(person["low"]), float(person["high"])
    return None if high <= low else (pay - low) / (high - low)


def ratio(pay, against):
    return None if against is None else pay / against


found = []
for person in people:
    pay, fte = full_time(person), float(person["fte"])
    place, plain = market_of(person["role"], person["area"])
    cells = aged(plain, options["rate"])
    target = pays(cells, options["target"])
    gap = None if target is None else max(0, target - pay)
    found.append(
        {
            "person": person,
            "pay": pay,
            "fte": fte,
            "plain": plain,
            "place": place,
            "position": position(pay, cells),
            "marketRatio": ratio(pay, pays(cells, 50)),
            "compaRatio": ratio(pay, pays(cells, options["midpoint"])),
            "target": target,
            "gap": gap,
            "cost": None if gap is None else gap * fte,
            "penetration": penetration(person, pay),
            "below25": below(pay, cells, 25),
            "below50": below(pay, cells, 50),
        }
    )


def part(members):
    ratios = [one["marketRatio"] for one in members if one["marketRatio"] is not None]
    return {
        "people": len(members),
        "rated": len(ratios),
        "medianRatio": statistics.median(ratios) if ratios else None,
        "belowP25": sum(one["below25"] is True for one in members),
        "belowMedian": sum(one["below50"] is True for one in members),
        "cost": math.fsum(one["cost"] or 0 for one in members),
    }


def parts(key):
    by = defaultdict(list)
    for one in found:
        if one["person"][key] != "":
            by[one["person"][key]].append(one)
    return {name: part(members) for name, members in by.items()}


def step(rate):
    under = crossed = 0
    costs = []
    for one in found:
        cells = aged(one["plain"], rate)
        if below(one["pay"], cells, 50) is True:
            under += 1
            crossed += below(one["pay"], one["plain"], 50) is False
        target = pays(cells, options["target"])
        if target is not None:
            costs.append(max(0, target - one["pay"]) * one["fte"])
    return {"rate": rate, "belowMedian": under, "crossed": crossed, "cost": math.fsum(costs)}


def student(freedom):
    """The value that 2.5 percent lie above, by Simpson's rule over the density."""
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)

    def density(x):
        return scale * math.exp(-(freedom + 1) / 2 * math.log1p(x * x / freedom))

    def above(t, pieces=2000):
        width = t / pieces
        inner = math.fsum(density(i * width) * (4 if i % 2 else 2) for i in range(1, pieces))
        return 0.5 - (density(0) + inner + density(t)) * width / 3

    low, high = 1.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if above(middle) > 0.025 else (low, middle)
    return low


def median_variance(values):
    ordered, count = sorted(values), len(values)
    place = max(1, math.floor((count + 1) / 2 - math.sqrt(count) + 0.5))
    tail = sum(math.comb(count, i) for i in range(place)) / 2**count
    z = statistics.NormalDist().inv_cdf(1 - tail)
    return ((ordered[count - place] - ordered[place - 1]) / (2 * z)) ** 2


def around(difference, half):
    return {"difference": difference, "interval": [difference - half, difference + half]}


def pay_gap():
    groups = defaultdict(list)
    sizes = Counter()
    for one in found:
        if one["person"]["group"] == "":
            continue
        sizes[one["person"]["group"]] += 1
        groups[one["person"]["group"]] += [] if one["marketRatio"] is None else [one["marketRatio"]]
    shown = sorted((name for name in groups if len(groups[name]) >= 5), key=lambda name: (-len(groups[name]), name))
    if len(shown) < 2:
        return {"reference": None, "gaps": [], "hidden": len(groups) - len(shown)}
    base = groups[shown[0]]
    gaps = []
    for name in shown[1:]:
        own = groups[name]
        a, b = statistics.variance(own) / len(own), statistics.variance(base) / len(base)
        freedom = (a + b) ** 2 / (a * a / (len(own) - 1) + b * b / (len(base) - 1))
        gaps.append(
            {
                "group": name,
                "people": sizes[name],
                "median": around(
                    statistics.median(own) - statistics.median(base),
                    statistics.NormalDist().inv_cdf(0.975) * math.sqrt(median_variance(own) + median_variance(base)),
                ),
                "mean": around(statistics.fmean(own) - statistics.fmean(base), student(freedom) * math.sqrt(a + b)),
            }
        )
    return {"reference": shown[0], "gaps": gaps, "hidden": len(groups) - len(shown)}


json.dump(
    {
        "people": [
            {key: one[key] for key in one if key not in ("person", "plain", "fte")} for one in found
        ],
        "total": part(found),
        "bySite": parts("site"),
        "byGrade": parts("grade"),
        "sensitivity": [step(rate / 2) for rate in range(4, 11)],
        "payGap": pay_gap(),
    },
    sys.stdout,
)
