// Guarantees that what is written is valid, the same for the same input, and reads back as it was. Without it a
// download could differ from the figures it came from.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../catalogue.ts';
import type { BuiltTable, SourceCitation } from '../importing/importer.ts';
import type { TableSchema } from '../schema.ts';
import { presentFields, printTable, readCell, type Row } from './csv.ts';
import { compareFolder, replaceFolder } from './folder.ts';
import { describeProblem } from '../../domain/result.ts';
import { renderDatasets } from './render.ts';
import { validateRows } from './validate.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

const SCHEMA: TableSchema = {
	name: 'things',
	title: 'Things',
	description: 'Rows to write.',
	fields: [
		{ name: 'id', type: 'string', required: true, pattern: '^[a-z]+$', description: 'Name.' },
		{ name: 'count', type: 'integer', minimum: 0, maximum: 10, description: 'How many.' },
		{ name: 'wage', type: 'number', description: 'Dollars.' },
		{
			name: 'wage_flag',
			type: 'string',
			enum: ['', 'not_available', 'not_in_source'],
			description: 'Why not.',
		},
		{ name: 'rse', type: 'number', description: 'Percent.' },
		{ name: 'open', type: 'boolean', description: 'Whether.' },
	],
	primaryKey: ['id'],
	optional: ['wage', 'wage_flag', 'rse'],
};
const ROW: Row = { id: 'a', count: 1, wage: 2.5, wage_flag: '', rse: 1, open: true };
const SOURCE: SourceCitation = {
	title: 'A table',
	publisher: 'A bureau',
	release: 'May 2024',
	licence: 'public-domain',
	obtained: 'official workbook',
	files: [{ path: 'a.xlsx', sha256: '00' }],
};

function built(rows: readonly Row[]): BuiltTable {
	return { schema: SCHEMA, part: 'one', title: 'One', rows, sources: [SOURCE] };
}

/** One row of these values, printed and read again: its cells as text. */
function printedAndRead(values: readonly Row[string][]): readonly string[] {
	const fields = values.map((_, index) => ({
		name: `column ${index}`,
		type: 'string' as const,
		description: '',
	}));
	const row = Object.fromEntries(values.map((value, index) => [`column ${index}`, value]));
	const csv = printTable(fields, [row]);
	return Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' }).data[1] ?? [];
}

describe('cells', () => {
	it('text comes back whatever it holds', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (texts) => {
				expect(printedAndRead(texts)).toEqual(texts);
			}),
		);
	});

	it('text is quoted only where it must be, and never changed for a spreadsheet', () => {
		const fields = SCHEMA.fields.slice(0, 1);
		const rows = ['plain', 'a, b', 'a "b" c', '-1', '=x', '+'].map((id) => ({ id }));
		expect(printTable(fields, rows)).toBe('id\nplain\n"a, b"\n"a ""b"" c"\n-1\n=x\n+\n');
	});

	it('numbers and booleans come back as they were', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), (number, boolean) => {
				const [first = '', second = ''] = printedAndRead([number, boolean]);
				expect(readCell(first, 'number')).toBe(number === 0 ? 0 : number);
				expect(readCell(second, 'boolean')).toBe(boolean);
			}),
		);
		expect(readCell('', 'integer')).toBeNull();
		expect(readCell('x', 'number')).toBeNull();
	});
});

describe('columns', () => {
	it('a value and its flag are left out together when no row has them', () => {
		const lacking = { ...ROW, wage: null, wage_flag: 'not_in_source', rse: null };
		const names = (rows: readonly Row[]) => presentFields(SCHEMA, rows).map(({ name }) => name);
		expect(names([lacking, { ...lacking, id: 'b' }])).toEqual(['id', 'count', 'open']);
		expect(names([lacking, ROW])).toEqual(['id', 'count', 'wage', 'wage_flag', 'rse', 'open']);
		expect(names([{ ...lacking, wage_flag: 'not_available' }])).toEqual([
			'id',
			'count',
			'wage',
			'wage_flag',
			'open',
		]);
	});

	it('print as header, rows and a line feed', () => {
		expect(printTable(SCHEMA.fields, [{ ...ROW, count: null }])).toBe(
			'id,count,wage,wage_flag,rse,open\na,,2.5,,1,true\n',
		);
	});
});

describe('validation', () => {
	it.each<[string, Row, string]>([
		['an empty required cell', { ...ROW, id: '' }, 'id'],
		['a shape', { ...ROW, id: 'A1' }, 'id'],
		['a fraction among integers', { ...ROW, count: 1.5 }, 'count'],
		['a text among numbers', { ...ROW, wage: 'much' }, 'wage'],
		['a bound below', { ...ROW, count: -1 }, 'count'],
		['a bound above', { ...ROW, count: 11 }, 'count'],
		['a word not listed', { ...ROW, wage_flag: 'lost' }, 'wage_flag'],
		['a number that is none', { ...ROW, wage: Number.NaN }, 'wage'],
		['a column not in the schema', { ...ROW, colour: 'red' }, 'colour'],
	])('%s', (_, row, column) => {
		const problems = validateRows(SCHEMA, 'things.csv', [{ ...ROW, id: 'z' }, row]);
		expect(problems.map(({ place }) => place)).toMatchObject([{ file: 'things.csv', line: 3, column }]);
	});

	it('a key that stands twice', () => {
		const [problem] = validateRows(SCHEMA, 'things.csv', [ROW, { ...ROW, count: 2 }]);
		expect(problem).toMatchObject({ place: { line: 3, column: 'id', value: 'a' } });
		expect(problem?.sentence).toContain('line 2');
	});

	it('a code that leads to no row of another table', () => {
		const pointing: TableSchema = {
			...SCHEMA,
			name: 'pointers',
			foreignKeys: [{ field: 'id', table: 'things', column: 'id' }],
		};
		const { problems } = renderDatasets(
			[built([ROW]), { schema: pointing, rows: [{ ...ROW, id: 'b' }], sources: [] }],
			[],
		);
		expect(problems).toMatchObject([{ place: { file: 'pointers.csv', line: 2, column: 'id', value: 'b' } }]);
	});
});

describe('the package', () => {
	it('is the same bytes whatever order tables come in', () => {
		const other: BuiltTable = {
			schema: { ...SCHEMA, name: 'others' },
			rows: [ROW],
			sources: [{ ...SOURCE, release: 'May 2025' }],
		};
		const first = renderDatasets([built([ROW]), other], []).files;
		const second = renderDatasets([other, built([ROW])], []).files;
		expect([...second].sort()).toEqual([...first].sort());
	});

	it('reads back as the catalogue it was made of', () => {
		const { files, entries } = renderDatasets([built([ROW])], []);
		expect(parseCatalogue(files.get('datapackage.json') ?? '')).toEqual({
			ok: true,
			value: { resources: entries },
		});
		expect(entries[0]).toMatchObject({
			name: 'things-one',
			part: 'one',
			path: 'things/one.csv',
			rowCount: 1,
			sources: [SOURCE],
		});
	});

	it('is Data Package v2: profiles, typed fields, a schema that parts may fall short of', () => {
		const { files } = renderDatasets([built([ROW])], []);
		const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as Record<string, unknown>;
		expect(descriptor['$schema']).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
		expect(descriptor['resources']).toMatchObject([
			{
				path: 'things/one.csv',
				schema: 'schemas/things.json',
				encoding: 'utf-8',
				hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
			},
		]);
		expect(JSON.parse(files.get('schemas/things.json') ?? '')).toMatchObject({
			fieldsMatch: ['superset'],
			primaryKey: ['id'],
			missingValues: [''],
		});
	});

	it.each(['', '[]', '{"sources":[],"resources":[{}]}', '{"sources":[],"resources":{}}'])(
		'refuses a catalogue “%s”',
		(json) => {
			expect(parseCatalogue(json).ok).toBe(false);
		},
	);
});

describe('the folder', () => {
	it('is replaced whole, compared byte for byte, and keeps what stays', () => {
		const folder = join(temporaryFolder(), 'datasets');
		const { files } = renderDatasets([built([ROW])], []);
		expect(compareFolder(folder, files, new Set())).toHaveLength(files.size);
		replaceFolder(folder, files, new Set());
		expect(compareFolder(folder, files, new Set())).toEqual([]);
		writeFileSync(join(folder, 'stale.csv'), 'x\n');
		writeFileSync(join(folder, 'kept.csv'), 'x\n');
		writeFileSync(join(folder, 'README.md'), 'x\n');
		writeFileSync(join(folder, 'things/one.csv'), 'id\nb\n');
		expect(compareFolder(folder, files, new Set(['kept.csv']))).toEqual([
			'stale.csv: is there and would not be written',
			'things/one.csv: differs from line 1 (2 lines there, 2 from the sources)',
		]);
		replaceFolder(folder, files, new Set(['kept.csv']));
		expect(readdirSync(folder).sort()).toEqual([
			'README.md',
			'datapackage.json',
			'kept.csv',
			'schemas',
			'things',
		]);
		expect(readFileSync(join(folder, 'things/one.csv'), 'utf8')).toBe(files.get('things/one.csv'));
		expect(readdirSync(join(folder, '..'))).toEqual(['datasets']);
	});

	it('is as it was when the system refuses to write half way', () => {
		const folder = join(temporaryFolder(), 'datasets');
		const { files } = renderDatasets([built([ROW])], []);
		replaceFolder(folder, files, new Set());
		writeFileSync(join(folder, 'stale.csv'), 'x\n');
		// A folder under the name of a file that is to be written, after others that are.
		rmSync(join(folder, 'datapackage.json'));
		mkdirSync(join(folder, 'datapackage.json', 'inside'), { recursive: true });
		const before = readdirSync(folder, { recursive: true }).sort();
		const next = new Map([...files, ['things/one.csv', 'id\nnew\n']]);
		const result = replaceFolder(folder, next, new Set());
		expect(!result.ok && describeProblem(result.problem)).toMatch(
			/datapackage\.json: It cannot be written: /,
		);
		expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
		expect(readFileSync(join(folder, 'things/one.csv'), 'utf8')).toBe(files.get('things/one.csv'));
		expect(readdirSync(join(folder, '..'))).toEqual(['datasets']);
	});

	it('is refused in a sentence where no folder can be', () => {
		const { files } = renderDatasets([built([ROW])], []);
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, 'x');
		const result = replaceFolder(join(file, 'datasets'), files, new Set());
		expect(!result.ok && describeProblem(result.problem)).toMatch(/a file stands where a folder is needed/);
	});
});
