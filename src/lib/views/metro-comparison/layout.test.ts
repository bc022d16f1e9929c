/**
 * Guarantee: the comparison draws both kinds of dollars as they are given, names every missing figure, cuts no figure off,
 * and stays inside its frame at every width with a height that depends on the class of the width alone. Without it a
 * withheld number of jobs could look like none, or the page jump when scripts take over.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FLAGS, type Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { metroRow, outlook } from '$lib/charts/metro-row.fixture.ts';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	ACTORS,
	figure,
	inArea,
	LONGEST,
	MANAGERS,
	PHYSICIANS,
	RECORDS,
	REGISTRARS,
} from '$lib/charts/wage-row.fixture.ts';
import { metroComparisonLayout } from './layout.ts';
import type { MetroComparisonState } from './state.ts';
import { metroComparisonWords, topPlaceFinding } from './words.ts';

const AUSTIN = ['12420', 'Austin-Round Rock-San Marcos, TX'] as const;
const OKLAHOMA = ['36420', 'Oklahoma City, OK'] as const;
const UTAH = ['41620', 'Salt Lake City-Murray, UT'] as const;

const managers = [
	metroRow({ ...inArea(MANAGERS, ...UTAH, figure(130_160)), locationQuotient: 0.86 }, 100.868, {
		states: ['Utah'],
		outlooks: [outlook('Utah', 54.7)],
	}),
	metroRow({ ...inArea(MANAGERS, ...OKLAHOMA, figure(102_840)), locationQuotient: 0.95 }, 90.408, {
		states: ['Oklahoma'],
		outlooks: [outlook('Oklahoma', 26.1)],
	}),
];
const withheld = metroRow(
	{ ...inArea(REGISTRARS, ...UTAH, figure(75_320)), employment: { value: null, flag: 'not_published' } },
	100.868,
	{ perThousand: { value: null, way: null, flag: 'not_published' }, states: ['Utah'], outlooks: [] },
);
const withoutParity = metroRow(
	inArea(RECORDS, '4800001', 'West Texas Region of Texas nonmetropolitan area', figure(39_000)),
	null,
);
const longest = metroRow({ ...LONGEST, locationQuotient: 1.2 }, 101.2, {
	states: ['Pennsylvania', 'New Jersey', 'Delaware', 'Maryland'],
	outlooks: [outlook('Pennsylvania', 12.3), outlook('New Jersey', null), outlook('Maryland', -4)],
});

function stateOf(rows: readonly MetroRow[], own: Partial<MetroComparisonState> = {}): MetroComparisonState {
	return {
		rows,
		areas: [...new Set(rows.map(({ published }) => published.areaCode))],
		absent: [],
		measure: 'median',
		pay: 'annual',
		dollars: 'nominal',
		realYear: null,
		...own,
	};
}

const ABSENT = {
	occCode: '29-9021',
	occTitle: REGISTRARS.occTitle,
	areaCode: '41140',
	areaTitle: 'St. Joseph, MO-KS',
	reason: 'BLS published no estimate',
};
const CASES: Record<string, { state: MetroComparisonState; width: number }> = {
	normal: {
		state: stateOf([...managers, metroRow(inArea(RECORDS, ...AUSTIN, figure(48_990)), 98.066)]),
		width: 896,
	},
	empty: { state: stateOf([]), width: 720 },
	'one-row': { state: stateOf([metroRow(inArea(RECORDS, ...AUSTIN, figure(48_990)), 98.066)]), width: 720 },
	suppressed: {
		state: stateOf([withheld, withoutParity, metroRow(inArea(ACTORS, ...AUSTIN, ACTORS.median), 98.066)], {
			absent: [ABSENT],
		}),
		width: 896,
	},
	'top-coded': {
		state: stateOf([metroRow(inArea(PHYSICIANS, ...AUSTIN, PHYSICIANS.median), 98.066)]),
		width: 720,
	},
	'longest-labels': { state: stateOf([longest]), width: 720 },
	'local-mean': { state: stateOf(managers, { measure: 'mean', dollars: 'local' }), width: 720 },
	narrow: {
		state: stateOf([...managers, withheld, withoutParity, longest], { absent: [ABSENT] }),
		width: 360,
	},
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = metroComparisonLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

function textsOf(scene: Scene): string {
	const texts = (mark: Mark): readonly string[] => {
		if (mark.kind === 'group') return mark.marks.flatMap(texts);
		return mark.kind === 'text' ? [mark.text] : [];
	};
	return scene.marks.flatMap(texts).join(' | ');
}

describe('what is missing says its kind', () => {
	it('withheld employment, at every width', () => {
		expect(textsOf(metroComparisonLayout(stateOf([withheld]), { width: 896 }))).toContain(
			'not published | (**)',
		);
		expect(textsOf(metroComparisonLayout(stateOf([withheld]), { width: 360 }))).toContain(
			'jobs: not published (**)',
		);
		const [datum] = metroComparisonLayout(stateOf([withheld]), { width: 560 }).data;
		expect(datum?.label).toContain('employment not published (**)');
	});

	it('an area without a price parity, and one without a row', () => {
		const scene = metroComparisonLayout(stateOf([withoutParity], { absent: [ABSENT] }), { width: 720 });
		expect(textsOf(scene)).toContain('no price parity');
		expect(textsOf(scene)).toContain('St. Joseph, MO-KS: no row (BLS published no estimate).');
	});

	it('each state of an area over state lines, one without a figure too', () => {
		for (const width of [360, 560, 896]) {
			const texts = textsOf(metroComparisonLayout(stateOf([longest]), { width }));
			for (const figureText of ['+12.3%', 'New Jersey no figure', 'Delaware no figure', '−4%']) {
				expect(texts, `at ${width}`).toContain(figureText);
			}
		}
	});
});

describe('words', () => {
	const words = (rows: readonly MetroRow[], own = {}) =>
		metroComparisonWords(rows, [], { ...NO_FILTERS, ...own }, 2025);

	const dear = metroRow(inArea(RECORDS, ...UTAH, figure(58_900)), 100.868);
	const cheap = metroRow(inArea(RECORDS, ...OKLAHOMA, figure(57_420)), 90.408);
	const finding = (rows: readonly MetroRow[]) => topPlaceFinding(rows, NO_FILTERS);

	it('name the ends of one role, and the range of several', () => {
		expect(words([dear, cheap]).title).toBe(
			'Salt Lake City, UT pays most, $58,900; Oklahoma City, OK pays least, $57,420',
		);
		expect(words([...managers, dear, cheap]).title).toBe(
			'In all 2 roles, the top place pays 1.0 to 1.3 times the lowest',
		);
		expect(words([]).title).toBe('The tables here have no figures for this combination');
	});

	it('say whether prices change the top place', () => {
		expect(finding([dear, cheap])).toBe(
			'Pay is highest in Salt Lake City, UT, but buys most in Oklahoma City, OK.',
		);
		expect(finding(managers)).toBe('Pay is highest in Salt Lake City, UT, before and after local prices.');
		expect(finding([...managers, dear, cheap])).toBe('Local prices change the top place for 1 of 2 roles.');
		expect(finding([])).toBe('');
	});

	it('do not name a first place that a top code leaves open', () => {
		const top = metroRow(inArea(PHYSICIANS, ...UTAH, PHYSICIANS.median), 100);
		const plain = metroRow(inArea(PHYSICIANS, ...OKLAHOMA, figure(200_000)), 100);
		expect(words([top, plain]).title).toBe('Pay in 2 places');
		expect(finding([top, plain])).toBe('');
	});

	it('say which employment is withheld', () => {
		expect(words([withheld]).summary).toContain(
			'Employment not published (**): Health Information Technologists and Medical Registrars in Salt Lake City, UT.',
		);
	});
});

const estimate: fc.Arbitrary<Estimate> = fc
	.record({ value: fc.option(fc.integer({ min: 0, max: 500_000 })), flag: fc.constantFrom(...FLAGS) })
	.map(({ value, flag }) => ({ value, flag: value === null && flag === '' ? 'not_available' : flag }));
const anyRow: fc.Arbitrary<MetroRow> = fc
	.record({
		role: fc.constantFrom('11-9111', '29-2072'),
		title: fc.oneof(fc.string({ maxLength: 90 }), fc.lorem({ maxCount: 12 })),
		wages: fc.tuple(estimate, estimate, estimate, estimate, estimate, estimate),
		parity: fc.option(fc.double({ min: 70, max: 130, noNaN: true })),
		meanRse: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
		states: fc.uniqueArray(fc.constantFrom('Texas', 'Utah', 'District of Columbia', 'New Hampshire'), {
			maxLength: 4,
		}),
		growth: fc.option(fc.double({ min: -99, max: 300, noNaN: true })),
	})
	.map(({ role, title, wages, parity, meanRse, states, growth }) => {
		// Percentiles rise: a table with others is refused before it comes here.
		const order = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'];
		const sorted = wages.map(({ value }) => value ?? -1).sort((left, right) => left - right);
		const measures = Object.fromEntries(
			order.map((measure, index): [string, Estimate] => {
				const value = sorted[index] ?? -1;
				const flag = wages[index]?.flag ?? '';
				return [measure, value < 0 ? { value: null, flag: 'not_available' } : { value, flag }];
			}),
		);
		const row = { ...inArea(RECORDS, '12420', title, figure(0)), ...measures, occCode: role, meanRse };
		return metroRow(row, parity, { states, outlooks: states.map((state) => outlook(state, growth)) });
	});

it('any rows stay in the frame, and the height is that of the class of the width', () => {
	fc.assert(
		fc.property(
			fc.array(anyRow, { maxLength: 8 }),
			fc.constantFrom(...WAGE_MEASURES),
			fc.integer({ min: 480, max: 1600 }),
			fc.integer({ min: 320, max: 479 }),
			(rows, measure, wide, narrow) => {
				const state = stateOf(rows, { measure });
				for (const width of [wide, narrow]) {
					expect(sceneFaults(metroComparisonLayout(state, { width }))).toEqual([]);
				}
				const height = (width: number) => metroComparisonLayout(state, { width }).height;
				expect(height(wide)).toBe(height(720));
				expect(height(narrow)).toBe(height(360));
			},
		),
		{ numRuns: 60 },
	);
});
