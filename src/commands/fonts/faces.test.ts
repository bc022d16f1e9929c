/**
 * Guarantee: the typeface that pages and files are set in is made from its original alone, byte by byte; it bears a name of
 * its own, has one set of characters in every form, and is no wider than layouts take it for. Without it a picture may lack
 * signs that its page has, or run its labels into each other, and nobody can tell what the committed files are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { textWidth } from '$lib/charts/text-width.ts';
import subsetFont from 'subset-font';
import { makeFontFiles, type FontFiles } from './faces.ts';
import { advancesOf, glyphsOf } from './metrics.ts';
import { NAME, readNames } from './names.ts';
import { readTables, tableOf, type Tables } from './sfnt.ts';

const FOLDER = fileURLToPath(new URL('../../lib/charts/typeface', import.meta.url));
const PAGE = 'paychart-sans-variable.woff2';
const WEIGHTS = [400, 600] as const;

const committed = (name: string) => readFileSync(join(FOLDER, name));
const tablesOf = async (name: string): Promise<Tables> =>
	readTables(
		name.endsWith('.woff2')
			? await subsetFont(committed(name), undefined, {
					targetFormat: 'sfnt',
					keepAllGlyphs: true,
					preserveNameIds: Object.values(NAME),
				})
			: committed(name),
	);

let made: FontFiles;
beforeAll(async () => {
	made = await makeFontFiles();
});

test('what is committed is what is made', () => {
	for (const [name, content] of made) {
		expect(Buffer.from(content).equals(committed(name)), name).toBe(true);
	}
	const fonts = readdirSync(FOLDER).filter((name) => /\.(ttf|woff2)$/.test(name));
	expect(fonts.filter((name) => !made.has(name))).toEqual([]);
});

test('every form has the same characters', async () => {
	const [first, ...others] = await Promise.all(
		[PAGE, ...WEIGHTS.map((weight) => `paychart-sans-${weight}.ttf`)].map(async (name) =>
			[...glyphsOf(await tablesOf(name)).keys()].sort((one, other) => one - other),
		),
	);
	for (const other of others) expect(other).toEqual(first);
});

test('no name is that of the original, and the license is named', async () => {
	for (const name of [...made.keys()].filter((name) => /\.(ttf|woff2)$/.test(name))) {
		const table = (await tablesOf(name)).get('name');
		const names = new Map(readNames(table ?? new Uint8Array()));
		expect(names.get(NAME.copyright)).toContain('Adobe');
		names.delete(NAME.copyright);
		expect(names.get(NAME.typographicFamily)).toBe('Paychart Sans');
		expect(names.get(NAME.licence)).toContain('Open Font License');
		expect([...names.values()].filter((text) => text.includes('Source'))).toEqual([]);
	}
});

test.each(WEIGHTS)('weight %i says so itself', async (weight) => {
	expect(tableOf(await tablesOf(`paychart-sans-${weight}.ttf`), 'OS/2').getUint16(4)).toBe(weight);
});

test.each(WEIGHTS)('layouts take no character of weight %i for narrower than it is', async (weight) => {
	const narrower = [...advancesOf(await tablesOf(`paychart-sans-${weight}.ttf`))].filter(
		([code, advance]) => advance > textWidth(String.fromCodePoint(code), 1000, weight) + 1,
	);
	// The carons of two letters stand beside them, by 12 thousandths; per mille is the one sign wider than an em.
	expect(narrower.map(([code]) => String.fromCodePoint(code))).toEqual(['ď', 'ľ', '‰']);
});

test('the page’s form keeps to what a first visit can afford', () => {
	expect(committed(PAGE).length).toBeLessThan(32_000);
});
