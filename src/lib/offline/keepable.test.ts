/**
 * Guarantee: only whole and genuine files are kept. Without it a failure, a part of a table or a host's stand-in page
 * would be served for as long as a version lives.
 */
import { expect, it } from 'vitest';
import { isKeepable, type AnswerHead } from './keepable.ts';

const head = (content: string, change: Partial<AnswerHead> = {}): AnswerHead => ({
	status: 200,
	type: 'basic',
	redirected: false,
	headers: new Headers({ 'content-type': content }),
	...change,
});

it.each([
	['page', 'text/html; charset=utf-8'],
	['list', 'application/json'],
	['page-data', 'application/json'],
	['table', 'text/csv'],
	['engine', 'application/wasm'],
	['code', 'text/javascript'],
	['file', ''],
] as const)('keeps a %s sent as %j', (sort, content) => expect(isKeepable(sort, head(content))).toBe(true));

it.each([
	['a failure', { status: 404 }],
	['a failure of the server', { status: 503 }],
	['a part', { status: 206 }],
	['an answer without content', { status: 204 }],
	['one that cannot be seen into', { type: 'opaque', status: 0 }],
	['one from elsewhere', { type: 'cors' }],
	['a redirected one', { redirected: true }],
	['a part sent as a whole', { headers: new Headers({ 'content-range': 'bytes 0-9/20' }) }],
	['one that varies by everything', { headers: new Headers({ vary: '*' }) }],
] as const)('does not keep %s', (_, change) =>
	expect(isKeepable('table', head('text/csv', change))).toBe(false),
);

it.each(['code', 'table', 'engine', 'list', 'page-data', 'file'] as const)(
	'does not keep a page that a host sends in place of a %s',
	(sort) => expect(isKeepable(sort, head('text/html'))).toBe(false),
);

it('keeps nothing that is never kept', () => expect(isKeepable('never', head('text/html'))).toBe(false));
