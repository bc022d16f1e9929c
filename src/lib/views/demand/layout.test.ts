/**
 * Guarantee: postings are drawn as published and never across a gap; the sectors' index, the index of all postings and the
 * share that states pay never share an axis; the picture itself says that no figure of it is official; every mark is inside the
 * frame at every width. Without it a company's index could pass for a statistic, or two ways of adjusting be compared.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_OFFICIAL, type PostingPoint, type PostingSeries } from '$lib/domain/postings.ts';
import type { Mark, Scene, TextMark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { demandLayout } from './layout.ts';

const OWN = ['medical-information', 'Medical Information'] as const;

function series(
	kind: PostingSeries,
	[sectorId, sectorTitle]: readonly [string, string],
	values: readonly (number | null)[],
): readonly PostingPoint[] {
	return values.map((value, index) => {
		const month = `${2020 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}`;
		const date = kind === 'states_pay' ? month : `${month}-${index === 0 ? '01' : '28'}`;
		return { series: kind, sectorId, sectorTitle, date, value };
	});
}

const wave = (last: number, months = 56) =>
	Array.from({ length: months }, (_, at) =>
		at === 0 ? 100 : Math.round((last + 90 * Math.sin((at / months) * Math.PI)) * 10) / 10,
	);
const NORMAL: readonly PostingPoint[] = [
	...series('sector_index', OWN, wave(107.1)),
	...series('sector_index', ['software-development', 'Software Development'], wave(69.7)),
	...series('sector_index', ['mathematics', 'Mathematics'], wave(76.2)),
	...series('sector_index', ['it-operations-helpdesk', 'IT Operations & Helpdesk'], wave(80.8)),
	...series(
		'sector_index',
		['information-design-documentation', 'Information Design & Documentation'],
		wave(69.7),
	),
	...series('all_index', ['', 'All sectors'], wave(101.8, 79)),
	...series('states_pay', OWN, wave(39.5, 73).slice(1)),
	...series('states_pay', ['data-analytics', 'Data & Analytics'], wave(40.4, 73).slice(1)),
	...series('states_pay', ['software-development', 'Software Development'], wave(40.9, 73).slice(1)),
];
const LONGEST = 'Information Design, Documentation, Records and Knowledge Management Services';

const STATES: Readonly<Record<string, readonly PostingPoint[]>> = {
	normal: NORMAL,
	empty: [],
	'one-row': series('sector_index', OWN, [100]),
	// A month for which the publisher gives none.
	suppressed: [
		...series('sector_index', OWN, [100, 90, null, 80, 85]),
		...series('states_pay', OWN, [null, null, 20, null, 22]),
		...series('states_pay', ['nursing', 'Nursing'], [null, null]),
	],
	// Nothing here is top-coded: the highest figures there could be.
	'top-coded': [
		...series('sector_index', OWN, [100, 1500, 12_000]),
		...series('states_pay', OWN, [99.9, 100, 100]),
	],
	longest: [
		...series('sector_index', ['medical-information', LONGEST], wave(107.1)),
		...series('sector_index', ['b', LONGEST], wave(106)),
		...series('sector_index', ['c', LONGEST], wave(105)),
		...series('states_pay', ['medical-information', LONGEST], wave(40)),
	],
};
const snapshot = (points: readonly PostingPoint[], width: number) =>
	sceneSnapshot(demandLayout({ points }, { width }));

describe('snapshots', () => {
	test.each(Object.entries(STATES))('%s', async (name, points) => {
		await expect(snapshot(points, 720)).toMatchFileSnapshot(`snapshots/${name}.svg`);
	});

	test.each([
		['narrow', NORMAL, 320],
		['broad', NORMAL, 1100],
		['longest-narrow', STATES['longest'] ?? [], 320],
	] as const)('%s', async (name, points, width) => {
		await expect(snapshot(points, width)).toMatchFileSnapshot(`snapshots/${name}.svg`);
	});
});

const flat = (marks: readonly Mark[]): readonly Mark[] =>
	marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));
const textsOf = (scene: Scene) =>
	flat(scene.marks)
		.filter((mark): mark is TextMark => mark.kind === 'text')
		.map(({ text }) => text);
/** The paths of each panel, in the order of the panels. */
const linesOfPanels = (scene: Scene) =>
	scene.marks.flatMap((mark) =>
		mark.kind === 'group' ? [mark.marks.filter(({ kind }) => kind === 'path').length] : [],
	);

describe('what is drawn', () => {
	const scene = demandLayout({ points: NORMAL }, { width: 720 });

	test('each series has a panel of its own, and no line of another', () => {
		expect(linesOfPanels(scene)).toEqual([5, 1, 3]);
	});

	test('the picture says that it is a company’s data, in every panel its last day', () => {
		const texts = textsOf(scene);
		expect(texts[0]).toBe(NOT_OFFICIAL);
		expect(texts).toContain('All postings on Indeed');
		expect(texts.join(' ')).toMatch(/old method, to September 28, 2024/);
		expect(texts.join(' ')).toMatch(/another seasonal adjustment, to August 28, 2026/);
	});

	test('every index is named at its end, with its figure', () => {
		const texts = textsOf(scene);
		for (const name of ['Medical Information', 'Software Development', 'Mathematics'])
			expect(texts).toContain(name);
	});

	test('a month without a figure breaks the line', () => {
		const [path] = flat(demandLayout({ points: STATES['suppressed'] ?? [] }, { width: 720 }).marks).filter(
			({ kind }) => kind === 'path',
		);
		expect(path?.kind === 'path' && path.d.match(/M/g)).toHaveLength(2);
	});

	test('every date can be pointed at and says all of its figures', () => {
		const last = scene.data.find(({ title }) => title === 'September 28, 2024');
		expect(last?.facts).toHaveLength(5);
		expect(last?.facts[0]).toMatchObject({ name: 'Medical Information', chosen: true });
		expect(new Set(scene.data.map(({ key }) => key)).size).toBe(scene.data.length);
	});

	test('a month without a figure says so where it is pointed at', () => {
		const { data } = demandLayout({ points: STATES['suppressed'] ?? [] }, { width: 720 });
		expect(data.some(({ label }) => label.includes('Medical Information no figure'))).toBe(true);
	});
});

describe('at any width and for any figures', () => {
	const anyValue = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 5000, noNaN: true }));
	const anyPoints = fc
		.array(
			fc.record({
				kind: fc.constantFrom<PostingSeries>('sector_index', 'all_index', 'states_pay'),
				title: fc.constantFrom('Medical Information', LONGEST, 'Sports'),
				values: fc.array(anyValue, { maxLength: 30 }),
			}),
			{ maxLength: 6 },
		)
		.map((all) =>
			all.flatMap(({ kind, title, values }, index) => series(kind, [`s-${index}`, title], values)),
		);

	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(anyPoints, fc.integer({ min: 320, max: 1600 }), (points, width) => {
				expect(sceneFaults(demandLayout({ points }, { width }))).toEqual([]);
			}),
		);
	});

	test('the height depends on the class of the width only', () => {
		fc.assert(
			fc.property(
				anyPoints,
				fc.integer({ min: 1000, max: 1600 }),
				fc.integer({ min: 480, max: 999 }),
				fc.integer({ min: 320, max: 479 }),
				(points, broad, wide, narrow) => {
					const height = (width: number) => demandLayout({ points }, { width }).height;
					expect(height(broad)).toBe(height(1280));
					expect(height(wide)).toBe(height(720));
					expect(height(narrow)).toBe(height(360));
				},
			),
		);
	});
});
