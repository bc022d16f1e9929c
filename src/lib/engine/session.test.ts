// Guarantee: the engine reads files by their schema and hands plain numbers back; a row it cannot type is
// reported, never dropped in silence; nothing is ever fetched from the network. Without it medians arrive a
// hundred times too large, codes lose their zeros, and an offline page hangs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { rowsOf } from '$lib/query/slice.ts';
import type { EngineRecord } from '$lib/query/statement.ts';
import type { Scalar } from '$lib/query/table-need.ts';
import { EngineFault, type TableFile } from './engine.ts';
import { openNodeEngine } from './node.ts';

const schema: TableSchema = {
	name: 'small-table',
	title: 'Small table',
	description: 'For tests.',
	fields: [
		{ name: 'area_code', type: 'string', description: 'Area.' },
		{ name: 'title', type: 'string', description: 'Title.' },
		{ name: 'jobs', type: 'integer', description: 'Jobs.' },
		{ name: 'wage', type: 'number', description: 'Wage.' },
		{ name: 'wage_flag', type: 'string', description: 'Flag.' },
		{ name: 'good', type: 'boolean', description: 'Good.' },
	],
	primaryKey: ['area_code'],
	optional: ['wage', 'wage_flag'],
};
const HEADER = 'area_code,title,jobs,wage,wage_flag,good\n';

function file(part: string | null, text: string | Uint8Array): TableFile {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return { schema, part, path: `small-table/${part}.csv`, bytes };
}

const engine = openNodeEngine();
beforeAll(() => engine.boot());
afterAll(() => engine.close());

async function records(sql: string, parameters: readonly Scalar[] = []): Promise<readonly EngineRecord[]> {
	return rowsOf(await engine.run({ sql, parameters }), (record) => ({ ...record }));
}

describe('run', () => {
	it('hands decimals and sums of integers over as numbers', async () => {
		const [row] = await records(
			'SELECT CAST(67310.50 AS DECIMAL(10, 2)) AS wage, sum(i) AS total, count(*) AS n FROM range(5) t(i)',
		);
		expect(row).toEqual({ wage: 67310.5, total: 10, n: 5 });
	});

	it('hands every column over whole and in its order, whatever it holds', async () => {
		const { length, columns } = await engine.run({
			sql: `SELECT i AS place, CAST(i AS INTEGER) AS small, CAST(i + 0.25 AS DECIMAL(9, 2)) AS wage,
				CASE WHEN i <> 1 THEN i * 2.5 END AS gaps, CAST(NULL AS DOUBLE) AS nothing,
				CASE WHEN i < 2 THEN i = 0 END AS flag, ['', NULL, '🏥|\\n'][i + 1] AS words
				FROM range(3) t(i) ORDER BY i`,
			parameters: [],
		});
		expect(length).toBe(3);
		expect([...columns].map(([name, values]) => [name, Array.from(values)])).toEqual([
			['place', [0, 1, 2]],
			['small', [0, 1, 2]],
			['wage', [0.25, 1.25, 2.25]],
			['gaps', [0, null, 5]],
			['nothing', [null, null, null]],
			['flag', [true, false, null]],
			['words', ['', null, '🏥|\\n']],
		]);
	});

	it('hands texts over whatever letters they have, in pieces of any length', async () => {
		const text = (row: number, isPlain: boolean) =>
			row % 7 === 3 ? null : row % 5 === 0 ? '' : `${isPlain ? 'City' : 'Cañon City 🏥'} ${row >> 3}`;
		for (const isPlain of [true, false]) {
			const { columns } = await engine.run({
				sql: `SELECT CASE WHEN i % 7 = 3 THEN NULL WHEN i % 5 = 0 THEN ''
					ELSE concat(CAST(? AS VARCHAR), ' ', CAST(i // 8 AS INTEGER)) END AS words,
					CASE WHEN i % 3 > 0 THEN i + 0.5 END AS gaps FROM range(6000) t(i) ORDER BY i`,
				parameters: [isPlain ? 'City' : 'Cañon City 🏥'],
			});
			const rows = Array.from({ length: 6000 }, (_, row) => row);
			expect(Array.from(columns.get('words') ?? [])).toEqual(rows.map((row) => text(row, isPlain)));
			expect(Array.from(columns.get('gaps') ?? [])).toEqual(
				rows.map((row) => (row % 3 > 0 ? row + 0.5 : null)),
			);
		}
	});

	it('answers what is asked at once as it answers it alone, and a load comes between whole', async () => {
		await engine.load(file('beside', `${HEADER}12420,Austin,1,2.5,,true\n`));
		const count = () => records('SELECT count(*) AS n FROM "small-table" WHERE _part = ?', ['beside']);
		const load = (rows: number) => {
			const lines = Array.from({ length: rows }, (_, row) => `${row},Area,1,2.5,,true\n`);
			return engine.load(file('beside', HEADER + lines.join('')));
		};
		const [one, two, , three, , four] = await Promise.all([
			count(),
			count(),
			load(7),
			count(),
			load(3),
			count(),
		]);
		expect([one, two, three, four]).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 7 }], [{ n: 3 }]]);
		expect(await engine.load(file('beside', HEADER))).toMatchObject({ rows: 0 });
	});

	it('keeps what an earlier statement gave, whatever is asked after it', async () => {
		const ask = (from: number) =>
			engine.run({ sql: 'SELECT i + CAST(? AS BIGINT) AS n FROM range(5000) t(i)', parameters: [from] });
		const first = await ask(0);
		for (let from = 1; from < 6; from++) await ask(from * 1_000_000);
		expect(Array.from(first.columns.get('n') ?? []).slice(0, 3)).toEqual([0, 1, 2]);
		expect(first.columns.get('n')?.[4999]).toBe(4999);
	});

	it('has the columns of an answer without rows', async () => {
		const { length, columns } = await engine.run({
			sql: `SELECT 1 AS n, 'x' AS text WHERE false`,
			parameters: [],
		});
		expect([length, [...columns.keys()]]).toEqual([0, ['n', 'text']]);
		expect(rowsOf({ length, columns }, (record) => record)).toEqual([]);
	});

	it('binds hostile text as text', async () => {
		await engine.load(file('hostile', `${HEADER}01,a,1,2.5,,true\n`));
		const hostile = [`'); DROP TABLE "small-table";--`, `' OR 1=1 --`, '\\', '%', '?', '🏥\n"', '\u0000x'];
		for (const text of hostile) {
			const [row] = await records(
				'SELECT CAST(? AS VARCHAR) AS text, count(*) AS n FROM "small-table" WHERE title <> CAST(? AS VARCHAR)',
				[text, text],
			);
			expect(row).toEqual({ text, n: 1 });
		}
	});

	it('refuses at once what would need an extension', async () => {
		await expect(records(`SELECT * FROM 'x.parquet'`)).rejects.toThrow(/Catalog Error/);
		const [row] = await records(
			`SELECT string_agg(name || '=' || value, ',' ORDER BY name) AS settings FROM duckdb_settings()
			WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions')`,
		);
		expect(row).toEqual({ settings: 'autoinstall_known_extensions=false,autoload_known_extensions=false' });
	});

	it('names a broken statement as the fault, and lives on', async () => {
		const fault = await records('SELEC 1').catch((error: unknown) => error);
		expect(fault).toBeInstanceOf(EngineFault);
		expect((fault as EngineFault).kind).toBe('statement');
		expect(await records('SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('throws on a value that is not a plain one rather than hand it over changed', async () => {
		await expect(records('SELECT [1, 2] AS list')).rejects.toThrow(/column list/);
	});
});

describe('load', () => {
	const rowsOfPart = (part: string) =>
		records(
			'SELECT area_code, title, jobs, wage, wage_flag, good FROM "small-table" WHERE _part = CAST(? AS VARCHAR)',
			[part],
		);

	it('keeps leading zeros, hashes, quotes and line breaks; empty is null, but an empty flag is a flag', async () => {
		const report = await engine.load(
			file(
				'kept',
				`${HEADER}0620,"a ""b"", c",1000,1.5,,true\n07,# no comment,,,not_available,false\n08,"two\nlines",-3,,,\n`,
			),
		);
		expect(report).toEqual({ table: 'small-table', part: 'kept', rows: 3, refused: null, rejected: [] });
		expect(await rowsOfPart('kept')).toEqual([
			{ area_code: '0620', title: 'a "b", c', jobs: 1000, wage: 1.5, wage_flag: '', good: true },
			{
				area_code: '07',
				title: '# no comment',
				jobs: null,
				wage: null,
				wage_flag: 'not_available',
				good: false,
			},
			{ area_code: '08', title: 'two\nlines', jobs: -3, wage: null, wage_flag: '', good: null },
		]);
	});

	it('fills columns a part lacks with NULL and not_in_source', async () => {
		await engine.load(file('lacking', 'area_code,title,jobs,good\n01,a,1,true\n'));
		expect(await rowsOfPart('lacking')).toEqual([
			{ area_code: '01', title: 'a', jobs: 1, wage: null, wage_flag: 'not_in_source', good: true },
		]);
	});

	it('reports each rejected row with file, line, column and reason, and takes the others', async () => {
		const report = await engine.load(
			file(
				'rejects',
				`${HEADER}01,a,1,1,,true\n02,b,many,1,,true\n03,c\n04,d,1,2,,true,surplus\n05,e,1,1.2.3,,true\n06,f,6,6,,false\n`,
			),
		);
		expect(report.rows).toBe(2);
		expect(report.refused).toBeNull();
		expect(report.rejected.map(({ place }) => [place?.file, place?.line, place?.column])).toEqual([
			['small-table/rejects.csv', 3, 'jobs'],
			['small-table/rejects.csv', 4, 'jobs'],
			['small-table/rejects.csv', 5, undefined],
			['small-table/rejects.csv', 6, 'wage'],
		]);
		expect(report.rejected[0]?.detail).toContain('many');
		expect(report.rejected[1]?.sentence).toMatch(/too few columns/);
		expect(report.rejected[2]?.sentence).toMatch(/too many columns/);
	});

	it('refuses a file whose header does not fit and keeps what was there', async () => {
		await engine.load(file('kept-safe', `${HEADER}01,a,1,1,,true\n`));
		const report = await engine.load(file('kept-safe', 'area_code,titel\n01,b\n'));
		expect(report.refused?.sentence).toMatch(/no column “titel”/);
		expect(await rowsOfPart('kept-safe')).toHaveLength(1);
	});

	it('replaces a part and leaves the other parts alone', async () => {
		await engine.load(file('one', `${HEADER}01,old,1,1,,true\n02,old,1,1,,true\n`));
		await engine.load(file('two', `${HEADER}03,other,1,1,,true\n`));
		await engine.load(file('one', `${HEADER}01,new,1,1,,true\n`));
		expect((await rowsOfPart('one')).map((row) => row['title'])).toEqual(['new']);
		expect((await rowsOfPart('two')).map((row) => row['title'])).toEqual(['other']);
	});

	it('reports bytes that are not UTF-8 text', async () => {
		const broken = Uint8Array.from([
			...new TextEncoder().encode(`${HEADER}01,`),
			0xff,
			0xfe,
			...new TextEncoder().encode(',1,1,,true\n'),
		]);
		const outcome = await engine.load(file('broken', broken)).catch((error: unknown) => error);
		if (outcome instanceof EngineFault) expect(outcome.kind).toBe('statement');
		else expect(outcome).toMatchObject({ rows: 0, rejected: [{ place: { line: 2 } }] });
	});

	it('declares an empty table that a statement binds to', async () => {
		await engine.declare({ ...schema, name: 'empty-table' });
		expect(await records('SELECT count(*) AS n FROM "empty-table" WHERE wage > 0')).toEqual([{ n: 0 }]);
	});
});
