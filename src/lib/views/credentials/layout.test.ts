// Guarantee: official ranges and what surveys or articles say stand in panels of their own, the latter marked and named, and
// a credential without a figure gets none. Without it a claim would be read as a wage statistic.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CredentialClaim, CredentialRange } from '$lib/domain/credential-row.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { GroupMark, Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { figure, LONGEST, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { credentialPayLayout } from './layout.ts';
import type { CredentialPayState } from './state.ts';
import { drawnClaims, drawnOccupations, leftOut } from './rows.ts';
import { credentialPayWords } from './words.ts';

const RANGE: CredentialRange = {
	kind: 'official',
	credentialId: 'rhit',
	credential: 'RHIT',
	occCode: '29-2072',
	occTitle: 'Medical Records Specialists',
	year: 2025,
	p10: figure(37_000),
	p25: figure(43_490),
	median: figure(51_140),
	p75: figure(64_820),
	p90: figure(81_150),
	cpiFactor: null,
};
const SURVEY: CredentialClaim = {
	kind: 'issuer_survey',
	credentialId: 'cpc',
	credential: 'CPC',
	statistic: 'mean',
	year: 2025,
	amount: figure(67_147),
	publisher: 'AAPC',
	population: 'AAPC members',
	source: 'A survey',
	address: 'https://example.org',
	seen: 'secondary',
	cpiFactor: null,
};
const CLAIM: CredentialClaim = {
	...SURVEY,
	kind: 'article_without_source',
	credentialId: 'rhit',
	credential: 'RHIT',
	year: null,
	amount: figure(70_300),
	publisher: 'article D',
	seen: 'article',
};
const UNDATED: CredentialClaim = { ...CLAIM, amount: { value: null, flag: 'not_in_source' } };
const GROUP: CredentialClaim = { ...SURVEY, credentialId: '', credential: 'none (uncertified)', year: 2021 };
const WITHOUT = [
	{ credentialId: 'cca', credential: 'CCA', name: 'Certified Coding Associate', issuer: 'AHIMA' },
];
const BASE: CredentialPayState = {
	ranges: [],
	claims: [],
	withoutFigure: [],
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
	accents: ['29-2072'],
	isWhole: false,
};
const ALL: CredentialPayState = {
	...BASE,
	ranges: [
		RANGE,
		{ ...RANGE, credentialId: 'cpc', credential: 'CPC' },
		{
			...RANGE,
			occCode: '11-9111',
			occTitle: 'Medical and Health Services Managers',
			median: figure(123_860),
			p90: figure(224_340),
			p75: figure(166_100),
		},
	],
	claims: [SURVEY, GROUP, CLAIM],
	withoutFigure: WITHOUT,
};
const ALL_UNRELEASED = {
	p10: UNRELEASED,
	p25: UNRELEASED,
	median: UNRELEASED,
	p75: UNRELEASED,
	p90: UNRELEASED,
};

const CASES: Record<string, { state: CredentialPayState; width: number }> = {
	normal: { state: ALL, width: 720 },
	empty: { state: BASE, width: 720 },
	'one-row': { state: { ...BASE, claims: [CLAIM] }, width: 720 },
	'no-figure': { state: { ...BASE, withoutFigure: WITHOUT }, width: 720 },
	suppressed: {
		state: {
			...BASE,
			ranges: [{ ...RANGE, ...ALL_UNRELEASED }],
			claims: [UNDATED],
			dollars: 'real',
			realYear: 2025,
		},
		width: 720,
	},
	'top-coded': { state: { ...BASE, ranges: [{ ...RANGE, p90: TOP_CODED }] }, width: 720 },
	'longest-labels': {
		state: {
			...ALL,
			ranges: [{ ...RANGE, occTitle: LONGEST.occTitle }],
			claims: [{ ...GROUP, credential: LONGEST.occTitle }],
		},
		width: 720,
	},
	narrow: { state: ALL, width: 360 },
	beside: { state: ALL, width: 1280 },
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = credentialPayLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

test('no number is NaN and no mark is outside the frame, for any amounts at any width', () => {
	const amount = fc.option(fc.integer({ min: 0, max: 900_000 }));
	const claims = fc.array(fc.record({ amount, name: fc.string({ maxLength: 90 }) }), { maxLength: 12 });
	fc.assert(
		fc.property(claims, amount, fc.integer({ min: 320, max: 1600 }), (list, median, width) => {
			const at = median === null ? UNRELEASED : figure(median);
			const state: CredentialPayState = {
				...ALL,
				ranges: [{ ...RANGE, p10: at, p25: at, median: at, p75: at, p90: at }],
				claims: list.map(({ amount: value, name }, index) => ({
					...SURVEY,
					credentialId: `c${index}`,
					credential: name,
					amount: value === null ? { value, flag: 'not_in_source' } : figure(value),
				})),
			};
			expect(sceneFaults(credentialPayLayout(state, { width }))).toEqual([]);
		}),
	);
});

test('an occupation stands once, with every credential that serves it; keys are those of other views', () => {
	const { data } = credentialPayLayout(ALL, { width: 720 });
	expect(data.slice(0, 2).map(({ key }) => key)).toEqual(['11-9111|99|2025', '29-2072|99|2025']);
	expect(data[1]?.facts.at(-1)?.text).toBe('RHIT, CPC');
	expect(new Set(data.map(({ key }) => key)).size).toBe(data.length);
});

test('a survey says whose members and when it asked, and is a hatched diamond; a claim without a year has no mark', () => {
	const scene = credentialPayLayout(
		{ ...ALL, claims: [SURVEY, UNDATED], dollars: 'real', realYear: 2025 },
		{ width: 720 },
	);
	const texts = (marks: readonly Mark[]): readonly string[] =>
		marks.flatMap((mark) =>
			mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? texts(mark.marks) : [],
		);
	expect(texts(scene.marks)).toContain('mean of members, AAPC 2025 (second hand)');
	expect(texts(scene.marks)).toContain('no year stated: not in 2025 dollars');
	const rows = keyed(scene.marks).flatMap(({ key, marks }) => (key?.startsWith('|99|') ? [marks] : []));
	const diamonds = rows.map(
		(marks) => marks.filter((mark) => mark.kind === 'path' && mark.fill === 'paper').length,
	);
	expect(diamonds).toEqual([1, 0]);
});

test('the panels have an axis each and never lie over each other', () => {
	const scene = credentialPayLayout(ALL, { width: 1280 });
	const [official, reported] = [false, true].map((isReported) =>
		scene.data.filter(({ key }) => key.startsWith('|') === isReported),
	);
	const right = Math.max(...(official ?? []).map(({ x, width }) => x + width));
	expect(Math.min(...(reported ?? []).map(({ x }) => x))).toBeGreaterThan(right);
	const narrow = credentialPayLayout(ALL, { width: 360 });
	const tops = (isReported: boolean) =>
		narrow.data.flatMap(({ key, y }) => (key.startsWith('|') === isReported ? [y] : []));
	expect(Math.min(...tops(true))).toBeGreaterThan(Math.max(...tops(false)));
});

test('a picture begins with few rows: the jobs most credentials lead to, each credential’s newest figure', () => {
	const ranges = Array.from({ length: 9 }, (_, index) => ({
		...RANGE,
		occCode: `15-${1200 + index}`,
		occTitle: `Job ${index}`,
		median: figure(90_000 - index),
	}));
	const old = { ...SURVEY, year: 2018, amount: figure(99_000) };
	const state = {
		...ALL,
		ranges: [...ranges, RANGE, { ...RANGE, credential: 'CPC' }],
		claims: [GROUP, old, SURVEY, CLAIM, UNDATED],
	};
	const wide = { width: 1280 };
	expect(drawnOccupations(state, wide).map(({ range }) => range.occCode)).toContain('29-2072');
	expect(drawnOccupations(state, wide)).toHaveLength(4);
	expect(drawnClaims(state, wide)).toEqual([CLAIM, SURVEY]);
	expect(leftOut(state, wide)).toEqual({ left: 9, all: 15 });
	expect(drawnClaims({ ...state, isWhole: true }, wide)).toHaveLength(5);
});

test('words count what has a figure and call none of the claims official', () => {
	const { title, summary } = credentialPayWords({ ...ALL, filters: NO_FILTERS }, 2025);
	expect(title).toBe('Pay by credential comes from surveys and articles: 2 of 3 have one');
	expect(summary).toContain(
		'Articles without a source, not official: RHIT $70,300 (called a mean, article D, no year).',
	);
	expect(summary).toContain('No survey or article reports pay for CCA.');
	const one = credentialPayWords({ ...BASE, ranges: [RANGE], claims: [CLAIM], filters: NO_FILTERS }, 2025);
	expect(one.title).toBe('RHIT: pay comes from articles, not from official counts');
	const none = { ...BASE, ranges: [RANGE], filters: NO_FILTERS };
	expect(credentialPayWords(none, 2025).title).toBe('RHIT: no survey or article reports what holders earn');
	for (const answer of [ALL, none, { ...ALL, claims: [] }, BASE]) {
		const words = credentialPayWords({ ...answer, filters: NO_FILTERS }, 2025);
		expect(wordCount(words.title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
	}
});

function keyed(marks: readonly Mark[]): readonly GroupMark[] {
	return marks.flatMap((mark) => (mark.kind !== 'group' ? [] : mark.key ? [mark] : keyed(mark.marks)));
}
