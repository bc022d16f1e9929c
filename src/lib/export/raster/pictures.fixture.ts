import type { Mark } from '$lib/charts/scene.ts';
import { escapeMarkup, sceneMarkup } from '$lib/charts/scene-markup.ts';
import { fileTheme, type Palette } from '$lib/charts/theme.ts';
import { COVERAGE } from '$lib/charts/typeface/coverage.ts';
import { FONT_FAMILY } from '$lib/charts/typeface/family.ts';

/** Every character of the typeface that shows ink. */
export const INKED = COVERAGE.split(' ')
	.flatMap((range) => {
		const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 36));
		return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
	})
	.filter((character) => !/[\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character));

/** Text in lines of a width and height in pixels, without anything else. */
export function textSvg(lines: readonly string[], weight: 400 | 600, size: number, width: number): string {
	const rows = lines.map(
		(line, index) => `<text x="8" y="${(index + 1) * size * 1.5}">${escapeMarkup(line)}</text>`,
	);
	const height = lines.length * size * 1.5 + size;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT_FAMILY}" ` +
		`font-size="${size}" font-weight="${weight}"><rect width="${width}" height="${height}" fill="#fff"/>${rows.join('')}</svg>`
	);
}

/** What the files' words may hold: the signs of charts, kerned pairs, accents in one piece and in two, and what is missing. */
export const LINES = [
	'≥ $239,200 · ≤ 5 % · 2010 → 2025 ← − 3 × 4 ÷ 2 ± ½ ‰',
	'“Quoted”, ‘so’ – and — thus… • † ‡ § ¶ ° ² ³ €5 £7 CO₂ √2',
	'AVATAR To Wa Ye, “T.” P.A. fi fl ffi 11,711',
	'Bayamón Nuñez Zürich Łódź Dvořák Șerban Bayamo\u0301n',
	'Care 🏥 by 👩‍⚕️, عربي and 日本 – nothing cut',
] as const;

/** Every kind of mark, many of each, as a page's charts have them: it is of no view, whose picture may change. */
const marks: readonly Mark[] = Array.from({ length: 40 }, (_, row): Mark => {
	const y = 20 + row * 16;
	return {
		kind: 'group',
		key: `row-${row}`,
		dx: row % 3,
		marks: [
			{ kind: 'line', x1: 200, x2: 900, y1: y, y2: y, ink: 'hairline', thickness: 1, dash: '2 3' },
			{ kind: 'rect', x: 300 + row, y: y - 5, width: 200.3, height: 10, radius: 2, ink: 'scale-3' },
			{ kind: 'path', d: `M${500 + row} ${y - 5}L${512 + row} ${y}L${500 + row} ${y + 5}Z`, fill: 'accent' },
			{ kind: 'path', d: `M600 ${y}L640 ${y - 7.7}L680 ${y + 3.1}`, stroke: 'role-2', thickness: 1.7 },
			{ kind: 'circle', cx: 420.5 + row * 3, cy: y, r: 4.5, ink: 'role-1', outline: 'paper', thickness: 1.5 },
			{
				kind: 'text',
				x: 190,
				y: y + 4,
				text: `Row ${row} – ≥ $${row},200`,
				size: 12,
				weight: row % 2 ? 400 : 600,
				ink: 'ink',
				anchor: 'end',
			},
		],
	};
});

/** The chart of 240 marks in a width and height in pixels. */
export function chartSvg(palette: Palette, width = 1200, height = 675): string {
	const theme = fileTheme(palette);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 675" font-family="${FONT_FAMILY}">` +
		`<rect width="1200" height="675" fill="${theme('paper')}"/>${sceneMarkup(marks, theme)}</svg>`
	);
}

/** Pictures with the SHA-256 of the PNG that each gives, wherever it is drawn. */
export const PICTURES: readonly {
	readonly name: string;
	readonly svg: string;
	readonly zoom: number;
	readonly sha256: string;
}[] = [
	{
		name: 'words',
		svg: textSvg(LINES, 400, 16, 600),
		zoom: 1,
		sha256: '6eec29e5356f4c9a22b9ae7d7a443d235344d94338769a9cbf53e3e36ad97e1a',
	},
	{
		name: 'words-600',
		svg: textSvg(LINES, 600, 16, 600),
		zoom: 2,
		sha256: 'd6b758246312ad75de3d646361c25ffb739263b8bdd8c2f5613521887192c322',
	},
	{
		name: 'chart',
		svg: chartSvg('light'),
		zoom: 1,
		sha256: '8d1825bc64fb0c27d518de47ff3b44da26e3a4e9d66df8a012c586b8e5390857',
	},
	{
		name: 'chart-dark',
		svg: chartSvg('dark'),
		zoom: 1.6,
		sha256: 'e509c83c60ce0a6ba981a0efdb8e6f2043c6d35684daa03de3d7c96c1cdf85a3',
	},
];

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
