/**
 * Guarantee: the pay ranges are large enough to read at every width: a wide plot, bars that a median does not hide, type of
 * 12 pixels or more, no two texts on each other. Without it the first picture of the site is a picture of hairlines.
 */
import { describe, expect, test } from 'vitest';
import { linearAxis } from '$lib/charts/axis.ts';
import { rangeMarks, ROW_THICKNESS } from '$lib/charts/range-marks.ts';
import type { Box, Mark, RectMark } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import {
	inArea,
	LONGEST,
	MANAGERS,
	PHYSICIANS,
	RECORDS,
	REGISTRARS,
	UNRELEASED,
	wageRow,
} from '$lib/charts/wage-row.fixture.ts';
import type { Family } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { payRangeLayout, type PayRangeState } from './layout.ts';

/** The rows drawn at first: the two families in the nation, May 2025. */
const HIM = [
	MANAGERS,
	wageRow('13-1041', 'Compliance Officers', [48_220, 61_280, 80_730, 109_010, 133_720], {}),
	REGISTRARS,
	RECORDS,
	wageRow(
		'43-6013',
		'Medical Secretaries and Administrative Assistants',
		[35_930, 38_570, 45_930, 50_580, 60_530],
		{},
	),
	wageRow('31-9094', 'Medical Transcriptionists', [28_250, 34_150, 40_410, 48_000, 55_950], {}),
];
const HIT_TITLES = [
	'Computer and Information Systems Managers',
	'Database Architects',
	'Software Developers',
	'Information Security Analysts',
	'Data Scientists',
	'Computer Systems Analysts',
	'Database Administrators',
	'Software Quality Assurance Analysts and Testers',
	'Network and Computer Systems Administrators',
	'Computer User Support Specialists',
];
const HIT = HIT_TITLES.map((title, index) =>
	wageRow(`15-12${10 + index}`, title, [107_550, 138_060, 175_140 - index * 3000, 220_730, 297_510], {}),
);
const FAMILIES = new Map<string, Family>([
	...HIM.map(({ occCode }) => [occCode, 'him'] as const),
	...HIT.map(({ occCode }) => [occCode, 'hit'] as const),
]);

function stateOf(rows: readonly WageRow[], own: Partial<PayRangeState> = {}): PayRangeState {
	const reading = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
	return { ...reading, rows, families: FAMILIES, ...own };
}

const DEFAULT = stateOf([...HIM, ...HIT]);
const LOCAL = [...HIM, PHYSICIANS, LONGEST].map((row) =>
	inArea(row, '37980', 'Philadelphia-Camden-Wilmington-Reading-Atlantic City, PA-NJ-DE-MD', row.median),
);
const STATES: Record<string, PayRangeState> = {
	default: DEFAULT,
	'one place beside the nation': stateOf(LOCAL, { nationByRole: HIM, measure: 'mean' }),
	'several places': stateOf([...HIM, ...LOCAL]),
	jobs: stateOf(HIM, { measure: 'employment' }),
	quotient: stateOf(
		HIM.map((row) => ({ ...row, locationQuotient: 1.2 })),
		{ measure: 'lq' },
	),
	hourly: stateOf(HIM, { pay: 'hourly' }),
	'missing figures': stateOf([RECORDS, { ...MANAGERS, median: UNRELEASED, p90: UNRELEASED }]),
};

describe('at 1,280 pixels', () => {
	const scene = payRangeLayout(DEFAULT, { width: 1280 });

	test('the plot is at least 800 wide, the labels and figures beside it take the rest', () => {
		const grid = scene.marks.flatMap((mark) =>
			mark.kind === 'line' && mark.x1 === mark.x2 ? [mark.x1] : [],
		);
		expect(Math.max(...grid) - Math.min(...grid)).toBeGreaterThanOrEqual(800);
	});

	test('two headings and sixteen rows leave room for title, source and actions within 820', () => {
		expect(scene.height).toBeLessThanOrEqual(820 - 150 - 44);
	});

	test('every label of the set stands on at most two lines, uncut', () => {
		const texts = textsOf(scene.marks).map(({ text }) => text);
		expect(texts.filter((text) => text.includes('…'))).toEqual([]);
		for (const { occTitle } of [...HIM, ...HIT]) {
			expect(texts.some((text) => occTitle.startsWith(text))).toBe(true);
		}
	});
});

for (const width of [320, 328, 360, 480, 772, 999, 1000, 1280]) {
	describe(`at ${width} pixels`, () => {
		for (const [name, state] of Object.entries(STATES)) {
			const scene = payRangeLayout(state, { width });

			test(`${name}: type of 12 pixels or more, and no two texts on each other`, () => {
				const texts = textsOf(scene.marks);
				expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
				const overlaps = texts.flatMap((one, index) =>
					texts
						.slice(index + 1)
						.flatMap((other) => (doOverlap(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
				);
				expect(overlaps).toEqual([]);
				expect(texts.filter(({ text }) => text.includes('…'))).toEqual([]);
			});

			test(`${name}: bars are at least 8 pixels high`, () => {
				const bars = keyed(scene.marks).flatMap((mark) =>
					mark.kind === 'rect' && mark.ink !== 'paper' && mark.height > 2 && mark.width > 2 ? [mark] : [],
				);
				for (const bar of bars) expect(bar.height).toBeGreaterThanOrEqual(8);
				if (state.measure === 'median') expect(bars.length).toBeGreaterThan(0);
			});
		}
	});
}

test('a bar of five pixels is seen beside its median, the nation’s too', () => {
	// One pixel is 1,000 dollars.
	const axis = { ...linearAxis([0, 100_000], 0, 100, true, String), ticks: [] };
	const row = wageRow('29-2072', 'Medical Records Specialists', [30_000, 40_000, 42_000, 45_000, 60_000], {});
	const place = { axis, middle: 20, thickness: ROW_THICKNESS, left: 0, right: 100, reference: 43_000 };
	const marks = rangeMarks(row, 'median', { ...place, ink: 'context', figureMark: 'line' });
	const bar = marks.findIndex((mark) => mark.kind === 'rect' && mark.height === ROW_THICKNESS);
	const box = marks[bar] as RectMark;
	expect(box.width).toBeCloseTo(5);
	const hidden = marks.slice(bar + 1).reduce((sum, mark) => sum + shared(box, boxOf(mark)), 0);
	expect(hidden / (box.width * box.height)).toBeLessThan(0.5);
	const line = boxOf(marks.at(-1) as Mark);
	expect(line.y).toBeLessThan(box.y);
	expect(line.y + line.height).toBeGreaterThan(box.y + box.height);
});

test('only what is accented has a color', () => {
	const scene = payRangeLayout({ ...DEFAULT, accented: ['29-2072', '11-9111'] }, { width: 1280 });
	const inkOf = (code: string) =>
		scene.marks.flatMap((mark) =>
			mark.kind === 'group' && mark.key?.startsWith(code)
				? mark.marks.flatMap((one) => (one.kind === 'rect' && one.height === ROW_THICKNESS ? [one.ink] : []))
				: [],
		);
	expect(inkOf('29-2072')).toEqual(['role-1']);
	expect(inkOf('11-9111')).toEqual(['role-2']);
	expect(inkOf('29-9021')).toEqual(['context']);
});

function keyed(marks: readonly Mark[]): readonly Mark[] {
	return marks.flatMap((mark) => (mark.kind === 'group' && mark.key !== undefined ? mark.marks : []));
}

interface PlacedText {
	readonly text: string;
	readonly size: number;
	readonly box: Box;
}

function textsOf(marks: readonly Mark[], dx = 0, dy = 0): readonly PlacedText[] {
	return marks.flatMap((mark): readonly PlacedText[] => {
		if (mark.kind === 'group') return textsOf(mark.marks, dx + (mark.dx ?? 0), dy + (mark.dy ?? 0));
		if (mark.kind !== 'text') return [];
		const width = textWidth(mark.text, mark.size, mark.weight);
		const x = mark.x + dx - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
		const box = { x, y: mark.y + dy - mark.size * 0.75, width, height: mark.size };
		return [{ text: mark.text, size: mark.size, box }];
	});
}

function boxOf(mark: Mark): Box {
	if (mark.kind === 'rect') return mark;
	if (mark.kind === 'path') {
		const numbers = mark.d
			.split(/[MLZ ,]+/)
			.filter(Boolean)
			.map(Number);
		const [xs, ys] = [0, 1].map((rest) => numbers.filter((_, index) => index % 2 === rest));
		const [x, y] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))];
		return { x, y, width: Math.max(...(xs ?? [])) - x, height: Math.max(...(ys ?? [])) - y };
	}
	throw new Error(`no box for a ${mark.kind}`);
}

function shared(one: Box, other: Box): number {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return Math.max(0, width) * Math.max(0, height);
}

function doOverlap(one: Box, other: Box): boolean {
	return shared(one, other) > 0.5;
}
