/**
 * Guarantee: the outlook draws growth as lengths from zero, national projections on one axis and states' on another,
 * marked as another decade; a role without a figure is hatched and named, bands are the published ones. Without it two
 * decades could be read off one axis, or a missing median be drawn at zero.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { growthBand, type OutlookRow, type StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { projected } from '$lib/charts/outlook-row.fixture.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { drawnRoles, outlookLayout, type OutlookState } from './layout.ts';
import { moreRoles, outlookNotes, outlookWords } from './words.ts';

const RECORDS = projected('29-2072', 'Medical Records Specialists', {});
const MANAGERS = projected('11-9111', 'Medical and Health Services Managers', {
	employmentBase: 616_200,
	employmentProjected: 759_100,
	change: 142_900,
	changePercent: 23.2,
	openings: 62_100,
	exits: 18_000,
	transfers: 29_800,
	medianWage: { value: 117_960, flag: '' },
	typicalEducation: 'Bachelor’s degree',
});
const REGISTRARS = projected('29-9021', 'Health Information Technologists and Medical Registrars', {
	changePercent: 14.7,
	change: 6_200,
	openings: 3_200,
	exits: 1_300,
	transfers: 1_300,
	medianWage: { value: 67_310, flag: '' },
});
const TRANSCRIPTION = projected('31-9094', 'Medical Transcriptionists', {
	changePercent: -4.9,
	change: -2_100,
	openings: 7_400,
	exits: 3_200,
	transfers: 4_500,
	medianWage: { value: 37_550, flag: '' },
});
const TOTAL = projected('00-0000', 'All Occupations', { changePercent: 3.1, openings: 18_863_300 });
const SURGEONS = projected('29-1249', 'Surgeons, All Other', {
	medianWage: { value: 239_200, flag: 'top_coded' },
});
const UNKNOWN = projected('27-2011', 'Actors', {
	medianWage: { value: null, flag: 'not_available' },
	exits: null,
	openings: null,
});
const LONGEST = projected(
	'53-1047',
	'First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling Supervisors',
	{ changePercent: 5.5, openings: 60_000 },
);

function state(areaCode: string, areaTitle: string, changePercent: number | null): StateOutlookRow {
	const { occCode, occTitle } = RECORDS;
	return {
		occCode,
		occTitle,
		areaCode,
		areaTitle,
		baseYear: 2022,
		projectedYear: 2032,
		employmentBase: 19_530,
		employmentProjected: 23_450,
		changePercent,
		openings: 1_810,
	};
}

const STATES = [state('48', 'Texas', 20.1), state('99', 'United States', 8.5)];
const ALL = [MANAGERS, REGISTRARS, RECORDS, TOTAL, TRANSCRIPTION];
const MANY = Array.from({ length: 30 }, (_, index) =>
	projected(`15-${1000 + index}`, `Role ${index}`, { changePercent: 30 - index }),
);
function stateOf(
	rows: readonly OutlookRow[],
	states: readonly StateOutlookRow[],
	own: Partial<OutlookState> = {},
): OutlookState {
	return {
		rows,
		national: TOTAL,
		states,
		accents: ['29-2072'],
		held: [],
		isWhole: false,
		picture: 'bars',
		...own,
	};
}
const SCATTER = { picture: 'scatter' } as const;

const CASES: Record<string, { state: OutlookState; width: number }> = {
	normal: { state: stateOf(ALL, []), width: 760 },
	states: { state: stateOf(ALL, STATES), width: 760 },
	narrow: { state: stateOf([...ALL, LONGEST], STATES), width: 360 },
	empty: { state: stateOf([], []), width: 760 },
	'one-row': { state: stateOf([RECORDS], []), width: 760 },
	suppressed: { state: stateOf([RECORDS, UNKNOWN], [state('48', 'Texas', null)]), width: 760 },
	'top-coded': { state: stateOf([RECORDS, SURGEONS], []), width: 760 },
	'longest-labels': { state: stateOf([LONGEST, REGISTRARS], STATES), width: 760 },
	'scatter-normal': { state: stateOf(ALL, [], SCATTER), width: 760 },
	'scatter-narrow': { state: stateOf([...ALL, LONGEST], STATES, SCATTER), width: 360 },
	'scatter-suppressed': { state: stateOf([RECORDS, UNKNOWN, SURGEONS], [], SCATTER), width: 760 },
};

describe('snapshots', () => {
	for (const [name, { state: shown, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = outlookLayout(shown, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

function textsOf(marks: readonly Mark[]): readonly string[] {
	return marks.flatMap((mark) =>
		mark.kind === 'group' ? textsOf(mark.marks) : mark.kind === 'text' ? [mark.text] : [],
	);
}

function barsOf(scene: Scene): ReadonlyMap<string, Extract<Mark, { kind: 'rect' }>> {
	return new Map(
		scene.marks.flatMap((mark) => {
			if (mark.kind !== 'group' || !mark.key) return [];
			const bar = mark.marks.find((own) => own.kind === 'rect');
			return bar?.kind === 'rect' ? [[mark.key.split('|')[0] ?? '', bar] as const] : [];
		}),
	);
}

describe('bars', () => {
	test('are as long as the growth, from one zero line, gains to the right and losses to the left', () => {
		const bars = barsOf(outlookLayout(stateOf(ALL, []), { width: 1280 }));
		const [managers, records, losses] = ['11-9111', '29-2072', '31-9094'].map((code) => bars.get(code));
		if (!managers || !records || !losses) throw new Error('a bar is missing');
		expect(managers.x).toBeCloseTo(records.x);
		expect(managers.width / records.width).toBeCloseTo(23.2 / 7.1);
		expect(losses.x + losses.width).toBeCloseTo(managers.x);
	});

	test('only the chosen roles have a color, and none is drawn without a figure', () => {
		const bars = barsOf(
			outlookLayout(stateOf([...ALL, { ...UNKNOWN, changePercent: null }], []), { width: 760 }),
		);
		expect([...bars].map(([code, { ink }]) => [code, ink])).toEqual([
			['11-9111', 'context'],
			['29-9021', 'context'],
			['29-2072', 'role-1'],
			['31-9094', 'context'],
		]);
	});

	test('begin with sixteen, on a phone eight, and always have the chosen ones', () => {
		const state = stateOf([...MANY, RECORDS], []);
		const codes = (width: number) => drawnRoles(state, { width }).map(({ occCode }) => occCode);
		expect(codes(1280)).toHaveLength(17);
		expect(codes(360)).toHaveLength(9);
		for (const width of [360, 1280]) expect(codes(width)).toContain('29-2072');
		expect(drawnRoles({ ...state, isWhole: true }, { width: 360 })).toHaveLength(31);
		for (const isWhole of [false, true]) {
			expect(moreRoles({ ...state, isWhole }, { width: 360 })?.more).toBe('Show all 31 roles');
		}
		expect(moreRoles(stateOf(ALL, []), { width: 360 })).toBeNull();
	});

	test('keep neighboring occupations back until they are asked for', () => {
		const state = stateOf(ALL, [], { held: ['31-9094'] });
		const drawn = drawnRoles(state, { width: 1280 });
		expect(drawn.map(({ occCode }) => occCode)).toEqual(['11-9111', '29-9021', '29-2072']);
		expect(moreRoles(state, { width: 1280 })?.more).toBe('Show 1 neighboring occupation');
		expect(outlookWords(state).title).toBe(
			'All 3 HIM and HIT roles grow faster than the national 3.1%, 2024–34',
		);
	});

	test('all occupations are a line to compare with, not a bar', () => {
		const scene = outlookLayout(stateOf(ALL, []), { width: 760 });
		expect(scene.data.some(({ key }) => key.startsWith('00-0000'))).toBe(false);
		expect(textsOf(scene.marks)).toContain('all U.S. jobs +3.1%');
	});
});

describe('what is drawn', () => {
	test('every band is named where the scatter’s axis has it', () => {
		for (const width of [360, 760, 1440]) {
			const texts = textsOf(outlookLayout(stateOf(ALL, [], SCATTER), { width }).marks).join('|');
			for (const words of [
				'decline (',
				'little or no',
				'slower than',
				'about as fast',
				'|faster than',
				'much faster than',
			]) {
				expect(texts, `${words} at ${width}`).toContain(words);
			}
		}
	});

	test('a median nobody publishes, or a threshold, is not a dot', () => {
		const shown = stateOf([RECORDS, UNKNOWN, SURGEONS], [], SCATTER);
		const texts = textsOf(outlookLayout(shown, { width: 760 }).marks);
		expect(texts).toContain('Actors: no figure');
		expect(texts).toContain('Surgeons, All Other: median at or above the top code');
	});

	test('states’ projections name their decade, in the picture, the summary and the notes', () => {
		const shown = stateOf(ALL, STATES);
		const said = textsOf(outlookLayout(shown, { width: 760 }).marks);
		expect(said).toContain('State projections 2022–32: Texas');
		expect(outlookWords(shown).summary).toContain(
			'State projections 2022–32: Medical Records Specialists, Texas, +20.1%',
		);
		expect(outlookNotes(shown, NO_FILTERS).join(' ')).toContain('2022–32');
		expect(outlookNotes(stateOf(ALL, []), NO_FILTERS).join(' ')).not.toContain('2022–32');
	});

	test('a code without a projection is named', () => {
		const filters = { ...NO_FILTERS, role: ['29-2072', '29-2071'] };
		expect(outlookNotes(stateOf([RECORDS], []), filters).join(' ')).toContain(
			'no projection for this code: 29-2071',
		);
	});

	test('the title is true of every role drawn', () => {
		const title = (rows: readonly OutlookRow[], own: Partial<OutlookState> = {}) =>
			outlookWords(stateOf(rows, [], own)).title;
		expect(title(ALL)).toBe('3 of 4 roles grow faster than the national 3.1%, 2024–34');
		expect(title([MANAGERS, RECORDS])).toBe('All 2 roles grow faster than the national 3.1%, 2024–34');
		expect(title([TRANSCRIPTION, { ...RECORDS, changePercent: 0 }])).toBe(
			'None of these 2 roles grows faster than the national 3.1%, 2024–34',
		);
		expect(title(ALL, { national: null })).toBe('Growth runs from −4.9% to +23.2%, 2024–34');
		expect(title([RECORDS])).toBe(
			'Medical Records Specialists: +7.1% jobs by 2034, against +3.1% for all U.S. jobs',
		);
		expect(title([LONGEST])).toBe('This role: +5.5% jobs by 2034, against +3.1% for all U.S. jobs');
		expect(title([])).toBe('BLS projects no growth for this choice');
	});
});

describe('growth bands', () => {
	test.each([
		[-11.6, 'decline'],
		[-0.5, 'decline'],
		[-0.4, 'little or no change'],
		[0.4, 'little or no change'],
		[0.5, 'slower than average'],
		[2.4, 'slower than average'],
		[3.1, 'about as fast as average'],
		[4.5, 'faster than average'],
		[6.4, 'faster than average'],
		[6.5, 'much faster than average'],
		[14.7, 'much faster than average'],
	])('%d percent: %s', (changePercent, words) => {
		expect(growthBand({ ...RECORDS, changePercent })?.words).toBe(words);
	});

	test('of no other decade, and of no missing figure', () => {
		expect(growthBand({ ...RECORDS, baseYear: 2022, projectedYear: 2032 })).toBeNull();
		expect(growthBand({ ...RECORDS, changePercent: null })).toBeNull();
	});
});

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const anyRow = fc
	.record({
		title: fc.oneof(fc.string({ maxLength: 120 }), fc.lorem({ maxCount: 12 })),
		changePercent: some(fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10)),
		change: some(fc.integer({ min: -100_000, max: 500_000 })),
		openings: some(fc.integer({ min: 0, max: 900_000 })),
		exits: some(fc.integer({ min: 0, max: 400_000 })),
		transfers: some(fc.integer({ min: 0, max: 400_000 })),
		median: some(fc.integer({ min: 20_000, max: 239_200 })),
	})
	.map(({ title, median, ...own }) =>
		projected('29-0000', title, {
			...own,
			medianWage: { value: median, flag: median === null ? 'not_available' : '' },
		}),
	);
const anyState = fc
	.record({
		rows: fc.array(anyRow, { maxLength: 25 }),
		growths: fc.array(some(fc.integer({ min: -90, max: 90 })), { maxLength: 8 }),
		picture: fc.constantFrom('bars' as const, 'scatter' as const),
		isWhole: fc.boolean(),
		held: fc.boolean(),
		national: fc.boolean(),
	})
	.map(({ rows, growths, picture, isWhole, held, national }) =>
		stateOf(
			rows.map((row, index) => ({ ...row, occCode: `29-${1000 + index}` })),
			growths.map((growth, index) => state(String(10 + index), `State ${index}`, growth)),
			{ picture, isWhole, held: held ? ['29-1001', '29-1003'] : [], national: national ? TOTAL : null },
		),
	);

describe('at any width and for any rows', () => {
	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(anyState, fc.integer({ min: 320, max: 1600 }), (shown, width) => {
				expect(sceneFaults(outlookLayout(shown, { width }))).toEqual([]);
			}),
		);
	});

	test('no title is longer than fourteen words, whatever the names', () => {
		fc.assert(
			fc.property(anyState, (shown) => {
				expect(wordCount(outlookWords(shown).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
			}),
		);
	});

	test('the height depends on the class of the width only', () => {
		fc.assert(
			fc.property(
				anyState,
				fc.integer({ min: 760, max: 1600 }),
				fc.integer({ min: 480, max: 759 }),
				fc.integer({ min: 320, max: 479 }),
				(shown, wide, middle, narrow) => {
					const height = (width: number) => outlookLayout(shown, { width }).height;
					expect(height(wide)).toBe(height(1280));
					expect(height(middle)).toBe(height(720));
					expect(height(narrow)).toBe(height(360));
				},
			),
		);
	});
});
