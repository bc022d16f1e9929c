/**
 * Guarantee: in no snapshot a label lies in another one or beyond its drawing; every view and every other kind of chart has an SVG snapshot of each state a reader can meet: normal, empty, one row, suppressed,
 * top-coded, longest labels. Without it a new chart could be drawn for its best case alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelFaults } from './scene-checks.fixture.ts';

/** Where a view has its layout, and where charts have theirs that stand in several views. */
const HOMES = [new URL('../views/', import.meta.url), new URL('.', import.meta.url)];

/** A state, and what its snapshot is called. */
const STATES: readonly (readonly [string, RegExp])[] = [
	['normal', /^normal\.svg$/],
	['empty', /^empty\.svg$/],
	['one row', /^one-row\.svg$/],
	['suppressed', /^suppressed\.svg$/],
	['top-coded', /^top-coded\.svg$/],
	['longest labels', /longest/],
];

/** Charts of surveys that publish every figure in full, and of results of which nothing is known: no state of theirs is top-coded. */
const NEVER_TOP_CODED: ReadonlySet<string> = new Set(['industry-pay', 'quick']);

/** Folders with a layout of their own: a chart kind each. */
const KINDS = HOMES.flatMap((home) =>
	readdirSync(home, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/layout.ts`, home)))
		.map(({ name }) => ({ name, folder: new URL(`${name}/snapshots/`, home) })),
);

test('the chart kinds are found', () => {
	const found = KINDS.map(({ name }) => name);
	for (const kind of [
		'pay-by-role',
		'pay-by-area',
		'area-map',
		'trend',
		'outlook',
		'pay-by-setting',
		'claims',
	]) {
		expect(found).toContain(kind);
	}
});

describe.each(KINDS)('$name', ({ name: kind, folder }) => {
	const files = existsSync(folder) ? readdirSync(folder) : [];

	const states = STATES.filter(([state]) => state !== 'top-coded' || !NEVER_TOP_CODED.has(kind));
	test.each(states)('has a snapshot: %s', (_, name) => {
		expect(files.filter((file) => name.test(file))).not.toEqual([]);
	});
});

test('a label in another one, and one beyond the drawing, are found; close lines are none of it', () => {
	const drawn = (...texts: readonly string[]) =>
		labelFaults(`<svg width="100" height="50">\n<g font-size="12">\n${texts.join('\n')}\n</g>\n</svg>`);
	const first = '<text x="0" y="20">Median</text>';
	expect(drawn(first, '<text x="0" y="32">Median</text>')).toEqual([]);
	expect(drawn(first, '<text x="30" y="20">Mean</text>')).toHaveLength(1);
	expect(drawn(first, '<g transform="translate(0 12)">\n<text x="0" y="14">Mean</text>\n</g>')).toHaveLength(
		1,
	);
	expect(drawn('<text x="99" y="20">Mean</text>')).toHaveLength(1);
	expect(drawn('<text x="99" y="20" text-anchor="end">Mean</text>')).toEqual([]);
});

describe.each(KINDS)('labels of $name', ({ folder }) => {
	const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.svg')) : [];

	test.each(files)('%s', (file) => {
		expect(labelFaults(readFileSync(new URL(file, folder), 'utf8'))).toEqual([]);
	});
});
