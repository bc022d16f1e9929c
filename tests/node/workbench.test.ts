/**
 * Guarantee: the engine of `/sql` runs one statement that reads and nothing else, reads no file and no address, gives no
 * more than the page can show, and says in a sentence why it would not. Every worked example runs and gives rows. Without
 * it a link somebody sends could read a reader's files, or a result could fill the page's memory.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCatalogue } from '$lib/datasets/catalogue.ts';
import { connectInNode } from '$lib/engine/node.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { printable } from '$lib/domain/result.ts';
import { createWorkbench, type Workbench, type WorkbenchState } from '$lib/engine/workbench.ts';
import { keepFiles } from '$lib/engine/workbench-files.ts';
import { EXAMPLES } from '$lib/own/sql/examples.ts';
import { explain } from '$lib/own/sql/explain.ts';
import { ownTables } from '$lib/own/sql/own-tables.ts';
import { readyStatement } from '$lib/own/sql/statement.ts';
import type { OwnPayload } from '$lib/own/store/own-item.ts';

const FOLDER = 'datasets';

let fetched: string[] = [];
const states: WorkbenchState[] = [];

async function open(payloads: readonly OwnPayload[] = []): Promise<Workbench> {
	const catalogue = parseCatalogue(await readFile(join(FOLDER, 'datapackage.json'), 'utf8'));
	if (!catalogue.ok) throw new Error(catalogue.problem.sentence);
	const files = keepFiles(catalogue.value, async (path) => {
		fetched.push(path);
		return new Uint8Array(await readFile(join(FOLDER, path)));
	});
	return createWorkbench({
		connect: () => connectInNode(),
		catalogue: catalogue.value,
		schemas: SCHEMAS,
		files,
		own: await ownTables(payloads, SCHEMAS, catalogue.value, files.fetchBytes),
		onState: (state) => states.push(state),
	});
}

let workbench: Workbench;
beforeAll(async () => {
	workbench = await open();
});
afterAll(() => workbench.close());

/** What a reader is told of a statement that is not run. */
async function refusal(statement: string): Promise<string> {
	const ready = readyStatement(statement);
	if (!ready.ok) return ready.problem.sentence;
	const outcome = await workbench.run(ready.value);
	if (outcome.kind === 'refused') return explain(outcome.message).sentence;
	throw new Error(`${statement.slice(0, 80)}: ${outcome.kind}`);
}

async function rowsOf(statement: string, of = workbench) {
	const outcome = await of.run(statement);
	if (outcome.kind !== 'answer') throw new Error(`${statement}: ${JSON.stringify(outcome)}`);
	return outcome.answer;
}

const ONE = 'Only one statement that reads can be run.';
const FILES = 'Files and addresses cannot be read here: the engine has the tables below and nothing else.';
const CHANGES = 'Statements here only read: this one calls a function that changes the engine.';

const HOSTILE: readonly (readonly [statement: string, sentence: string])[] = [
	["COPY areas TO 'areas.csv'", ONE],
	["COPY (SELECT 1) TO '/tmp/x'", ONE],
	["COPY areas FROM '/etc/passwd'", ONE],
	["EXPORT DATABASE '/tmp/x'", ONE],
	["IMPORT DATABASE '/tmp/x'", ONE],
	["ATTACH 'https://example.com/x.duckdb'", ONE],
	["ATTACH ':memory:' AS other", ONE],
	['INSTALL httpfs', ONE],
	['LOAD httpfs', ONE],
	["SET memory_limit = '64GB'", ONE],
	['RESET memory_limit', ONE],
	['PRAGMA version', ONE],
	['CALL pragma_version()', ONE],
	["CREATE SECRET one (TYPE http, BEARER_TOKEN 'x')", ONE],
	['CREATE TABLE areas AS SELECT 1', ONE],
	['CREATE MACRO areas() AS TABLE SELECT 1', ONE],
	['DROP TABLE areas', ONE],
	['DELETE FROM areas', ONE],
	["INSERT INTO areas (title) VALUES ('x')", ONE],
	["UPDATE areas SET title = 'x'", ONE],
	['EXPLAIN ANALYZE SELECT 1', ONE],
	['PREPARE one AS SELECT 1', ONE],
	['BEGIN TRANSACTION', ONE],
	['CHECKPOINT', ONE],
	['VACUUM', ONE],
	['SELECT 1; DROP TABLE areas', ONE],
	['SELECT 1; SELECT 2', ONE],
	['SELECT 1 /* ; */ ; -- ;\nDROP TABLE areas', ONE],
	['-- nothing but a comment', ONE],
	["SELECT * FROM query('DROP TABLE areas')", ONE],
	["SELECT * FROM read_csv_auto('/etc/passwd')", FILES],
	["SELECT * FROM read_text('/etc/passwd')", FILES],
	["SELECT * FROM read_blob('/etc/*')", FILES],
	["SELECT * FROM glob('/*')", FILES],
	["SELECT * FROM sniff_csv('/etc/passwd')", FILES],
	["SELECT * FROM read_csv('https://example.com/x.csv')", FILES],
	["SELECT * FROM 'https://example.com/x.csv'", FILES],
	["SELECT * FROM read_csv('load/../etc/passwd', auto_detect = false, columns = {'a': 'VARCHAR'})", FILES],
	["SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')", FILES],
	["SELECT * FROM '/etc/passwd'", FILES],
	[
		"SELECT * FROM parquet_scan('https://example.com/x.parquet')",
		'This function is in an extension of DuckDB (parquet), which is not loaded here.',
	],
	['SELECT current_date', 'This function is in an extension of DuckDB (icu), which is not loaded here.'],
	["SELECT getenv('HOME')", 'There is no function “getenv”.'],
	["SELECT * FROM enable_logging(storage = 'file', storage_path = '/tmp/x')", CHANGES],
	['SELECT * FROM "enable_logging"()', CHANGES],
	['SELECT * FROM force_checkpoint()', CHANGES],
	['SELECT 1) ; DROP TABLE areas; SELECT * FROM (SELECT 2', 'The statement cannot be read from “)” on.'],
	["SELECT 1') ; DROP TABLE areas; --", 'A quotation mark or a comment is opened and not closed.'],
	['SELECT 1 /*', 'A quotation mark or a comment is opened and not closed.'],
	['SELECT', 'The statement stops before it is complete.'],
	['SELECT $1', 'The statement has a placeholder without a value.'],
	['SELECT a\0b', 'The statement has an invisible character (NUL) in it.'],
	['', 'There is no statement to run.'],
	[' \n\t', 'There is no statement to run.'],
	[
		`SELECT '${'x'.repeat(10_000_000)}'`,
		'The statement has 10,000,009 characters; at most 20,000 can be run.',
	],
	[`SELECT ${'abs('.repeat(2_000)}1${')'.repeat(2_000)}`, 'The statement is nested too deeply.'],
	[
		"SELECT s FROM (SELECT repeat('x', 1000000) || range AS s FROM range(5000)) ORDER BY s DESC",
		'The statement needs more memory than it may have.',
	],
	[
		'SELECT title FROM areas GROUP BY kind',
		'A column stands neither in GROUP BY nor in a function that sums up.',
	],
	['SELECT wage FROM areas', 'There is no column “wage” in these tables.'],
	['SELECT * FROM your_payroll', 'This tab has no table “your_payroll”.'],
	['SELECT * FROM "setting-wages"', 'There is no table “setting-wages”.'],
	["SELECT * FROM areas WHERE first_year = 'abc'", 'A value cannot be read as the type that is asked for.'],
	['SELECT 🦆', 'There is no column “🦆” in these tables.'],
];

describe('statements that are not run', () => {
	it.each(HOSTILE.map(([statement, sentence]) => [printable(statement.slice(0, 70)), statement, sentence]))(
		'%s',
		async (_, statement, sentence) => expect(await refusal(statement)).toBe(sentence),
	);

	it('leave every table and the lock as they were', async () => {
		expect((await rowsOf('SELECT count(*) > 400 AS many FROM areas')).rows).toEqual([['true']]);
		const settings = await rowsOf(
			"SELECT name, value FROM duckdb_settings() WHERE name IN ('enable_external_access', 'lock_configuration', 'autoload_known_extensions', 'autoinstall_known_extensions') ORDER BY name",
		);
		expect(settings.rows).toEqual([
			['autoinstall_known_extensions', 'false'],
			['autoload_known_extensions', 'false'],
			['enable_external_access', 'false'],
			['lock_configuration', 'true'],
		]);
	});

	it('that break the engine on a way round the check cost that engine and nothing else', async () => {
		const other = await open();
		await rowsOf('SELECT count(*) FROM areas', other);
		const breaks = `SELECT * FROM query('SELECT * FROM ena' || 'ble_logging(storage = ''file'', storage_path = ''/tmp/x'')')`;
		await other.run(breaks);
		await other.run('SELECT 1');
		expect((await rowsOf('SELECT count(*) > 400 FROM areas', other)).rows).toEqual([['true']]);
		await other.close();
	});

	it('are shown with the line and the place', async () => {
		const outcome = await workbench.run('SELECT title,\n  wage\nFROM areas');
		expect(outcome.kind).toBe('refused');
		if (outcome.kind !== 'refused') return;
		expect(explain(outcome.message)).toMatchObject({ line: 2, place: '  wage\n  ^' });
	});
});

describe('what a statement gives', () => {
	it('prints every type as DuckDB does, numbers in full', async () => {
		const { columns, rows } = await rowsOf(`SELECT 9007199254740993::BIGINT AS big,
			170141183460469231731687303715884105727::HUGEINT AS huge, 67310.50::DECIMAL(18,2) AS decimals,
			67310::DOUBLE AS dollars, 0.1::DOUBLE AS tenth, DATE '2025-05-01' AS day, [1, 2] AS list,
			{'a': 1, 'b': 'x'} AS struct, true AS yes, NULL::VARCHAR AS nothing, 'a' || chr(0) || '🦆' AS text`);
		expect(rows).toEqual([
			[
				'9007199254740993',
				'170141183460469231731687303715884105727',
				'67310.50',
				'67310',
				'0.1',
				'2025-05-01',
				'[1, 2]',
				"{'a': 1, 'b': x}",
				'true',
				null,
				'a\0🦆',
			],
		]);
		expect(columns.filter(({ isNumber }) => isNumber).map(({ name }) => name)).toEqual([
			'big',
			'huge',
			'decimals',
			'dollars',
			'tenth',
		]);
	});

	it('keeps the order that the statement asks for, and names columns once', async () => {
		const { columns, rows } = await rowsOf('SELECT range AS i, 1 AS i FROM range(5000) ORDER BY -range;');
		expect(columns.map(({ name }) => name)).toEqual(['i', 'i_1']);
		expect(rows[0]).toEqual(['4999', '1']);
		expect(rows.at(-1)).toEqual(['0', '1']);
	});

	it('ends at 10,000 rows, 100 columns and 2,000 characters of a cell, and says so', async () => {
		const whole = await rowsOf('SELECT range FROM range(10000)');
		expect(whole.rows).toHaveLength(10_000);
		expect(whole.cut).toEqual({ rows: false, columns: 0, cells: false });
		const rows = await rowsOf('FROM range(1000000)');
		expect(rows.rows).toHaveLength(10_000);
		expect(rows.cut.rows).toBe(true);
		const wide = await rowsOf(
			`SELECT ${Array.from({ length: 130 }, (_, index) => `${index} AS c${index}`).join()}`,
		);
		expect([wide.columns.length, wide.cut.columns]).toEqual([100, 30]);
		const long = await rowsOf("SELECT repeat('🦆', 1000000) AS ducks");
		expect([...(long.rows[0]?.[0] ?? '')]).toHaveLength(2_001);
		expect(long.cut.cells).toBe(true);
		const much = await rowsOf(
			"SELECT repeat('x', 2000) FROM range(0, 10000)".replaceAll('2000)', "2000), repeat('y', 2000)"),
		);
		expect(much.cut.rows).toBe(true);
		expect(much.rows.length).toBeLessThan(10_000);
	});

	it('has whole tables of the catalogue, loaded once and without the engine’s own column', async () => {
		const first = await rowsOf('SELECT count(*) FROM setting_wages');
		const catalogue = parseCatalogue(await readFile(join(FOLDER, 'datapackage.json'), 'utf8'));
		if (!catalogue.ok) throw new Error();
		const entries = catalogue.value.resources.filter(({ table }) => table === 'setting-wages');
		expect(first.rows).toEqual([[String(entries.reduce((sum, { rowCount }) => sum + rowCount, 0))]]);
		fetched = [];
		const { columns } = await rowsOf('SELECT * FROM setting_wages LIMIT 1');
		expect(columns.map(({ name }) => name)).toEqual(
			SCHEMAS.get('setting-wages')?.fields.map(({ name }) => name),
		);
		expect(fetched).toEqual([]);
		expect((await rowsOf('SHOW TABLES')).rows).toHaveLength(SCHEMAS.size);
	});

	it.each(EXAMPLES.map((example) => [example.title, example] as const))('%s', async (_, { sql }) => {
		const { rows, columns } = await rowsOf(sql);
		expect(rows.length).toBeGreaterThan(3);
		expect(columns.length).toBeGreaterThan(1);
		for (const row of rows.slice(0, 3)) expect(row.every((cell) => cell !== null)).toBe(true);
	});
});

describe('a reader’s own rows', () => {
	it(
		'are tables, official releases stand in place of the site’s parts, and nothing is fetched afterwards',
		{ timeout: 180_000 },
		async () => {
			const header = SCHEMAS.get('tuition')?.fields.map(({ name }) => name) ?? [];
			const catalogue = parseCatalogue(await readFile(join(FOLDER, 'datapackage.json'), 'utf8'));
			const tuition = catalogue.ok && catalogue.value.resources.find(({ table }) => table === 'tuition');
			const own = await open([
				{
					kind: 'payroll',
					payroll: {
						title: 'Made up',
						people: [
							{
								line: 2,
								name: 'O’Hara, "Quote"\n=1+1',
								title: "'); DROP TABLE areas; --",
								role: '29-2072',
								area: '12420',
								annualPay: 61000.5,
								fte: 1,
								site: null,
								grade: null,
								startDate: '2020-02-29',
								group: null,
								rangeMinimum: null,
								rangeMaximum: null,
							},
						],
					},
				},
				{
					kind: 'release',
					release: {
						title: 'One',
						years: [2023],
						kind: 'areas',
						parts: [
							{
								table: 'tuition',
								part: null,
								bytes: new TextEncoder().encode(`${header.join()}\n`),
								onto: tuition ? tuition.sha256 : '',
							},
						],
					},
				},
			]);
			fetched = [];
			const { rows } = await rowsOf(
				'SELECT your_payroll.title, name, annual_pay, start_date, (SELECT count(*) FROM tuition) AS n FROM your_payroll',
				own,
			);
			expect(rows).toEqual([
				["'); DROP TABLE areas; --", 'O’Hara, "Quote"\n=1+1', '61000.5', '2020-02-29', '0'],
			]);
			expect(fetched.length).toBeGreaterThan(150);
			fetched = [];
			await rowsOf('SELECT your_payroll.*, areas.title FROM your_payroll JOIN areas USING (area_code)', own);
			expect(fetched).toEqual([]);
			await own.close();
		},
	);
});
