// Guarantee: what articles say is drawn hatched on a ground of its own, never among official figures, and a small chart of
// a disagreement keeps its marks within its frame whatever the rows hold. Without it a claim would read as a statistic.
import { describe, expect, test } from 'vitest';
import { claim, EVIDENCE, projection, wages } from '$lib/domain/claim.fixture.ts';
import { judgeClaims } from '$lib/domain/claim-verdict.ts';
import type { Claim, ClaimEvidence, Disagreement } from '$lib/domain/claim.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import type { Mark } from '../scene.ts';
import { sceneFaults } from '../scene-checks.fixture.ts';
import { sceneSnapshot } from '../snapshot.fixture.ts';
import { LONGEST, TOP_CODED, UNRELEASED } from '../wage-row.fixture.ts';
import { LedgerLookup } from './disagreements/ledger-lookup.ts';
import { explain } from './disagreements/explain.ts';
import { claimsLayout, type ClaimsState } from './layout.ts';
import { pictureLayout } from './pictures/picture.ts';
import { claimsWords } from './words.ts';

const CLAIMS: readonly Claim[] = [
	claim({ id: 'A1' }),
	claim({ id: 'A2', occCode: '29-2071', occTitle: 'Technicians', amount: 30_000 }),
	claim({ id: 'B1', article: 'B', amount: 51_000, statedYear: '2017' }),
	claim({
		id: 'C1a',
		article: 'C',
		statistic: 'duration',
		unit: 'years',
		amount: 2,
		occCode: '29-9021',
		occTitle: 'Registrars',
	}),
	claim({
		id: 'D1',
		article: 'D',
		statistic: 'growth',
		unit: 'percent',
		amount: 15,
		statedYear: '2024–34',
		occCode: '29-9021',
		occTitle: 'Registrars',
	}),
	claim({ id: 'D3', article: 'D', amount: 45_000, occCode: '29-9021', occTitle: 'Registrars' }),
	claim({
		id: 'D5',
		article: 'D',
		statistic: 'mean',
		amount: 70_300,
		mapping: 'none',
		occCode: '',
		credentialId: 'rhit',
		credential: 'RHIT',
	}),
	claim({
		id: 'E1',
		article: 'E',
		statistic: 'range',
		amount: 56_000,
		amountHigh: 90_000,
		mapping: 'broader',
	}),
	claim({ id: 'E3a', article: 'E', amount: 53_000, mapping: 'broader' }),
];

function state(claims: readonly Claim[], evidence: ClaimEvidence): ClaimsState {
	return {
		judgements: judgeClaims(claims, evidence),
		official: evidence.wages.filter(({ year }) => year === 2025),
	};
}

function withWages(own: Partial<ClaimEvidence['wages'][number]>): ClaimEvidence {
	return { ...EVIDENCE, wages: EVIDENCE.wages.map((row) => (row.year === 2025 ? { ...row, ...own } : row)) };
}

const UNPUBLISHED = {
	p10: UNRELEASED,
	p25: UNRELEASED,
	median: UNRELEASED,
	p75: UNRELEASED,
	p90: UNRELEASED,
};
const LONG_EVIDENCE = withWages({ occTitle: LONGEST.occTitle });
const LONG_CLAIMS = CLAIMS.map((one) => ({
	...one,
	occTitle: LONGEST.occTitle,
	settingTitle: one.id === 'E3a' ? LONGEST.occTitle : '',
}));

const STATES: Readonly<Record<string, readonly [readonly Claim[], ClaimEvidence]>> = {
	normal: [CLAIMS, EVIDENCE],
	empty: [[], { ...EVIDENCE, wages: [] }],
	'one-row': [CLAIMS.slice(0, 1), { ...EVIDENCE, wages: [] }],
	suppressed: [[...CLAIMS, claim({ id: 'A3', amount: null })], withWages(UNPUBLISHED)],
	'top-coded': [CLAIMS, withWages({ p90: TOP_CODED, p75: TOP_CODED, median: TOP_CODED })],
	longest: [LONG_CLAIMS, LONG_EVIDENCE],
};

describe.each(Object.entries(STATES))('%s', (name, [claims, evidence]) => {
	test.each([360, 720])('the ledger at %i px', async (width) => {
		const scene = claimsLayout(state(claims, evidence), { width });
		expect(sceneFaults(scene)).toEqual([]);
		const file = width === 720 ? name : `${name}-narrow`;
		await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`snapshots/${file}.svg`);
	});

	test('has words without gaps', () => {
		const words = Object.values(claimsWords(judgeClaims(claims, evidence), 2025)).join(' ');
		expect(words).not.toMatch(/NaN|undefined|null|\b0 reproduced/);
	});

	test.each(Array.from({ length: 11 }, (_, index) => index + 1))(
		'disagreement %i stays in its frame',
		async (id) => {
			const ledger = ledgerOf(claims, evidence);
			const [disagreement] = ledger.disagreements.filter((one) => one.id === id);
			if (!disagreement) throw new Error(`no disagreement ${id}`);
			const { finding, picture } = explain(
				new LedgerLookup(ledger, judgeClaims(claims, evidence)),
				disagreement,
			);
			expect(finding).not.toMatch(/NaN|undefined|null|Infinity/);
			for (const width of [288, 320, 479, 720]) {
				expect(sceneFaults(pictureLayout(picture, { width }))).toEqual([]);
			}
			if (!['normal', 'empty', 'suppressed', 'longest'].includes(name)) return;
			await expect(sceneSnapshot(pictureLayout(picture, { width: 320 }))).toMatchFileSnapshot(
				`snapshots/disagreement-${id}-${name}.svg`,
			);
		},
	);
});

test('a claim is a hatched diamond in a marked lane, an official figure is not', () => {
	const scene = claimsLayout(state(CLAIMS, EVIDENCE), { width: 720 });
	const groups = new Map(groupsOf(scene.marks).map((group) => [group.key, group]));
	expect(kindsOf(groups.get('A1|11-9111'))).toEqual(expect.arrayContaining(['path']));
	expect(kindsOf(groups.get('A1|11-9111'))).not.toContain('circle');
	expect(kindsOf(groups.get('11-9111|99|2025'))).toContain('circle');
	const grounds = scene.marks.filter((mark) => mark.kind === 'rect' && mark.ink === 'highlight');
	expect(grounds.length).toBeGreaterThan(0);
	const claims = scene.data.filter(({ label }) => label.startsWith('Claim '));
	for (const { y, height } of claims) {
		expect(
			grounds.some((mark) => mark.kind === 'rect' && mark.y <= y && y + height <= mark.y + mark.height),
		).toBe(true);
	}
});

test('an unpublished figure is hatched, never drawn', () => {
	const scene = claimsLayout(state([], withWages(UNPUBLISHED)), { width: 720 });
	expect(kindsOf(groupsOf(scene.marks).find(({ key }) => key === '11-9111|99|2025'))).not.toContain('circle');
});

function groupsOf(marks: readonly Mark[]): Extract<Mark, { kind: 'group' }>[] {
	return marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...groupsOf(mark.marks)] : []));
}

function kindsOf(group: Extract<Mark, { kind: 'group' }> | undefined): readonly string[] {
	return (group?.marks ?? []).flatMap((mark) => (mark.kind === 'group' ? kindsOf(mark) : [mark.kind]));
}

function ledgerOf(claims: readonly Claim[], evidence: ClaimEvidence): Ledger {
	const ids: Readonly<Record<number, readonly string[]>> = {
		1: ['A1', 'B1', 'E1', 'E3a'],
		2: ['A2', 'D3'],
		3: ['D3'],
		4: ['D3'],
		5: ['D5'],
		6: ['A1', 'B1', 'E1'],
		8: ['C1a'],
		9: ['A1', 'A2'],
		10: ['D1'],
		11: ['A1', 'A2'],
	};
	return {
		claims,
		disagreements: Array.from({ length: 11 }, (_, index): Disagreement => ({
			id: index + 1,
			title: `Disagreement ${index + 1}`,
			explanation: 'What lies behind it.',
			claimIds: ids[index + 1] ?? [],
		})),
		evidence: {
			...evidence,
			projections: [
				...evidence.projections,
				projection('11-9111', { changePercent: 23.2, education: "Bachelor's degree", educationOrder: 6 }),
				projection('00-0000', {
					changePercent: 3.1,
					education: '',
					educationOrder: null,
					educationYears: null,
				}),
			],
			served: [{ credentialId: 'rhit', occCode: '29-9021' }],
		},
		statements: [
			{
				side: 'hit',
				kind: 'definition',
				text: 'The building of systems.',
				article: 'B',
				levels: [],
				occCode: '',
			},
			{
				side: 'hit',
				kind: 'speciality',
				text: 'Systems analyst',
				article: 'B',
				levels: [],
				occCode: '15-1211',
			},
			{ side: 'hit', kind: 'speciality', text: 'Manager', article: 'B', levels: [], occCode: '11-9111' },
			{ side: 'both', kind: 'education', text: 'About the same', article: 'A', levels: [], occCode: '' },
			{
				side: 'hit',
				kind: 'education',
				text: "An associate's degree",
				article: 'C',
				levels: [{ title: "Associate's degree", order: 5 }],
				occCode: '',
			},
		],
		schooling: [{ occCode: '11-9111', category: 6, level: "Bachelor's degree", percent: 46.4 }],
		levels: ['Postsecondary certificate', "Associate's degree", "Bachelor's degree", "Master's degree"].map(
			(title, index) => ({ title, order: index + 4 }),
		),
		occupations: [
			{ code: '11-9111', title: 'Managers', family: 'him', firstYear: 2011, lastYear: 2025 },
			{ code: '15-1211', title: 'Analysts', family: 'hit', firstYear: 2011, lastYear: 2025 },
		],
		setRows: [
			wages('11-9111', 2025, 62_000, { employment: { value: 5000, flag: '' } }),
			wages('15-1211', 2025, 90_000, {
				employment: { value: null, flag: 'not_published' },
			}),
		],
	};
}
