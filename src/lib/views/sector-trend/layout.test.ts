// Guarantee: the picture of means by sector draws an interval where there is an error and nowhere else, says of each sector
// what the test says, and stays within its frame. Without it a change of chance could look like a raise.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { figure, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { sectorMeans, sectorPairs, type SectorTrend } from '$lib/domain/sector-means.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import { settingRow } from '../pay-by-setting/setting-row.fixture.ts';
import { sectorTrendLayout } from './layout.ts';
import { drawnSectors, sectorsOf, type SectorTrendState } from './state.ts';
import { pairSentences, sectorTrendNotes, sectorTrendWords } from './words.ts';

/** A sector's means and relative standard errors by release, from 2022 on. */
function sector(
	id: string,
	title: string,
	years: readonly (readonly [mean: number | Estimate, rse: number | null] | null)[],
	own: Partial<SettingRow> = {},
): readonly SettingRow[] {
	return years.flatMap((cells, index) => {
		if (!cells) return [];
		const [mean, meanRse] = cells;
		return settingRow('sector', id, title, {
			...own,
			year: 2022 + index,
			mean: typeof mean === 'number' ? figure(mean) : mean,
			meanRse,
		});
	});
}

// Medical records specialists as published in May 2022, 2023 and 2024.
const HEALTH = sector(
	'naics-62',
	'Health Care and Social Assistance',
	[
		[48_730, 0.6],
		[51_970, 0.5],
		[54_180, 0.5],
	],
	{ ownership: 'private-government-hospitals', employment: figure(126_000) },
);
const GOVERNMENT = sector(
	'naics-99',
	'Federal, State, and Local Government, excluding State and Local Government Schools and Hospitals and the U.S. Postal Service (OEWS Designation)',
	[
		[53_600, 0.3],
		[56_800, 0.3],
		[59_390, 0.2],
	],
	{ ownership: 'government', employment: figure(9000) },
);
const INSURANCE = sector('naics-52', 'Finance and Insurance', [
	[62_300, 1.6],
	[66_160, 1.3],
	[68_020, 1.1],
]);
const SAME = sector('naics-55', 'Management of Companies and Enterprises', [[50_000, 3], null, [51_000, 3]]);
const NO_ERROR = sector('naics-61', 'Educational Services', [[50_000, null], [51_000, null], null]);
const SUPPRESSED = sector('naics-51', 'Information', [
	[UNRELEASED, null],
	[UNRELEASED, null],
	[UNRELEASED, null],
]);
const OPEN = sector('naics-54', 'Professional, Scientific, and Technical Services', [
	[150_000, 2],
	[TOP_CODED, 2],
	[TOP_CODED, 2],
]);

const answer = (rows: readonly SettingRow[], own: Partial<Filters> = {}): SectorTrend => {
	const filters = { ...NO_FILTERS, ...own };
	return { filters, focus: '29-2072', ...sectorMeans(rows, filters) };
};
function state(rows: readonly SettingRow[], own: Partial<Filters> = {}, isWhole = false): SectorTrendState {
	const { rows: all, years, year, reference, filters } = answer(rows, own);
	return { rows: all, years, year, reference, pay: filters.pay, isWhole };
}

const ALL = [...INSURANCE, ...GOVERNMENT, ...HEALTH, ...SAME, ...NO_ERROR];

const CASES: Record<string, { state: SectorTrendState; width: number }> = {
	normal: { state: state(ALL), width: 1280 },
	narrow: { state: state(ALL), width: 360 },
	'earlier-year': { state: state(ALL, { year: [2022] }), width: 720 },
	empty: { state: state([]), width: 720 },
	'one-row': { state: state(HEALTH.slice(-1)), width: 720 },
	suppressed: { state: state([...HEALTH, ...SUPPRESSED]), width: 720 },
	'top-coded': { state: state([...HEALTH, ...OPEN]), width: 720 },
	'longest-labels': { state: state(GOVERNMENT), width: 480 },
};

describe('snapshots', () => {
	for (const [name, { state: shown, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = sectorTrendLayout(shown, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const SECTORS = [
	'naics-62',
	'naics-99',
	'naics-52',
	'naics-51',
	'naics-54',
	'naics-61',
	'naics-71',
	'naics-81',
];
const estimate = fc.oneof(
	fc.integer({ min: 15_000, max: 400_000 }).map(figure),
	fc.constantFrom<Estimate>(TOP_CODED, UNRELEASED),
);
const anyRows = fc
	.uniqueArray(
		fc.record({
			id: fc.constantFrom(...SECTORS),
			year: fc.integer({ min: 2022, max: 2026 }),
			mean: estimate,
			meanRse: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
			title: fc.string({ maxLength: 120 }),
		}),
		{ selector: ({ id, year }) => `${id}${year}`, maxLength: 30 },
	)
	.map((cells) => cells.map(({ id, title, ...own }) => settingRow('sector', id, title, own)));

describe('at any width and for any rows', () => {
	test('no number is NaN, no mark is outside the frame, and the title is short', () => {
		fc.assert(
			fc.property(anyRows, fc.integer({ min: 320, max: 1600 }), fc.boolean(), (rows, width, isWhole) => {
				expect(sceneFaults(sectorTrendLayout(state(rows, {}, isWhole), { width }))).toEqual([]);
				expect(wordCount(sectorTrendWords(answer(rows), 'A role').title)).toBeLessThanOrEqual(
					MOST_TITLE_WORDS,
				);
			}),
		);
	});

	test('each figure with an error has an interval, and nothing else has one; nothing without both errors is tested', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const caps = linesOf(sectorTrendLayout(state(rows, {}, true), { width: 900 })).length / 3;
				const hasError = ({ mean, meanRse }: SettingRow) =>
					mean.value !== null && mean.flag !== 'top_coded' && meanRse !== null;
				// One more stands in the legend.
				const drawn = rows.filter(hasError).length;
				expect(caps).toBe(drawn === 0 ? 0 : drawn + 1);
				for (const { row, step, whole, against } of answer(rows).rows) {
					for (const change of [step, whole, against]) {
						if (change?.test.kind !== 'tested') continue;
						expect([row, change.from].every(hasError)).toBe(true);
					}
				}
			}),
		);
	});

	test('the sector of reference is among those drawn first', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const shown = state(rows);
				const drawn = drawnSectors(shown).map(([{ row }]) => row.settingId);
				expect(drawn.length).toBeLessThanOrEqual(7);
				if (shown.reference !== null) expect(drawn).toContain(shown.reference);
			}),
		);
	});
});

describe('words', () => {
	test('say what is a change and what is within sampling error', () => {
		const scene = sectorTrendLayout(state(ALL), { width: 1280 });
		const said = textsOf(scene).join(' ');
		// 54,180 over 48,730 is 11.2 % more, by 13.7 standard errors.
		expect(said).toContain('+11.2% since 2022: changed');
		// 51,000 and 50,000 with errors of 3 %: 1,000 / √(1,530² + 1,500²) = 0.47.
		expect(said).toContain('+2% since 2022: within sampling error');
		expect(said).toContain('not tested: no relative standard error of the mean');
		expect(scene.data.find(({ title }) => title === 'Finance and Insurance')?.label).toContain(
			'2023 to 2024 +$1,860 (+2.8%), within sampling error',
		);
		expect(sectorTrendWords(answer(ALL), '').title).toBe('Mean pay rose in 3 of 4 sectors, 2022 to 2024');
		expect(sectorTrendWords(answer([...HEALTH, ...INSURANCE]), '').title).toBe(
			'Mean pay rose in both sectors, 2022 to 2024: more than sampling error',
		);
		expect(sectorTrendWords(answer(SAME), '').title).toContain('within sampling error');
		expect(sectorTrendWords(answer([]), '').title).toContain('no pay by sector');
	});

	test('hold health care, government and insurance against each other, or the sectors chosen', () => {
		const said = (own: Partial<Filters>) => pairSentences(sectorPairs(answer(ALL, own)), 'annual');
		expect(said({})).toEqual([
			'Federal, State, and Local Government ($59,390) over Health Care and Social Assistance ($54,180): $5,210, real difference',
			'Finance and Insurance ($68,020) over Health Care and Social Assistance ($54,180): $13,840, real difference',
			'Finance and Insurance ($68,020) over Federal, State, and Local Government ($59,390): $8,630, real difference',
		]);
		expect(said({ setting: ['naics-62', 'naics-55'] })[0]).toContain('$3,180, real difference');
		expect(said({ year: [2022] })[0]).toContain('($53,600)');
		expect(said({ year: [2022], setting: ['naics-55', 'naics-61'] })[0]).toContain('not tested');
	});

	test('name what a reader may misread, once it applies', () => {
		const notes = (own: Partial<Filters>) => sectorTrendNotes(answer(ALL, own)).join(' ');
		expect(notes({})).toContain('advises against reading its releases as a time series');
		expect(notes({})).not.toContain('dollars you chose');
		expect(notes({ dollars: 'real' })).toContain('dollars you chose');
		expect(notes({ year: [2015] })).toContain('No sector table covers May 2015; numbers are of May 2024');
		expect(sectorsOf(answer(ALL).rows)).toHaveLength(5);
	});
});

function flat(marks: readonly Mark[]): readonly Mark[] {
	return marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));
}

/** Lines of error bars: three each. */
function linesOf({ marks }: Scene): readonly Mark[] {
	return flat(marks).filter((mark) => mark.kind === 'line' && mark.thickness === 1.25);
}

function textsOf({ marks }: Scene): readonly string[] {
	return flat(marks).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}
