// Guarantee: the ladder draws the official range of a code once and says where roles share it, draws what an article
// claims as a claim, and holds any figures in its frame. Without it one wide code would look like a ladder of raises.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	careerLadder,
	type CareerLadder,
	type LadderClaim,
	type LadderStep,
} from '$lib/domain/career-ladder.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	ACTORS,
	figure,
	LONGEST,
	MANAGERS,
	OPEN_END,
	PHYSICIANS,
	RECORDS,
	REGISTRARS,
	wageRow,
} from '$lib/charts/wage-row.fixture.ts';
import { careerLadderLayout } from './layout.ts';
import { careerLadderWords } from './words.ts';

function step(
	from: string,
	fromRow: WageRow,
	to: string,
	toRow: WageRow,
	own: Partial<LadderStep> = {},
): LadderStep {
	return {
		pathId: `${from}-to-${to}`.replaceAll(' ', '-'),
		fromRole: from,
		fromCode: fromRow.occCode,
		toRole: to,
		toCode: toRow.occCode,
		relation: 'ladder',
		requirement: 'Experience and usually a bachelor’s degree',
		article: 'E',
		origin: 'article',
		fromClaim: '',
		toClaim: '',
		note: '',
		...own,
	};
}

const D7: LadderClaim = {
	id: 'D7',
	article: 'D',
	statistic: 'mean',
	amount: 164_498,
	amountHigh: null,
	statedYear: '',
	statedSource: '',
};
const E1: LadderClaim = { ...D7, id: 'E1', statistic: 'range', amount: 56_000, amountHigh: 150_000 };
const outlookOf = (row: WageRow, openings: number | null): OutlookRow => ({
	occCode: row.occCode,
	occTitle: row.occTitle,
	baseYear: 2024,
	projectedYear: 2034,
	employmentBase: 100_000,
	employmentProjected: 110_000,
	changePercent: 10,
	openings,
	change: 10_000,
	exits: null,
	transfers: null,
	medianWage: figure(1),
	typicalEducation: 'Bachelor’s degree',
	workExperience: 'Less than 5 years',
	onTheJobTraining: 'None',
});
const STEPS = [
	step('technician', RECORDS, 'manager', MANAGERS, { toClaim: 'E1' }),
	step('manager', MANAGERS, 'director', MANAGERS, { toClaim: 'D7', origin: 'added' }),
	step('technician', RECORDS, 'registrar', REGISTRARS, {
		relation: 'side',
		requirement: 'Registry training',
	}),
];
const WAGES = [RECORDS, MANAGERS, REGISTRARS];
const OUTLOOKS = [outlookOf(RECORDS, 14_200), outlookOf(MANAGERS, 62_100)];

function ladder(
	steps: readonly LadderStep[],
	wages: readonly WageRow[],
	outlooks: readonly OutlookRow[] = [],
	claims: readonly LadderClaim[] = [],
): CareerLadder {
	return careerLadder({ areaCode: '99', year: 2025, steps, wages, outlooks, claims });
}

const NORMAL = ladder(STEPS, WAGES, OUTLOOKS, [D7, E1]);
const LONG =
	'manager of the departments of health information, coding, registries and release of information';

const CASES: Record<string, { ladder: CareerLadder; width: number }> = {
	normal: { ladder: NORMAL, width: 900 },
	empty: { ladder: ladder([], []), width: 720 },
	// The least a ladder can have: a beginning and one step.
	'one-row': { ladder: ladder(STEPS.slice(0, 1), WAGES), width: 720 },
	suppressed: {
		ladder: ladder(
			[step('extra', ACTORS, 'actor', ACTORS), step('extra', ACTORS, 'clerk', RECORDS)],
			[ACTORS],
		),
		width: 720,
	},
	'top-coded': {
		ladder: ladder([step('assistant', OPEN_END, 'physician', PHYSICIANS)], [OPEN_END, PHYSICIANS]),
		width: 720,
	},
	'longest-labels': {
		ladder: ladder(
			[
				step(LONG, LONGEST, `${LONG} of a system`, REGISTRARS, {
					requirement: `${LONG}, and more`,
					toClaim: 'E1',
				}),
			],
			[LONGEST, REGISTRARS],
			[outlookOf(LONGEST, 1)],
			[{ ...E1, statedSource: LONG }],
		),
		width: 480,
	},
	narrow: { ladder: NORMAL, width: 320 },
};

describe('snapshots', () => {
	for (const [name, { ladder: shown, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = careerLadderLayout(shown, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const group = (shown: CareerLadder, key: string, width = 900): readonly Mark[] =>
	careerLadderLayout(shown, { width }).marks.flatMap((mark) =>
		mark.kind === 'group' && mark.key === key ? mark.marks : [],
	);
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

test('roles of one code are drawn once; the others say that pay cannot tell them apart', () => {
	const director = '11-9111|99|2025|manager-to-director';
	expect(texts(group(NORMAL, director)).join(' ')).toContain(
		'Code 11-9111 as above: official pay cannot tell them apart.',
	);
	expect(texts(group(NORMAL, director))).not.toContain('$123,860');
	expect(texts(group(NORMAL, '11-9111|99|2025|technician-to-manager'))).toContain('$123,860');
});

test('a claim is a hatched diamond on a ground of its own, named; without one there is none', () => {
	const isDiamond = (mark: Mark) => mark.kind === 'path' && mark.fill === 'paper';
	const isGround = (mark: Mark) => mark.kind === 'rect' && mark.ink === 'highlight';
	const director = group(NORMAL, '11-9111|99|2025|manager-to-director');
	expect(director.filter(isDiamond)).toHaveLength(1);
	expect(director.filter(isGround)).toHaveLength(1);
	expect(texts(director).join(' ')).toContain('Claim D7: $164,498, called a mean, no year, no source named');
	expect(group(NORMAL, '11-9111|99|2025|technician-to-manager').filter(isDiamond)).toHaveLength(2);
	const registrar = group(NORMAL, '29-9021|99|2025|technician-to-registrar');
	expect(registrar.filter(isDiamond)).toEqual([]);
	expect(registrar.filter(isGround)).toEqual([]);
});

test('a step between two codes says how far their medians lie apart, one within a code does not', () => {
	expect(texts(group(NORMAL, '11-9111|99|2025|technician-to-manager'))).toContain('+$72,720'); // 123,860 − 51,140
	const within = texts(group(NORMAL, '11-9111|99|2025|manager-to-director'));
	expect(within.filter((words) => /^[+−]/.test(words))).toEqual([]);
});

test('every role can be pointed at and heard, in the order drawn', () => {
	const { data } = careerLadderLayout(NORMAL, { width: 900 });
	expect(data.map(({ title }) => title)).toEqual(['technician', 'manager', 'director', 'registrar']);
	expect(data[1]?.label).toContain('$72,720 more than the median of the role before.');
	expect(data[2]?.label).toContain('no official figure');
	expect(data[0]?.label).toContain('14,200 openings a year');
});

test('words name both ends, what shares a code, and what is claimed', () => {
	const { title, summary } = careerLadderWords(NORMAL);
	expect(title).toBe('Medians run from $51,140 (technician) to $123,860 (manager)');
	expect(summary).toContain('Official pay cannot tell apart: manager and director (11-9111).');
	expect(summary).toContain('director $164,498');
	expect(careerLadderWords(ladder(STEPS, [])).title).toBe('BLS has no pay for these roles here');
});

test('no number is NaN and no mark is outside the frame, for any medians at any width', () => {
	const median = fc.integer({ min: 1, max: 900_000 });
	fc.assert(
		fc.property(fc.tuple(median, median, median), fc.integer({ min: 320, max: 1600 }), (medians, width) => {
			const wages = WAGES.map(({ occCode, occTitle }, index) => {
				const value = medians[index] ?? 1;
				return wageRow(occCode, occTitle, [value / 2, value / 1.5, value, value * 1.2, value * 2], {});
			});
			const shown = ladder(STEPS, wages, OUTLOOKS, [D7, E1]);
			const scene = careerLadderLayout(shown, { width });
			expect(sceneFaults(scene)).toEqual([]);
			expect(scene.height).toBe(careerLadderLayout(NORMAL, { width: width < 480 ? 320 : 900 }).height);
		}),
		{ numRuns: 60 },
	);
});
