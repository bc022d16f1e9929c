/**
 * Guarantee: whatever file a reader adds as an official release, it is taken as a whole or refused in a sentence, and nothing
 * of a refused one stays. Without it a damaged download could put figures on a page that nobody published.
 */
import { createHash } from 'node:crypto';
import { CFB, utils, write, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HEADERS, sheetOf, workbookOf, zipOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { Cell } from '../../datasets/importing/importer.ts';
import { describeProblem, type Result } from '../../domain/result.ts';
import { createMemoryStore } from '../store/own-files.ts';
import { processFile, type ProcessedRelease, type ReleaseJob } from './process-file.ts';

type Row = Readonly<Record<string, Cell>>;

const OCCUPATIONS =
	'occ_code,title\n00-0000,All Occupations\n29-2072,Medical Records Specialists\n29-9021,Registrars\n';
const AREAS =
	'area_code,title,kind,first_year,last_year,releases\n99,U.S.,nation,2024,2024,2024\n48,Texas,state,2024,2024,2024\n';
const TEXAS_2024 =
	'year,area_code,occ_code,employment,employment_flag,employment_rse,location_quotient,jobs_per_1000,a_mean,a_mean_flag,mean_rse,a_median,a_median_flag\n2024,48,29-2072,17030,,1.2,,,54080,,0.7,49920,\n';

const FILES: Readonly<Record<string, string>> = {
	'occupations.csv': OCCUPATIONS,
	'areas.csv': AREAS,
	'settings.csv': 'setting_id,title,kind,naics\n',
	'wage-tables.csv': 'year,kind,rows,places,occupations,extent,occ_codes,columns,marked_rows\n',
	'wages/areas-2024-health-information.csv': TEXAS_2024,
};

const JOB: Omit<ReleaseJob, 'name'> = {
	set: ['00-0000', '29-2072'],
	site: Object.keys(FILES).map((path) => {
		const [table = '', part = null] = path.replace('.csv', '').split('/');
		return { table, part, path };
	}),
	mayReplace: false,
};

const getFiles = (paths: readonly string[]) =>
	Promise.resolve(new Map(paths.map((path) => [path, strToU8(FILES[path] ?? '')])));

function add(
	name: string,
	bytes: Uint8Array,
	changed: { mayReplace?: boolean; getFiles?: typeof getFiles; size?: number } = {},
): Promise<Result<ProcessedRelease>> {
	return processFile(
		{ ...JOB, name, mayReplace: changed.mayReplace ?? false },
		{ size: changed.size ?? bytes.length, bytes: () => Promise.resolve(bytes) },
		{ told: () => undefined, getFiles: changed.getFiles ?? getFiles },
	);
}

const TEXAS = { area: '48', area_title: 'Texas', prim_state: 'TX' };
const book = (rows: readonly Row[], header: string = HEADERS.release2021) =>
	workbookOf({ data: sheetOf(header, rows) }, 'xlsx');
const text = (content: string) => strToU8(content);

function bookWithFormulas(): Uint8Array {
	const columns = HEADERS.release2021.split(' ');
	const sheet: WorkSheet = utils.aoa_to_sheet([columns, columns.map(() => 'x')]);
	for (let column = 0; column < columns.length; column += 1)
		sheet[utils.encode_cell({ r: 1, c: column })] = { t: 'z', f: '1+1' };
	const made = utils.book_new();
	utils.book_append_sheet(made, sheet, 'data');
	return new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** A workbook of the old kind. */
const old = () => workbookOf({ data: sheetOf(HEADERS.state2012, [TEXAS]) }, 'biff8');

/** What a spreadsheet program makes of a workbook that asks for a password. */
function locked(): Uint8Array {
	const container = CFB.utils.cfb_new();
	CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
	CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
	return new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
}

const GOOD = book([TEXAS]);
const whole = 'state_M2023_dl.xlsx';

const BAD: readonly (readonly [what: string, file: string, bytes: Uint8Array, sentence: RegExp])[] = [
	['an empty file', whole, new Uint8Array(), /empty \(0 bytes\)/],
	['a text of blanks', 'state_M2023_dl.csv', text('  \n \n'), /empty/],
	['a truncated workbook', whole, GOOD.subarray(0, GOOD.length - 400), /truncated or damaged/],
	['a truncated zip', 'oesm23st.zip', zipOf({ [whole]: GOOD }).subarray(0, 3000), /truncated or damaged/],
	['a zip of nothing', 'oesm23st.zip', zipSync({}), /no workbook and no CSV|damaged/],
	[
		'a zip of a letter',
		'oesm23st.zip',
		zipSync({ 'letter.doc': text('Dear reader') }),
		/no workbook and no CSV/,
	],
	[
		'a zip bomb',
		'oesm23st.zip',
		zipSync({ 'state_M2023_dl.csv': new Uint8Array(60_000_000) }),
		/no table packs so well/,
	],
	[
		'zips inside zips',
		'oesm23st.zip',
		[1, 2, 3, 4].reduce((inner) => zipSync({ 'inner.zip': inner }), GOOD),
		/lie inside each other/,
	],
	['a web page saved as a workbook', whole, text('<!doctype html><p>Log in</p>'), /not what its name says/],
	['a web page saved as a CSV', 'state_M2023_dl.csv', text('<!doctype html><p>Log in</p>'), /web page/],
	['JSON', 'state_M2023_dl.csv', text('[{"area":"48"}]'), /JSON/],
	['an old workbook that is cut off', 'state_M2012_dl.xls', old().subarray(0, 3000), /truncated/],
	['a password', whole, locked(), /password/],
	['binary content', 'state_M2023_dl.csv', text('area,occ_code\n\u0000\u0001'), /NUL/],
	['an unclosed quote', 'state_M2023_dl.csv', text('area,area_title\n48,"Texas\n'), /never closed/],
	[
		'semicolons',
		'state_M2023_dl.csv',
		text(`${HEADERS.release2021.replaceAll(' ', ';')}\n`),
		/separated by “;”/,
	],
	['formulas without values', whole, bookWithFormulas(), /formula whose value was not stored/],
	['no release in its name', 'states.xlsx', GOOD, /which May release/],
	['a release to come', 'state_M2099_dl.xlsx', GOOD, /not a release that can be read/],
	['a release of another century', 'state_M1998_dl.xlsx', GOOD, /not a release that can be read/],
	[
		'an unknown occupation',
		whole,
		book([{ ...TEXAS, occ_code: '29-2099', occ_title: 'Others' }]),
		/29-2099 is not in the table of occupations/,
	],
	['a code that is none', whole, book([{ ...TEXAS, occ_code: 'RN' }]), /has not the shape/],
	['a state that is none', whole, book([{ ...TEXAS, area: '97' }]), /FIPS code/],
	['a negative wage', whole, book([{ ...TEXAS, a_median: -1 }]), /./],
	['an absurd wage', whole, book([{ ...TEXAS, a_pct90: 9e9, h_pct90: 9e6 }]), /beyond what this column/],
	['percentiles out of order', whole, book([{ ...TEXAS, a_pct25: 70000 }]), /out of order/],
	['a wage in words', whole, book([{ ...TEXAS, a_median: 'fifty' }]), /./],
	[
		'a column less',
		whole,
		book([TEXAS], HEADERS.release2021.replace('A_MEDIAN ', '')),
		/lacks the column A_MEDIAN/,
	],
	['a header alone', whole, book([]), /header without any row/],
	['another survey', 'pay.csv', text('name,city,pay\nA,Austin,50000\n'), /not a table Paychart knows/],
	[
		'a prototype’s name as a header',
		'pay.csv',
		text('__proto__,constructor\n1,2\n'),
		/not a table Paychart knows/,
	],
];

describe('files that are refused', () => {
	it.each(BAD)('%s', async (_, file, bytes, sentence) => {
		const store = createMemoryStore();
		const before = await add(whole, GOOD);
		if (!before.ok) throw new Error(describeProblem(before.problem));
		const { release } = before.value;
		await store.put(
			{ kind: 'release', title: release.title, sha256: '', rows: 1 },
			{ kind: 'release', release },
			true,
		);
		const there = store.list();
		const refused = await add(file, bytes);
		if (refused.ok) throw new Error('it was added');
		expect(refused.problem.sentence).toMatch(sentence);
		expect(refused.problem.remedy).not.toBe('');
		expect(store.list()).toBe(there);
		expect(await store.read(there[0]?.id ?? '')).toMatchObject({ ok: true });
	});

	it('2 GB, before a byte is read', async () => {
		let wasRead = false;
		const refused = await processFile(
			{ ...JOB, name: 'all_data_M_2024.xlsx' },
			{
				size: 2_000_000_000,
				bytes: () => {
					wasRead = true;
					return Promise.resolve(GOOD);
				},
			},
			{ told: () => undefined, getFiles },
		);
		expect(refused).toMatchObject({
			ok: false,
			problem: { sentence: expect.stringMatching(/2,000 MB: more than 500 MB/) as string },
		});
		expect(wasRead).toBe(false);
	});

	it('one that names another survey points at the reader’s own figures', async () => {
		const refused = await add('pay.csv', text('name,city,pay\nA,Austin,50000\n'));
		expect(!refused.ok && refused.problem.remedy).toContain('Add your own figures');
	});

	it('one that was added before, before its rows are read', async () => {
		const sha256 = createHash('sha256').update(GOOD).digest('hex');
		let rows = 0;
		const again = await processFile(
			{ ...JOB, name: whole, known: [sha256] },
			{ size: GOOD.length, bytes: () => Promise.resolve(GOOD) },
			{ told: (progress) => (rows += progress.rows), getFiles },
		);
		expect(!again.ok && again.problem.sentence).toBe('You have added this file already.');
		expect(rows).toBe(0);
	});

	it('one that cannot be read any more', async () => {
		const refused = await processFile(
			{ ...JOB, name: whole },
			{ size: 10, bytes: () => Promise.reject(new Error('NotReadableError')) },
			{ told: () => undefined, getFiles },
		);
		expect(!refused.ok && refused.problem.sentence).toContain('cannot be read');
	});

	it('one whose neighbors among the site’s tables cannot be fetched', async () => {
		const refused = await add(whole, GOOD, { getFiles: () => Promise.reject(new Error('offline')) });
		expect(!refused.ok && refused.problem.sentence).toContain('didn’t load');
	});
});

describe('figures of the site', () => {
	const other = book([{ ...TEXAS, tot_emp: 17030, a_median: 50000, h_median: 24.04 }]);

	it('are replaced only when the reader says so, and are named', async () => {
		const refused = await add('state_M2024_dl.xlsx', other);
		expect(!refused.ok && refused.problem.sentence).toContain(
			'would replace 1 figure in the tables: Medical Records Specialists (29-2072), Texas (48), May 2024, a_median: 49,920 by 50,000',
		);
		expect(!refused.ok && refused.problem.remedy).toContain('Replace the site’s figures');
		const replaced = await add('state_M2024_dl.xlsx', other, { mayReplace: true });
		expect(replaced.ok && replaced.value.report).toMatchObject({ replaced: 1, added: 0 });
	});

	it('are filled where the site lacks them', async () => {
		const filled = await add('state_M2024_dl.xlsx', book([{ ...TEXAS, tot_emp: 17030 }]));
		expect(filled.ok && filled.value.report).toMatchObject({ replaced: 0, added: 0, filled: 10 });
	});
});

describe('a file with some bad rows', () => {
	it('adds the others, and gives the refused ones with line, column and reason', async () => {
		const rows = [TEXAS, { ...TEXAS, occ_code: '29-9021', occ_title: 'Registrars', a_median: 'fifty' }];
		const added = await add(whole, book(rows));
		expect(added.ok && added.value.report).toMatchObject({
			read: 2,
			added: 1,
			refusedCount: 1,
			refused: [{ place: { file: whole, line: 3, column: 'A_MEDIAN', value: 'fifty' } }],
		});
	});
});
