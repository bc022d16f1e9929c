import { ARTICLE_NAMES, type Disagreement } from '$lib/domain/claim.ts';
import { formatCount } from '$lib/domain/format.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { distinctRows, type LedgerLookup, type Explanation } from './ledger-lookup.ts';
import type { JobsGroup, JobsPart, JobsSide } from '../pictures/jobs.ts';

/** The broad group on one side or the other: how many jobs go with it. */
export function explainSide(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const [first] = lookup.judged(disagreement);
	const managers = first ? lookup.today(first.claim.occCode) : [];
	const [row] = managers;
	const ended = lookup.ledger.claims.find(
		({ article, occCode, mapping }) =>
			article === first?.claim.article && mapping === 'named' && occCode !== first.claim.occCode,
	);
	const technicians = ended ? lookup.today(ended.occCode) : [];
	const named = (side: 'him' | 'hit') =>
		distinctRows(
			lookup.ledger.statements
				.filter((one) => one.kind === 'speciality' && one.side === side && one.occCode !== '')
				.map(({ occCode }) => lookup.row(occCode, lookup.newestYear)),
		);
	const technology = named('hit');
	const isManager = ({ occCode }: WageRow) => occCode === row?.occCode;
	const groups: readonly JobsGroup[] = [
		{
			heading: `${ARTICLE_NAMES.A} and ${ARTICLE_NAMES.E}: managers are management`,
			sides: [sideOf('Management', managers), sideOf('Technology', technicians)],
		},
		{
			heading: `${ARTICLE_NAMES.B}: health services managers are technology`,
			sides: [
				sideOf(
					'Management',
					named('him').filter((one) => !technology.some(isManager) || !isManager(one)),
				),
				sideOf('Technology', technology),
			],
		},
	];
	return {
		finding: row
			? joined(' ', [
					`${row.occTitle} (${row.occCode}) have ${formatCount(row.employment.value ?? 0)} jobs, and managers of health information are an unknown part of them.`,
					...groups.map(({ heading, sides }) => `${heading}: ${jobsPhrase(sides)} jobs.`),
				])
			: '',
		picture: { kind: 'jobs', groups },
	};
}

/** Jobs of both sides as article A counts them, now, and with every occupation of the set. */
export function explainMoreJobs(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = lookup.judged(disagreement);
	const [management, technology] = judged;
	if (!management || !technology) return { finding: '', picture: { kind: 'jobs', groups: [] } };
	const then = judged.map(({ found, claim }) => {
		const year = found.at(-1)?.year;
		return distinctRows([year === undefined ? null : lookup.row(claim.occCode, year)]);
	});
	const year = then.flat()[0]?.year;
	const ofFamily = (family: 'him' | 'hit') => {
		const codes = new Set(
			lookup.ledger.occupations.filter((one) => one.family === family).map(({ code }) => code),
		);
		return lookup.ledger.setRows.filter(({ occCode }) => codes.has(occCode));
	};
	const groups: readonly JobsGroup[] = [
		{
			heading: `The two occupations of ${ARTICLE_NAMES.A}, May ${year ?? '?'}`,
			sides: [sideOf('Management', then[0] ?? []), sideOf('Technology', then[1] ?? [])],
		},
		{
			heading: `The same, May ${lookup.newestYear}`,
			sides: [
				sideOf('Management', lookup.today(management.claim.occCode)),
				sideOf('Technology', lookup.today(technology.claim.occCode)),
			],
		},
		{
			heading: `Every health-information job here, all industries, May ${lookup.newestYear}`,
			sides: [sideOf('Management', ofFamily('him')), sideOf('Technology', ofFamily('hit'))],
		},
	].filter(({ sides }) => sides.every(({ parts }) => parts.length > 0));
	const leaders = groups.map(({ sides }) => leaderOf(sides)?.label);
	return {
		finding: joined(' ', [
			...groups.map(({ heading, sides }) => `${heading}: ${jobsPhrase(sides)} jobs.`),
			leaders.slice(0, 2).every((leader) => leader === 'Management') &&
				'By the article’s own two occupations the answer is the opposite.',
			new Set(leaders).size > 1 ? 'Which side has more depends on the scope.' : '',
		]),
		picture: { kind: 'jobs', groups },
	};
}

function sideOf(label: string, rows: readonly WageRow[]): JobsSide {
	return {
		label,
		ink: label === 'Management' ? 'role-1' : 'role-2',
		parts: rows
			.map(({ occCode, occTitle, year, employment }): JobsPart => ({
				occCode,
				occTitle,
				year,
				jobs: employment,
			}))
			.sort((one, other) => (other.jobs.value ?? 0) - (one.jobs.value ?? 0)),
	};
}

function totalOf({ parts }: JobsSide): number {
	return parts.reduce((sum, { jobs }) => sum + (jobs.value ?? 0), 0);
}

function leaderOf(sides: readonly JobsSide[]): JobsSide | undefined {
	return [...sides].sort((one, other) => totalOf(other) - totalOf(one))[0];
}

/** `management 332,150 jobs, technology 200,140`. */
function jobsPhrase(sides: readonly JobsSide[]): string {
	return sides.map((side) => `${side.label.toLowerCase()} ${formatCount(totalOf(side))}`).join(', ');
}
