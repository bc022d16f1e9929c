import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import Papa from 'papaparse';
import { PROJECT } from '../harness/places.ts';

/** Rows of `all_data_M_2023.xlsx`. */
const ROWS = 414_000;

const COLUMNS = [
	...['AREA', 'AREA_TITLE', 'AREA_TYPE', 'PRIM_STATE', 'NAICS', 'NAICS_TITLE', 'I_GROUP', 'OWN_CODE'],
	...['OCC_CODE', 'OCC_TITLE', 'O_GROUP', 'TOT_EMP', 'EMP_PRSE', 'JOBS_1000', 'LOC_QUOTIENT', 'PCT_TOTAL'],
	...['PCT_RPT', 'H_MEAN', 'A_MEAN', 'MEAN_PRSE', 'H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'],
	...['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90', 'ANNUAL', 'HOURLY'],
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number] | 'STATES', string>>;

const FILES = [
	'oews-2025-state/oews_may2025_state.csv',
	'oews-2025-metro/oews_may2025_metro_all_occupations.csv',
	'oews-2024-industry/oews_nat3d_m2024_dl.csv',
	'oews-2024-industry/oews_nat5d_6d_m2024_dl.csv',
] as const;

const SOURCES = join(PROJECT, '../shared/data');

const hourly = (annual: string | undefined) =>
	annual && /^\d+$/.test(annual) ? (Number(annual) / 2080).toFixed(2) : (annual ?? '*');

/** A row as the workbook of everything has it; what its own file lacks is calculated from it, or not released. */
function whole(row: Row): Row {
	const isIndustry = row.NAICS !== undefined && row.AREA === undefined;
	const annual = Object.fromEntries(
		(['A_MEAN', 'A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90'] as const).map((name) => [
			name,
			row[name] || (name === 'A_MEAN' && row.A_MEDIAN) || '*',
		]),
	) as Row;
	const byHour = Object.fromEntries(
		Object.entries(annual).map(([name, value]) => [name.replace('A_', 'H_'), hourly(value)]),
	) as Row;
	return {
		AREA: '99',
		AREA_TITLE: 'U.S.',
		AREA_TYPE: '1',
		PRIM_STATE: row.STATES?.split('-')[0] || 'US',
		NAICS: '000000',
		NAICS_TITLE: 'Cross-industry',
		I_GROUP: 'cross-industry',
		OWN_CODE: '1235',
		EMP_PRSE: '2.1',
		MEAN_PRSE: '1.4',
		JOBS_1000: '1',
		...row,
		...annual,
		...byHour,
		O_GROUP: row.O_GROUP ?? (row.OCC_CODE === '00-0000' ? 'total' : 'detailed'),
		TOT_EMP: row.TOT_EMP || '**',
		...(isIndustry && { LOC_QUOTIENT: '', JOBS_1000: '' }),
	};
}

/** Official rows of places and industries, industries again under numbers of their own until there are as many as wanted. */
function* rows(wanted: number): Generator<Row> {
	let made = 0;
	let industries: readonly Row[] = [];
	for (const file of FILES) {
		const { data } = Papa.parse<Row>(readFileSync(join(SOURCES, file), 'utf8'), {
			header: true,
			skipEmptyLines: true,
		});
		for (const row of data) {
			if (made === wanted) return;
			made += 1;
			yield whole(row);
		}
		if (file.includes('nat3d')) industries = data;
	}
	for (let copy = 1; ; copy += 1) {
		for (const row of industries) {
			if (made === wanted) return;
			made += 1;
			// Ninety-odd: no industry of NAICS begins so.
			yield whole({ ...row, NAICS: `9${copy}${(row.NAICS ?? '').slice(0, 3)}1`, I_GROUP: '6-digit' });
		}
	}
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const columnName = (index: number) =>
	(index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
	String.fromCharCode(65 + (index % 26));

/** Whether there are official files to make it from. */
export function canMakeWorkbook(): boolean {
	return FILES.every((file) => existsSync(join(SOURCES, file)));
}

/** Writes a workbook of the size of a release's `all_data`, as a spreadsheet program writes one; nothing of it is committed. */
export async function writeWorkbook(path: string, wanted = ROWS): Promise<void> {
	const file = createWriteStream(path);
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		file.write(chunk);
	});
	const part = (name: string) => {
		const entry = new ZipDeflate(name, { level: 1 });
		zip.add(entry);
		return {
			add: (text: string) => entry.push(strToU8(text)),
			end: () => entry.push(new Uint8Array(), true),
		};
	};
	const texts = new Map<string, number>();
	const cellOf = (value: string, at: string) => {
		if (value === '') return '';
		if (/^(0|[1-9]\d*)(\.\d+)?$/.test(value)) return `<c r="${at}"><v>${value}</v></c>`;
		const number = texts.get(value) ?? texts.size;
		texts.set(value, number);
		return `<c r="${at}" t="s"><v>${number}</v></c>`;
	};
	const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	for (const [name, text] of [
		[
			'[Content_Types].xml',
			`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		],
		[
			'xl/workbook.xml',
			`${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="All May 2025 data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		],
	] as const) {
		const entry = part(name);
		entry.add(text);
		entry.end();
	}
	const sheet = part('xl/worksheets/sheet1.xml');
	sheet.add(`${HEAD}<worksheet xmlns="${SHEET}"><sheetData>`);
	let line = 0;
	const put = (cells: readonly string[]) => {
		line += 1;
		const xml = cells.map((value, index) => cellOf(value, `${columnName(index)}${line}`)).join('');
		sheet.add(`<row r="${line}">${xml}</row>`);
	};
	put(COLUMNS);
	for (const row of rows(wanted)) {
		put(COLUMNS.map((column) => row[column] ?? ''));
		if (line % 5000 === 0 && file.writableNeedDrain)
			await new Promise<void>((resolve) => file.once('drain', () => resolve()));
	}
	sheet.add('</sheetData></worksheet>');
	sheet.end();
	const strings = part('xl/sharedStrings.xml');
	strings.add(`${HEAD}<sst xmlns="${SHEET}">`);
	for (const text of texts.keys()) strings.add(`<si><t>${escaped(text)}</t></si>`);
	strings.add('</sst>');
	strings.end();
	zip.end();
	await new Promise<void>((resolve) => file.end(() => resolve()));
}
