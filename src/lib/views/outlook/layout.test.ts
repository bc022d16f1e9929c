/**
 * Guarantee: the outlook draws national projections on one axis and states' on another, marked as another decade; a
 * role without a figure is hatched and named, bands are the published ones. Without it two decades could be read off
 * one axis, or a missing median be drawn at zero.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { growthBand, type OutlookRow, type StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { outlookLayout, type OutlookState } from './layout.ts';
import { outlookNotes } from './notes.ts';
import { outlookWords } from './words.ts';

function projected(occCode: string, occTitle: string, own: Partial<OutlookRow>): OutlookRow {
	return {
		occCode,
		occTitle,
		baseYear: 2024,
		projectedYear: 2034,
		employmentBase: 194_800,
		employmentProjected: 208_600,
		change: 13_800,
		changePercent: 7.1,
		openings: 14_200,
		exits: 7_100,
		transfers: 5_800,
		medianWage: { value: 50_250, flag: '' },
		typicalEducation: 'Postsecondary nondegree award',
		workExperience: 'None',
		onTheJobTraining: 'None',
		...own,
	};
}

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
const stateOf = (rows: readonly OutlookRow[], states: readonly StateOutlookRow[]): OutlookState => ({
	rows,
	states,
	chosen: ['29-2072'],
});

const CASES: Record<string, { state: OutlookState; width: number }> = {
	normal: { state: stateOf(ALL, []), width: 760 },
	states: { state: stateOf(ALL, STATES), width: 760 },
	narrow: { state: stateOf([...ALL, LONGEST], STATES), width: 360 },
	empty: { state: stateOf([], []), width: 760 },
	'one-row': { state: stateOf([RECORDS], []), width: 760 },
	suppressed: { state: stateOf([RECORDS, UNKNOWN], [state('48', 'Texas', null)]), width: 760 },
	'top-coded': { state: stateOf([RECORDS, SURGEONS], []), width: 760 },
	'longest-labels': { state: stateOf([LONGEST, REGISTRARS], STATES), width: 760 },
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

describe('what is drawn', () => {
	test('every band is named where the axis has it', () => {
		for (const width of [360, 760, 1440]) {
			const texts = textsOf(outlookLayout(stateOf(ALL, []), { width }).marks).join('|');
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

	test('all occupations are a line to compare with, no dot', () => {
		const scene = outlookLayout(stateOf(ALL, []), { width: 760 });
		expect(scene.data.some(({ key }) => key.startsWith('00-0000'))).toBe(false);
		expect(textsOf(scene.marks)).toContain('all occupations +3.1%');
	});

	test('a median nobody publishes, or a threshold, is not a dot', () => {
		const texts = textsOf(outlookLayout(stateOf([RECORDS, UNKNOWN, SURGEONS], []), { width: 760 }).marks);
		expect(texts).toContain('Actors: no figure');
		expect(texts).toContain('Surgeons, All Other: median at or above the top code');
	});

	test('states’ projections name their decade, in the picture, the summary and the notes', () => {
		const shown = stateOf(ALL, STATES);
		const said = textsOf(outlookLayout(shown, { width: 760 }).marks);
		expect(said).toContain('State projections 2022–32: Texas');
		expect(outlookWords(shown).summary).toContain(
			'projections 2022–32: Medical Records Specialists, Texas, +20.1%',
		);
		expect(outlookNotes(shown, NO_FILTERS).join(' ')).toContain('2022–32');
		expect(outlookNotes(stateOf(ALL, []), NO_FILTERS).join(' ')).not.toContain('2022–32');
	});

	test('a code without a projection is named', () => {
		const filters = { ...NO_FILTERS, role: ['29-2072', '29-2071'] };
		expect(outlookNotes(stateOf([RECORDS], []), filters).join(' ')).toContain('no such code: 29-2071');
	});

	test('the title names the fastest, with the handbook’s words', () => {
		expect(outlookWords(stateOf(ALL, [])).title).toBe(
			'Medical and Health Services Managers grow fastest: +23.2% jobs, much faster than average, 2024–34, 62,100 openings a year',
		);
		expect(outlookWords(stateOf([], [])).title).toBe('No projection available for this choice');
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
	})
	.map(({ rows, growths }) =>
		stateOf(
			rows.map((row, index) => ({ ...row, occCode: `29-${1000 + index}` })),
			growths.map((growth, index) => state(String(10 + index), `State ${index}`, growth)),
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

	test('the height depends on the class of the width only', () => {
		fc.assert(
			fc.property(
				anyState,
				fc.integer({ min: 480, max: 1600 }),
				fc.integer({ min: 320, max: 479 }),
				(shown, wide, narrow) => {
					const height = (width: number) => outlookLayout(shown, { width }).height;
					expect(height(wide)).toBe(height(720));
					expect(height(narrow)).toBe(height(360));
				},
			),
		);
	});
});
