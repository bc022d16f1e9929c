/**
 * Guarantee: text has 4.5:1 and marks 3:1 against the paper in both palettes, the seated roles keep apart for
 * colour-blind readers, and a page and a file show the same colours. Without it a changed hex value makes a chart
 * unreadable for some, or a download differ from the screen.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INKS, ROLE_INKS, SCALE_INKS, type Ink } from './scene.ts';
import { COLOURS, fileTheme, screenTheme, type Palette } from './theme.ts';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const PALETTES: readonly Palette[] = ['light', 'dark'];

/** Linear light of the three channels, 0 to 1 (sRGB transfer curve). */
function linear(hex: string): readonly [number, number, number] {
	const channel = (at: number) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
	const luminance = (hex: string) => {
		const [red, green, blue] = linear(hex);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [
		number,
		number,
	];
	return (light + 0.05) / (dark + 0.05);
}

/** Linear light as a reader without green (deuteranopia) or red (protanopia) cones meets it: Machado et al. 2009. */
const BLINDNESS: Record<string, readonly (readonly [number, number, number])[]> = {
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
};

/** Distance in Oklab, where about 0.02 is just noticeable. */
function distance(one: readonly number[], other: readonly number[]): number {
	const lab = ([red = 0, green = 0, blue = 0]: readonly number[]) => {
		const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
		const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
		const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
		return [
			0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
			1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
			0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
		];
	};
	const [from, to] = [lab(one), lab(other)];
	return Math.hypot(...from.map((value, index) => value - (to[index] ?? 0)));
}

function seen(hex: string, matrix: readonly (readonly [number, number, number])[]): readonly number[] {
	const [red, green, blue] = linear(hex);
	return matrix.map(([a, b, c]) => Math.max(0, a * red + b * green + c * blue));
}

describe.each(PALETTES)('%s', (palette) => {
	const { paper, highlight } = COLOURS[palette];

	test.each(['ink', 'ink-soft', 'accent', 'own'] as const)('text in %s has 4.5:1', (ink) => {
		expect(contrast(COLOURS[palette][ink], paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(COLOURS[palette][ink], highlight)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(['axis', 'context', 'missing', 'own', ...ROLE_INKS] as const)('marks in %s have 3:1', (ink) => {
		expect(contrast(COLOURS[palette][ink], paper)).toBeGreaterThanOrEqual(3);
	});

	test.each(Object.keys(BLINDNESS))('no two roles look the same under %s', (kind) => {
		const matrix = BLINDNESS[kind] ?? [];
		for (const one of ROLE_INKS) {
			for (const other of ROLE_INKS.slice(ROLE_INKS.indexOf(one) + 1)) {
				const apart = distance(seen(COLOURS[palette][one], matrix), seen(COLOURS[palette][other], matrix));
				expect(apart, `${one} and ${other}`).toBeGreaterThan(0.06);
			}
		}
	});

	test.each(['all cones', ...Object.keys(BLINDNESS)])('the scale rises in even steps with %s', (kind) => {
		const plain = [
			[1, 0, 0],
			[0, 1, 0],
			[0, 0, 1],
		] as const;
		const colours = SCALE_INKS.map((ink) => seen(COLOURS[palette][ink], BLINDNESS[kind] ?? plain));
		const steps = colours.slice(1).map((colour, index) => distance(colour, colours[index] ?? []));
		expect(Math.min(...steps)).toBeGreaterThan(0.06);
		expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.6);
		const fromPaper = SCALE_INKS.map((ink) => contrast(COLOURS[palette][ink], paper));
		expect(fromPaper).toEqual([...fromPaper].sort((left, right) => left - right));
	});

	test('the focus mark has 3:1', () => {
		const pair = /--focus: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/.exec(css);
		expect(contrast(pair?.[palette === 'light' ? 1 : 2] ?? '', paper)).toBeGreaterThanOrEqual(3);
	});
});

describe('the style sheet', () => {
	test('has the very same values, each once', () => {
		for (const ink of INKS) {
			const pair = `--${ink}: light-dark(${COLOURS.light[ink]}, ${COLOURS.dark[ink]});`;
			expect(blockAfter(':root {'), ink).toContain(pair);
			expect(css.split(`--${ink}:`), ink).toHaveLength(2);
		}
	});

	test('follows the system, a chosen theme before it, and is light on paper whatever was chosen', () => {
		const scheme = (opening: string) => /color-scheme: ([a-z ]+);/.exec(blockAfter(opening))?.[1];
		expect(scheme(':root {')).toBe('light dark');
		expect(scheme(":root[data-theme='light'] {")).toBe('light');
		expect(scheme(":root[data-theme='dark'] {")).toBe('dark');
		// After the themes and as specific as they are: print has the last word.
		const print = css.indexOf('@media print');
		expect(print).toBeGreaterThan(css.indexOf(":root[data-theme='dark']"));
		expect(css.slice(print)).toMatch(/:root,\s+:root\[data-theme\] \{\s+color-scheme: light;/);
	});
});

test('a screen names the ink, a file its colour', () => {
	const ink: Ink = 'ink-soft';
	expect(screenTheme(ink)).toBe('var(--ink-soft)');
	expect(fileTheme('dark')(ink)).toBe(COLOURS.dark['ink-soft']);
});

function blockAfter(opening: string): string {
	const start = css.indexOf(opening);
	expect(start, opening).toBeGreaterThanOrEqual(0);
	return css.slice(start, css.indexOf('}', start));
}
