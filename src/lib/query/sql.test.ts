// Guarantee: values reach a statement as parameters, in the order of their placeholders. Without it an answer
// would be filtered by another's value, or an address could write SQL.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commaSeparated, integer, isIn, own, sql, text, type Fragment } from './sql.ts';

it('puts fragments together with their parameters in order', () => {
	const inner = sql`a = ${text('x')} OR b = ${integer(2)}`;
	expect(sql`SELECT ${own('c')} WHERE ${inner} AND d = ${text('y')}`).toEqual({
		sql: 'SELECT c WHERE a = CAST(? AS VARCHAR) OR b = CAST(? AS BIGINT) AND d = CAST(? AS VARCHAR)',
		parameters: ['x', 2, 'y'],
	});
});

it('spells out lists', () => {
	expect(isIn(own('a'), [text('x'), text('y')])).toEqual({
		sql: 'a IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR))',
		parameters: ['x', 'y'],
	});
	expect(isIn(own('a'), [])).toEqual({ sql: 'false', parameters: [] });
});

it('has as many placeholders as parameters, whatever is put together', () => {
	const { fragment } = fc.letrec<{ fragment: Fragment }>((tie) => ({
		fragment: fc.oneof(
			{ maxDepth: 4 },
			fc.string().map(text),
			fc.integer().map(integer),
			fc.array(tie('fragment'), { maxLength: 3 }).map((parts) => isIn(own('a'), parts)),
			fc.tuple(tie('fragment'), tie('fragment')).map(([a, b]) => sql`(${a}, ${commaSeparated([b, a])})`),
		),
	}));
	fc.assert(
		fc.property(fragment, (made) => {
			expect(made.sql.split('?').length - 1).toBe(made.parameters.length);
		}),
	);
});
