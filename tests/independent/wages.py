"""Compares every cell of the wage tables of May 2022 by sector, May 2023 by state and the metropolitan history with
the official files, by parsers that share nothing with the importers (Python's csv; zip and XML read by hand).

    python3 tests/independent/wages.py ../shared/data datasets

Prints what it compared; ends with 1 at the first difference of any table.
"""

import csv
import glob
import re
import sys
import zipfile
from xml.etree import ElementTree

SOURCE, OURS = sys.argv[1], sys.argv[2]
WAGES = {'mean': 'MEAN', 'p10': 'PCT10', 'p25': 'PCT25', 'median': 'MEDIAN', 'p75': 'PCT75', 'p90': 'PCT90'}
MARKS = {'*': 'not_available', '**': 'not_published', '#': 'top_coded', '~': 'under_half_percent'}
NS = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
failures = []


def ours(pattern, keys):
    """Our rows of the files of a pattern by their key; a cell a file lacks is None."""
    rows = {}
    for path in glob.glob(f'{OURS}/{pattern}'):
        with open(path, encoding='utf-8') as file:
            for row in csv.DictReader(file):
                rows[tuple(row[key] for key in keys)] = row
    return rows


def sheet(path):
    """The first sheet of a workbook as rows of texts by column name."""
    with zipfile.ZipFile(path) as book:
        shared = []
        for item in ElementTree.fromstring(book.read('xl/sharedStrings.xml')):
            shared.append(''.join(text.text or '' for text in item.iter(f'{NS}t')))
        table = ElementTree.fromstring(book.read('xl/worksheets/sheet1.xml'))
    rows = []
    for line in table.iter(f'{NS}row'):
        cells = {}
        for cell in line.iter(f'{NS}c'):
            column = re.match('[A-Z]+', cell.get('r')).group()
            value = cell.find(f'{NS}v')
            text = '' if value is None else value.text
            cells[column] = shared[int(text)] if cell.get('t') == 's' else text
        rows.append(cells)
    head = rows[0]
    return [{name.upper(): row.get(column, '') for column, name in head.items()} for row in rows[1:]]


def same(text, number):
    return text != '' and number not in (None, '') and abs(float(text) - float(number)) < 1e-9


def compare(where, source, row, value, top):
    """One published cell against a value and its flag; True where they say the same."""
    given, flag = row.get(value), row.get(f'{value}_flag', '' if value.endswith('_rse') else None)
    if source in MARKS:
        if value.endswith('_rse'):
            return given in (None, '')
        if source == '#':
            return flag == 'top_coded' and same(str(top), given)
        return given in (None, '') and flag == MARKS[source]
    if source == '':
        expected = 'not_published' if value == 'employment' else 'not_available'
        return given in (None, '') and (value.endswith('_rse') or flag == expected)
    return same(source.replace(',', ''), given) and flag in ('', None)


def check(table, pairs):
    """Counts cells; notes the first few that differ."""
    cells, wrong = 0, []
    for where, source, row, value, top in pairs:
        cells += 1
        if row is None or not compare(where, source, row, value, top):
            wrong.append(f'{where} {value}: source {source!r}, ours {row and row.get(value)!r}')
    print(f'{table}: {cells} cells compared, {len(wrong)} differ')
    for line in wrong[:5]:
        print('  ', line)
    failures.extend(wrong)


def history():
    mine = ours('wages/areas-20*.csv', ('year', 'area_code', 'occ_code'))
    met = set()
    with open(f'{SOURCE}/oews-metro-history-tech-2019-2025/oews_metro_tech_history_2019_2025.csv') as file:
        for line in csv.DictReader(file):
            key = (line['year'], line['area'], line['occ_code'])
            met.add(key)
            row = mine.get(key)
            capped = 'p50' in line['capped_fields'].split('|')
            yield key, line['tot_emp'], row, 'employment', None
            yield key, '#' if capped else line['a_median'], row, 'a_median', line['topcode_annual']
    extra = [key for key in mine if '2019' <= key[0] <= '2024' and len(key[1]) == 5 and key not in met]
    if extra:
        failures.append(f'history: {len(extra)} rows of ours are in no source, such as {extra[0]}')


def states():
    mine = ours('wages/areas-2023-*.csv', ('area_code', 'occ_code'))
    met = set()
    with open(f'{SOURCE}/oews-state-2023-rse-sample/state_M2023_subset_51areas.csv') as file:
        for line in csv.DictReader(file):
            if line['o_group'] not in ('total', 'detailed'):
                continue
            key = (line['area'].zfill(2), line['occ_code'])
            met.add(key)
            row = mine.get(key)
            yield key, line['tot_emp'], row, 'employment', None
            yield key, line['emp_prse'], row, 'employment_rse', None
            yield key, line['mean_prse'], row, 'mean_rse', None
            for period in 'ah':
                for ourname, name in WAGES.items():
                    column = f'{period}_{name.lower()}'
                    if column in line:
                        yield key, line[column], row, f'{period}_{ourname}', None
    extra = [key for key in mine if len(key[0]) == 2 and key not in met]
    if extra:
        failures.append(f'states: {len(extra)} rows of ours are in no source, such as {extra[0]}')


def sectors():
    mine = ours('setting-wages/sector-*.csv', ('year', 'setting_id', 'occ_code'))
    ranges = {'31': '31-33', '44': '44-45', '48': '48-49'}
    met = set()
    for line in sheet(f'{SOURCE}/oews-natsector-2022/natsector_M2022_dl.xlsx'):
        if line['O_GROUP'] not in ('total', 'detailed'):
            continue
        naics = line['NAICS'].split('.')[0]
        key = ('2022', f'naics-{ranges.get(naics, naics)}'.lower(), line['OCC_CODE'])
        met.add(key)
        row = mine.get(key)
        yield key, line['TOT_EMP'], row, 'employment', None
        yield key, line['EMP_PRSE'], row, 'employment_rse', None
        yield key, line['MEAN_PRSE'], row, 'mean_rse', None
        for period, top in (('A', 239200), ('H', 115)):
            for ourname, name in WAGES.items():
                yield key, line[f'{period}_{name}'], row, f'{period.lower()}_{ourname}', top
    extra = [key for key in mine if key[0] == '2022' and key not in met]
    if extra:
        failures.append(f'sectors: {len(extra)} rows of ours are in no source, such as {extra[0]}')


check('metropolitan history 2019-2025', history())
check('states of May 2023', states())
check('sectors of May 2022', sectors())
for line in failures[:10]:
    print(line, file=sys.stderr)
sys.exit(1 if failures else 0)
