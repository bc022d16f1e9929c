/**
 * Guarantee: every kind of chart has an SVG snapshot of each state a reader can meet: normal, empty, one row, suppressed,
 * top-coded, longest labels. Without it a new chart could be drawn for its best case alone.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('.', import.meta.url);

/** A state, and what its snapshot is called. */
const STATES: readonly (readonly [string, RegExp])[] = [
	['normal', /^normal\.svg$/],
	['empty', /^empty\.svg$/],
	['one row', /^one-row\.svg$/],
	['suppressed', /^suppressed\.svg$/],
	['top-coded', /^top-coded\.svg$/],
	['longest labels', /longest/],
];

/** Folders with a layout of their own: a chart kind each. */
const KINDS = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/layout.ts`, FOLDER)))
	.map(({ name }) => name);

test('the chart kinds are found', () => {
	for (const kind of ['pay-range', 'ranked-list', 'area-map', 'trend', 'outlook', 'setting-pay']) {
		expect(KINDS).toContain(kind);
	}
});

describe.each(KINDS)('%s', (kind) => {
	const folder = new URL(`${kind}/snapshots/`, FOLDER);
	const files = existsSync(folder) ? readdirSync(folder) : [];

	test.each(STATES)('has a snapshot: %s', (_, name) => {
		expect(files.filter((file) => name.test(file))).not.toEqual([]);
	});
});
