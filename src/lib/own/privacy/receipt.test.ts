/**
 * Guarantee: the receipt says what was measured and nothing else: a request that left is on it, and the limits are too.
 * Without it a reader would show a works council a paper that claims what nobody checked.
 */
import { expect, it } from 'vitest';
import { isAtHome, isLocal, shortAddress } from './addresses.ts';
import { fileHash } from './file-hash.ts';
import { receiptJson, receiptText, type Measured } from './receipt.ts';
import { isRequest } from './request-count.ts';
import { RECEIPT } from './words.ts';

const AT = Date.UTC(2026, 10, 26, 12);
const FILE = { name: 'pay.csv', bytes: 1234, chosenAt: AT, sha256: 'ab'.repeat(32) };
const measured: Measured = {
	version: '0.1.0+3f2a9c1b04de',
	policy: "connect-src 'self'",
	madeAt: AT + 5000,
	files: [FILE],
	items: [
		{
			id: '1',
			kind: 'payroll',
			title: 'My payroll',
			sha256: 'ab'.repeat(32),
			bytes: 9,
			rows: 60,
			isKept: false,
		},
	],
	requests: [],
	refused: [],
	absences: 0,
};

it('names file, hash, time, outcome, requests, version, policy and limits', () => {
	const text = receiptText(measured);
	for (const part of [
		'pay.csv',
		'1,234',
		'ab'.repeat(32),
		'2026-11-26T12:00:00.000Z',
		'read, mapped and compared as a payroll, 60 rows, forgotten when the tab is closed',
		`${RECEIPT.requests}: 0`,
		'0.1.0+3f2a9c1b04de',
		"connect-src 'self'",
		...RECEIPT.limits,
	])
		expect(text).toContain(part);
	expect(JSON.parse(receiptJson(measured))).toMatchObject({
		version: '0.1.0+3f2a9c1b04de',
		files: [{ name: 'pay.csv', sha256: 'ab'.repeat(32), made: [{ kind: 'payroll', rows: 60, kept: false }] }],
		requestsSinceChosen: 0,
		limits: RECEIPT.limits,
	});
});

it('lists every request, and what was refused', () => {
	const request = { at: AT, by: 'img', address: 'https://pay.example/x.png' };
	const text = receiptText({ ...measured, requests: [request], refused: [{ ...request, by: 'fetch' }] });
	expect(text).toContain(`${RECEIPT.requests}: 1`);
	expect(text).toContain('img https://pay.example/x.png');
	expect(text).toContain('fetch https://pay.example/x.png');
	expect(JSON.parse(receiptJson({ ...measured, requests: [request] }))).toMatchObject({
		requestsSinceChosen: 1,
	});
});

it('claims nothing of a file it knows nothing of', () => {
	const text = receiptText({ ...measured, items: [], files: [{ ...FILE, sha256: null }] });
	expect(text).toContain(RECEIPT.nothingMade);
	expect(text).toContain(RECEIPT.notCalculated);
	expect(receiptText({ ...measured, files: [] })).toContain(RECEIPT.noFile);
	expect(receiptText({ ...measured, policy: null })).toContain(RECEIPT.noPolicy);
});

it('shows a name that would turn or break the text as its signs', () => {
	const name = 'pay\u202efdp\nRequests: 0.csv';
	const text = receiptText({ ...measured, files: [{ ...FILE, name }] });
	expect(text).not.toContain('\u202e');
	expect(text).not.toContain('\nRequests: 0.csv');
});

it('calculates the hash of a file', async () => {
	expect(await fileHash(new Blob(['abc']))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
	);
	expect(await fileHash({ size: 1e9 } as Blob)).toBeNull();
	const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
	expect(await fileHash(gone)).toBeNull();
});

const note = { name: 'https://pay.example/a', initiatorType: 'fetch', startTime: 1 };

it.each([
	['transferred', { transferSize: 500, decodedBodySize: 200 }, true],
	['asked again and found unchanged', { transferSize: 300, decodedBodySize: 200 }, true],
	['failed', { transferSize: 0, decodedBodySize: 0 }, true],
	['had by the browser', { transferSize: 0, decodedBodySize: 200 }, false],
	['said to be had', { transferSize: 0, decodedBodySize: 0, deliveryType: 'cache' }, false],
	['of the page itself', { transferSize: 9, decodedBodySize: 9, name: 'blob:https://pay.example/1' }, false],
] as const)('a file that was %s', (_, change, expected) =>
	expect(isRequest({ ...note, ...change })).toBe(expected),
);

it('repeats no values of a query and no long address', () => {
	expect(shortAddress('/x?name=Ada', 'https://pay.example/yours/')).toBe('https://pay.example/x?…');
	expect(shortAddress(`/${'x'.repeat(999)}`, 'https://pay.example/')).toHaveLength(200);
	expect(shortAddress('http://[', 'https://pay.example/')).toBe('http://[');
	expect(isLocal('data:text/plain,a')).toBe(true);
	expect(isLocal('https://data.example/')).toBe(false);
	expect(isAtHome('https://pay.example/a.js', 'https://pay.example')).toBe(true);
	expect(isAtHome('https://pay.example/a.js?rows=1', 'https://pay.example')).toBe(false);
	expect(isAtHome('https://other.example/a.js', 'https://pay.example')).toBe(false);
});
