/**
 * Guarantee: changes of pay are drawn from the areas that compare alone, the first and the last with how many lie between,
 * prices beside them, jobs of both ends with each, inside the frame at every width. Without it a small place's leap would
 * stand there without a word.
 */
import { describe, expect, it, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { AreaLink } from '$lib/domain/lineage.ts';
import type { Span } from '$lib/domain/metro-change.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { figure, inArea, LONGEST, MANAGERS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { changeColumns } from './columns.ts';
import { metroChangeLayout } from './layout.ts';
import { changeLines, changeState, type MetroChangeState } from './state.ts';
import { changeWords, withoutPast, withoutPastWords } from './words.ts';

const SPAN: Span = { from: 2021, to: 2025, isRedrawn: true };
const FACTORS = new Map([
	[2021, 1.188],
	[2025, 1],
]);
const TITLE = MANAGERS.occTitle;

type Ends = readonly [code: string, title: string, from: WageRow['median'], to: WageRow['median']];

function stateOf(
	areas: readonly Ends[],
	own: { readonly isWhole?: boolean; readonly area?: readonly string[]; readonly base?: WageRow } = {},
): MetroChangeState {
	const { isWhole = false, area = [], base = MANAGERS } = own;
	const rows = areas.flatMap(([code, title, from, to], at) => [
		{ ...inArea(base, code, title, from), year: 2021, employment: figure(1000 + 10 * at) },
		{ ...inArea(base, code, title, to), year: 2025, employment: figure(1200 + 10 * at) },
	]);
	const links = areas.map(([code]): AreaLink => ({
		fromCode: code,
		toCode: code,
		changeYear: 2024,
		sameCounties: code !== '35620',
	}));
	const role = { title: base.occTitle };
	const filters = { ...NO_FILTERS, area };
	return changeState({ filters, role, rows, links, factors: FACTORS }, SPAN, isWhole);
}

const CITIES = ['Boise City, ID', 'Austin-Round Rock-San Marcos, TX', 'Provo-Orem-Lehi, UT', 'Pueblo, CO'];
/** Twenty areas between +57% and −19%. */
const MANY = Array.from({ length: 20 }, (_, at): Ends => {
	const title = CITIES[at] ?? `Area ${at}, XX`;
	return [String(10_000 + at), title, figure(100_000), figure(157_000 - 4000 * at)];
});
const REDRAWN: Ends = ['35620', 'New York-Newark-Jersey City, NY-NJ', figure(100_000), figure(150_000)];
const FEW = MANY.slice(0, 3);

const CASES: Readonly<Record<string, { readonly state: MetroChangeState; readonly width: number }>> = {
	normal: { state: stateOf(MANY, { area: ['10012'] }), width: 1100 },
	wide: { state: stateOf(MANY), width: 700 },
	narrow: { state: stateOf(MANY, { area: ['10012'] }), width: 360 },
	whole: { state: stateOf([...MANY, REDRAWN], { isWhole: true }), width: 1100 },
	empty: { state: stateOf([REDRAWN]), width: 760 },
	'one-row': { state: stateOf(MANY.slice(0, 1)), width: 1000 },
	suppressed: { state: stateOf([...FEW, ['1', 'Hidden, XX', UNRELEASED, figure(1)]]), width: 760 },
	'top-coded': { state: stateOf([...FEW, ['1', 'Open, XX', TOP_CODED, figure(300_000)]]), width: 760 },
	'longest-labels': {
		state: stateOf(
			[
				[LONGEST.areaCode, LONGEST.areaTitle, figure(61_000), figure(161_000)],
				['1', `${LONGEST.areaTitle}, and more of it`, figure(61_000), figure(41_000)],
			],
			{ base: LONGEST },
		),
		width: 360,
	},
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = metroChangeLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

test.each([320, 360, 479, 480, 760, 999, 1000, 1280, 1600])('nothing leaves the frame at %i', (width) => {
	for (const { state } of Object.values(CASES)) {
		expect(sceneFaults(metroChangeLayout(state, { width }))).toEqual([]);
	}
});

test('the height depends on the class of the width only', () => {
	const heights = (...widths: readonly number[]) =>
		new Set(widths.map((width) => metroChangeLayout(stateOf(MANY), { width }).height)).size;
	expect(heights(320, 400, 479)).toBe(1);
	expect(heights(480, 760, 999)).toBe(1);
	expect(heights(1000, 1280, 1600)).toBe(1);
});

describe('lines', () => {
	const ranks = (state: MetroChangeState) =>
		changeLines(state).map((line) => (line.kind === 'row' ? line.rank : `${line.count} between`));

	it('are the ten first and the five last, with how many lie between', () => {
		expect(ranks(stateOf(MANY))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, '5 between', 16, 17, 18, 19, 20]);
	});

	it('are places the reader chose as well, and all on demand', () => {
		expect(ranks(stateOf(MANY, { area: ['10012'] })).slice(9, 13)).toEqual([
			10,
			'2 between',
			13,
			'2 between',
		]);
		expect(ranks(stateOf(MANY, { isWhole: true }))).toHaveLength(20);
	});

	it('never have an area that does not compare', () => {
		expect(ranks(stateOf([...FEW, REDRAWN], { isWhole: true }))).toEqual([1, 2, 3]);
	});
});

describe('words', () => {
	it('tell how many stayed ahead of prices, over which years and areas', () => {
		const words = changeWords(stateOf([...MANY, REDRAWN]));
		expect(words.title).toBe(`Pay beat inflation in 10 of 20 metros, 2021 to 2025`);
		expect(words.subtitle).toBe(
			`${TITLE}: change in median annual pay, May 2021 to May 2025, 20 metros whose boundaries stayed the same`,
		);
		expect(words.summary).toContain('Rose most: Boise City, ID +57% (+32.2% after inflation);');
		expect(words.summary).toContain('Consumer prices rose 18.8% over these years.');
		expect(words.summary).toContain('Not compared: 1 with new boundaries in between; the table lists them.');
	});

	it('say so where nothing rose, nothing compares, and where there is no price index', () => {
		const fallen = MANY.slice(-3);
		expect(changeWords(stateOf(fallen)).title).toBe('Pay rose in none of 3 metros, 2021 to 2025');
		expect(changeWords(stateOf([REDRAWN])).title).toBe('No metro’s pay can be compared, 2021 to 2025');
		const withoutPrices = { ...stateOf(FEW), inflation: null };
		expect(changeWords(withoutPrices).title).toBe('Pay rose most in Boise City, ID, 2021 to 2025');
	});

	it('keep titles short, whatever the role', () => {
		for (const base of [MANAGERS, LONGEST]) {
			expect(wordCount(changeWords(stateOf(MANY, { base })).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
			expect(wordCount(withoutPastWords(base.occTitle).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
		}
	});

	it('of a role without two releases name the file that would give another', () => {
		const tables = [{ year: 2025, kind: 'metro', extent: 'whole' } as const].map((table) => ({
			...table,
			places: 393,
			occupations: 773,
			occCodes: [],
			columns: ['median'],
			markedRows: 1,
		}));
		expect(withoutPast({ title: 'Technicians', lastYear: 2018 }, tables)).toBe(
			'BLS last used this job’s code in May 2018.',
		);
		expect(withoutPast({ title: 'Medical Records Specialists', lastYear: 2025 }, tables)).toBe(
			'This site has one release of metros with Medical Records Specialists, May 2025; BLS’s oesm24ma.zip (bls.gov/oes/tables.htm) added by npm run datasets -- oesm24ma.zip would give another.',
		);
	});
});

test('columns have both ends in dollars of their years, and why an area is not compared', () => {
	const { changes } = stateOf([...FEW.slice(0, 1), REDRAWN]);
	const [risen, redrawn] = changes.map((change) =>
		Object.fromEntries(changeColumns(SPAN, 'annual').map(({ name, value }) => [name, value(change)])),
	);
	expect(risen).toMatchObject({
		year_from: 2021,
		year_to: 2025,
		area_code: '10000',
		a_median_from: 100_000,
		a_median_to: 157_000,
		change_percent: 57,
		real_change_percent: 32.2,
		jobs_from: 1000,
		jobs_to: 1200,
		jobs_change_percent: 20,
		not_compared: '',
	});
	expect(redrawn).toMatchObject({
		area_code: '35620',
		a_median_from: 100_000,
		change_percent: null,
		not_compared: 'new boundaries in between',
	});
});
