import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { glyphsOf, rangesOf } from './metrics.ts';
import { NAME, readNames, renamed } from './names.ts';
import { readTables, writeTables } from './sfnt.ts';

/** The licence of the original reserves the name "Source": a part of it needs a name of its own. */
const FAMILY = 'Paychart Sans';

const between = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** Latin as written in Europe, and whatever signs charts, notes and a reader's own title are likely to hold. */
const CHARACTERS = [
	between(0x20, 0x7e),
	between(0xa0, 0x17f),
	'ȘșȚț',
	between(0x2002, 0x200b),
	'\u202f‐‑‒–—―‘’‚‛“”„†‡•…‰′″‹›⁄',
	'⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞',
	'€₤₩₹₺₽№™ℓ←↑→↓↔↕',
	'∂∆∏∑−∕∙√∞∫≈≠≤≥Ωπ',
	'■□▪▫▲△▶▷▼▽◀◁◆◊○●◦☐☑✓✗',
].join('');

/** Kerning, and what joins letters by default in a browser: what the page sets text with. */
const FEATURES = ['kern', 'liga'];

/** A file of the typeface folder, by its name. */
export type FontFiles = ReadonlyMap<string, Uint8Array | string>;

/** Everything the typeface folder holds, made from the package `source-sans`: the same bytes each time. */
export async function makeFontFiles(): Promise<FontFiles> {
	const folder = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
	const original = (path: string) => readFileSync(join(folder, path));
	const regular = await part(original('TTF/SourceSans3-Regular.ttf'), 'Regular');
	const semibold = await part(original('TTF/SourceSans3-Semibold.ttf'), 'Semibold');
	const variable = await part(original('VF/SourceSans3VF-Upright.ttf'), 'Variable');
	return new Map<string, Uint8Array | string>([
		['paychart-sans-400.ttf', regular],
		['paychart-sans-600.ttf', semibold],
		[
			'paychart-sans-variable.woff2',
			await subsetFont(Buffer.from(variable), undefined, {
				targetFormat: 'woff2',
				keepAllGlyphs: true,
				preserveNameIds: Object.values(NAME),
			}),
		],
		['OFL.txt', original('LICENSE.md')],
		['coverage.ts', coverageModule(regular)],
	]);
}

async function part(font: Buffer, style: 'Regular' | 'Semibold' | 'Variable'): Promise<Uint8Array> {
	const subset = await subsetFont(font, CHARACTERS, {
		targetFormat: 'sfnt',
		keepFeatures: FEATURES,
		noHinting: true,
		dropTables: ['BASE', 'DSIG', 'STAT', 'meta'],
	});
	const tables = new Map(readTables(subset));
	const old = tables.get('name') ?? new Uint8Array();
	const names = readNames(old);
	const joined = FAMILY.replace(' ', '');
	const isRegular = style !== 'Semibold';
	const given = new Map<number, string>([
		[NAME.copyright, names.get(NAME.copyright) ?? ''],
		[NAME.family, isRegular ? FAMILY : `${FAMILY} ${style}`],
		[NAME.style, 'Regular'],
		[NAME.unique, `${joined}-${style}`],
		[NAME.full, `${FAMILY} ${style}`],
		[NAME.version, names.get(NAME.version) ?? ''],
		[NAME.postScript, `${joined}-${style}`],
		[NAME.licence, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
		[NAME.licenceAddress, 'https://openfontlicense.org'],
		[NAME.typographicFamily, FAMILY],
		[NAME.typographicStyle, isRegular ? 'Regular' : style],
	]);
	tables.set(
		'name',
		renamed(old, given, (instance) => instance.replace(/^SourceSans3VF/, joined)),
	);
	return writeTables(tables);
}

const GENERATED = '// Written by `npm run fonts`.\n';

function coverageModule(font: Uint8Array): string {
	const ranges = rangesOf(glyphsOf(readTables(font)).keys()).map(
		([first, last]) => first.toString(36) + (last > first ? `-${last.toString(36)}` : ''),
	);
	return `${GENERATED}
/** The characters that the typeface has: ranges of code points, in base 36. */
export const COVERAGE =
	'${ranges.join(' ')}';
`;
}
