// Guarantees that the command writes, adds and compares, and that bad input leaves what was there as it was. Without
// it one damaged download could empty the tables of the site.
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADERS, sheetOf, workbookOf, zipOf } from '../fixtures/oews/workbooks.ts';
import { temporaryFolder } from '../../src/lib/datasets/temporary-folder.fixture.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUN: ExecFileSyncOptionsWithStringEncoding = { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' };

interface Run {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

function datasets(...given: readonly string[]): Run {
	try {
		const stdout = execFileSync(
			process.execPath,
			['--import', 'tsx', 'src/commands/datasets.ts', ...given],
			RUN,
		);
		return { status: 0, stdout, stderr: '' };
	} catch (error) {
		return error as Run;
	}
}

function contents(folder: string): readonly (readonly [string, string])[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path): readonly [string, string] => [path, readFileSync(path, 'utf8')]);
}

const NATION = sheetOf(HEADERS.release2021, [
	{ occ_code: '00-0000', o_group: 'total' },
	{ occ_code: '29-0000', o_group: 'major' },
	{},
]);
const AUSTIN = { area: '12420', area_title: 'Austin, TX', prim_state: 'TX' };

function metro(rows: readonly Readonly<Record<string, string | number>>[]): Uint8Array {
	return workbookOf(
		{
			data: sheetOf(
				HEADERS.release2021,
				rows.map((row) => ({ ...AUSTIN, ...row })),
			),
		},
		'xlsx',
	);
}

describe('npm run datasets', () => {
	const work = temporaryFolder();
	const [sources, out] = [join(work, 'sources'), join(work, 'datasets')];
	mkdirSync(sources);
	writeFileSync(join(sources, 'national_M2024_dl.xlsx'), workbookOf({ data: NATION }, 'xlsx'));

	it('writes a folder of sources and counts what it read, wrote and passed over', () => {
		const { status, stdout, stderr } = datasets(sources, '--out', out);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('3 read, 2 written, 0 refused, 1 passed over');
		expect(readFileSync(join(out, 'wages/nation-health-information.csv'), 'utf8')).toContain(
			'2024,99,29-2072,190060,',
		);
	});

	it('adds a zip as published, and then finds nothing to change', () => {
		const zip = join(work, 'oesm24ma.zip');
		writeFileSync(zip, zipOf({ 'oesm24ma/MSA_M2024_dl.xlsx': metro([{ a_pct90: '#', h_pct90: '#' }]) }));
		expect(datasets(zip, '--out', out, '--check').status).toBe(1);
		expect(datasets(zip, '--out', out).stdout).toContain('Added 1 rows to');
		const written = readFileSync(join(out, 'wages/areas-2024-health-information.csv'), 'utf8');
		expect(written).toContain(',239200,top_coded,');
		expect(readdirSync(join(out, 'wages'))).toContain('nation-health-information.csv');
		expect(datasets(zip, '--out', out, '--check')).toMatchObject({ status: 0 });
	});

	it('replaces figures that are there only with --replace, and says how many', () => {
		const file = join(work, 'MSA_M2024_dl.xlsx');
		writeFileSync(
			file,
			metro([
				{ a_pct90: '#', h_pct90: '#', tot_emp: 185690 },
				{ occ_code: '11-9111', tot_emp: 50 },
			]),
		);
		const before = contents(out);
		const refused = datasets(file, '--out', out);
		expect(refused.status).toBe(2);
		expect(refused.stderr).toContain('29-2072, 12420, May 2024, employment: 190,060 by 185,690.');
		expect(refused.stderr).toContain('--replace');
		expect(contents(out)).toEqual(before);
		const { status, stdout } = datasets(file, '--out', out, '--replace');
		expect(status).toBe(0);
		expect(stdout).toContain('Replaced 1 cells');
		expect(stdout).toContain('Added 1 rows');
	});

	it('refuses bad input in words, every file of it, and leaves the tables as they were', () => {
		const before = contents(out);
		const bad = join(work, 'bad');
		mkdirSync(bad);
		const whole = metro([{}]);
		const [names, values] = sheetOf(HEADERS.release2021, [AUSTIN]);
		const renamed = [(names ?? []).map((name) => (name === 'A_MEDIAN' ? 'A_MIDDLE' : name)), values ?? []];
		const files: Readonly<Record<string, Uint8Array | string>> = {
			'MSA_M2011_dl.xlsx': whole.subarray(0, whole.length / 2),
			'photos.zip': zipOf({ 'cat.jpg': 'x' }),
			'MSA_M2012_dl.csv':
				'AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,A_PCT10,A_PCT25,A_PCT75,A_PCT90\n12420,Austin,29-2072,x,1,2,3,4\n',
			'MSA_M2013_dl.xlsx': workbookOf({ data: renamed }, 'xlsx'),
			'MSA_M2014_dl.xlsx': metro([{ a_mean: -5 }]),
			'MSA_M2016_dl.xlsx': metro([{ a_pct25: 90000 }]),
			'MSA_M2017_dl.xlsx': metro([{}, {}]),
			'MSA_M2018_dl.xlsx': metro([{ area: '1242' }]),
			'MSA_M2019_dl.xlsx': metro([{ a_pct90: '!' }]),
		};
		for (const [name, content] of Object.entries(files)) writeFileSync(join(bad, name), content);
		const { status, stderr } = datasets(bad, '--out', out);
		expect(status).toBe(2);
		for (const sentence of [
			/MSA_M2011_dl\.xlsx: The workbook is truncated/,
			/photos\.zip: The zip holds no workbook.*cat\.jpg/,
			/MSA_M2012_dl\.csv, line 1, column TOT_EMP: The header lacks the columns TOT_EMP, A_MEDIAN/,
			/MSA_M2013_dl\.xlsx, sheet data, line 1, column A_MEDIAN: The header lacks the column A_MEDIAN/,
			/MSA_M2014_dl\.xlsx, sheet data, line 2, column A_MEAN: A wage cannot be negative/,
			/MSA_M2016_dl\.xlsx, sheet data, line 2, column A_MEDIAN: The percentiles are out of order/,
			/MSA_M2017_dl\.xlsx, sheet data, line 3, column OCC_CODE: The key 2017 12420 29-2072 stands twice/,
			/MSA_M2018_dl\.xlsx, sheet data, line 2, column AREA: The area code has no known shape/,
			/MSA_M2019_dl\.xlsx, sheet data, line 2, column A_PCT90: “!” is neither a number nor a mark/,
			/9 refused\. Nothing was written/,
		]) {
			expect(stderr).toMatch(sentence);
		}
		expect(contents(out)).toEqual(before);
	});

	it.each([
		[[], /No folder and no file/],
		[['/no/such/folder'], /There is no file or folder/],
		[['--frobnicate'], /no option --frobnicate/],
		[['/dev/null'], /neither a file nor a folder/],
		[
			[join(sources, 'national_M2024_dl.xlsx'), '--out', '/dev/null/datasets'],
			/a file stands where a folder/,
		],
	])('says what is wrong with %j', (given, sentence) => {
		const { status, stderr } = datasets(...given);
		expect(status).toBe(2);
		expect(stderr).toMatch(sentence);
		expect(stderr).not.toMatch(/^ +at /m);
	});
});
