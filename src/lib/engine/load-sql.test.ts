// Guarantee: a file enters a table only with the columns of its schema, each read as its own type; a renamed,
// repeated or missing column is named with its place. Without it a shifted column would be charted as another.
import { describe, expect, it } from 'vitest';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { describeReject, insertFileSql, readHeader } from './load-sql.ts';

const schema: TableSchema = {
	name: 'small-table',
	title: 'Small table',
	description: 'For tests.',
	fields: [
		{ name: 'code', type: 'string', description: 'Code.' },
		{ name: 'amount', type: 'number', description: 'Amount.' },
		{ name: 'amount_flag', type: 'string', description: 'Flag.' },
		{ name: 'rse', type: 'number', description: 'Error.' },
	],
	primaryKey: ['code'],
	optional: ['amount', 'amount_flag', 'rse'],
};
const bytes = (text: string) => new TextEncoder().encode(text);
const header = (text: string) => readHeader(bytes(text), schema, 'small-table.csv');

describe('readHeader', () => {
	it.each([
		['every column', 'code,amount,amount_flag,rse\n1,2,,3\n', ['code', 'amount', 'amount_flag', 'rse'], 0],
		['optional columns left out', 'code\n1\n', ['code'], 0],
		['another order', 'rse,code\n', ['rse', 'code'], 0],
		['quotes and a carriage return', '"code","rse"\r\n1,2\r\n', ['code', 'rse'], 0],
		['a byte-order mark', '\ufeffcode,rse\n', ['code', 'rse'], 3],
		['no line after it', 'code,rse', ['code', 'rse'], 0],
	])('takes %s', (_, text, names, bodyOffset) => {
		const result = header(text);
		expect(result.ok && result.value.fields.map((field) => field.name)).toEqual(names);
		expect(result.ok && result.value.bodyOffset).toBe(bodyOffset);
	});

	it.each([
		['a renamed column', 'code,wage\n', 'wage', /has no column “wage”/],
		['a repeated column', 'code,rse,rse\n', 'rse', /stands twice/],
		['a missing column', 'amount,amount_flag\n', 'code', /“code” is missing/],
		['an empty file', '', '', /has no column/],
	])('refuses %s', (_, text, column, sentence) => {
		const result = header(text);
		if (result.ok) throw new Error('taken');
		expect(result.problem.sentence).toMatch(sentence);
		expect(result.problem.place).toEqual({ file: 'small-table.csv', line: 1, column });
		expect(result.problem.remedy).toContain('code,amount,amount_flag,rse');
	});
});

describe('insertFileSql', () => {
	it('types every column of the file and fills the others with why they are absent', () => {
		const [code] = schema.fields;
		const sql = insertFileSql(schema, code ? [code] : [], 'load-1.csv', 'kept');
		expect(sql).toContain(`SELECT "code", NULL, 'not_in_source', NULL, CAST(? AS VARCHAR)`);
		expect(sql).toContain(`columns={'code': 'VARCHAR'}`);
		expect(sql).toContain(`auto_detect=false`);
		expect(sql).toContain(`comment=''`);
	});
});

describe('describeReject', () => {
	it('names file, line, column and reason', () => {
		const problem = describeReject(
			{ line: 7, column_name: 'amount', error_type: 'CAST', error_message: 'no DOUBLE', csv_line: '1,x' },
			'a.csv',
		);
		expect(problem.place).toEqual({ file: 'a.csv', line: 7, column: 'amount', value: '1,x' });
		expect(problem.detail).toBe('no DOUBLE');
		expect(problem.sentence).toMatch(/not of its column’s type/);
	});
});
