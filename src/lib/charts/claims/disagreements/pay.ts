import { articleName, type Disagreement, type SideStatement } from '$lib/domain/claim.ts';
import { familyOf } from '$lib/domain/claim-search.ts';
import { formatClaimed, statisticWords } from '../claim-words.ts';
import { formatEstimate, formatMoney } from '$lib/domain/format.ts';
import { capitalised, joined, listPhrase } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { claimLane, officialLane, payFormat } from '../claim-lanes.ts';
import { distinctRows, type LedgerLookup, type Explanation } from './ledger-lookup.ts';
import type { LanesPicture } from '../pictures/picture.ts';

const CLAIMS = { heading: 'What the articles say', remark: 'No official figures.' } as const;

function lanes(...all: LanesPicture['lanes']): LanesPicture {
	return { kind: 'lanes', lanes: all, format: payFormat };
}

function medianOf(row: WageRow): string {
	return formatEstimate(row.median, 'median', 'annual');
}

/** Claims of the same people, beside the releases they were found in and the newest. */
export function explainManagers(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = lookup.judged(disagreement);
	const found = judged.flatMap((judgement) => judgement.found);
	const newest = [...new Set(judged.map(({ claim }) => claim.occCode))].flatMap((code) => lookup.today(code));
	const rows = distinctRows([...found.map(({ occCode, year }) => lookup.row(occCode, year)), ...newest]);
	const sorted = [...judged].sort((one, other) => (one.claim.amount ?? 0) - (other.claim.amount ?? 0));
	const [low, high] = [sorted[0]?.claim, sorted.at(-1)?.claim];
	const impossible = judged.find(({ rule }) => rule === 'below-own-range');
	const inTables = judged.filter((judgement) => judgement.found.length > 0);
	const [now] = newest;
	return {
		finding: joined(' ', [
			low?.amount &&
				high?.amount &&
				`The figures run from ${formatClaimed({ ...low, amountHigh: null })} (${low.id}) to ${formatClaimed(high)} (${high.id}), ${(high.amount / low.amount).toFixed(1)} times as much.`,
			impossible
				? `${impossible.claim.id} is below the lowest pay its own article gives in ${listPhrase(impossible.conflicts.map(({ id }) => id))}.`
				: '',
			inTables.length > 0
				? `Found in official tables: ${listPhrase(inTables.map(({ claim, found: [first] }) => `${claim.id} (${first?.release ?? ''})`))}.`
				: 'None is in an official table.',
			now && `The newest official median of the broad group is ${medianOf(now)} (May ${now.year}).`,
		]),
		picture: lanes(
			officialLane('Official: the broad group', 'Medical and health services managers of every kind.', rows),
			claimLane(
				CLAIMS.heading,
				CLAIMS.remark,
				judged.map(({ claim }) => claim),
				(claim) => joined(', ', [statisticWords(claim), claim.statedYear]),
			),
		),
	};
}

/** A figure of one code, beside the code of those it is given to. */
export function explainWhose(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const [judgement] = lookup.judged(disagreement);
	const [found] = judgement?.found ?? [];
	const own = found ? lookup.row(found.occCode, found.year) : null;
	const others = found
		? [...lookup.siblings(found.occCode)].flatMap((code) => lookup.row(code, found.year) ?? [])
		: [];
	const differences = others.map((other) => {
		const gap = (own?.median.value ?? Number.NaN) - (other.median.value ?? Number.NaN);
		return Number.isFinite(gap)
			? `${other.occTitle}, where coders are counted, had ${medianOf(other)}: ${formatMoney(Math.abs(gap), 'annual')} ${gap < 0 ? 'more' : 'less'}.`
			: `Of ${other.occTitle} that release has no median.`;
	});
	return {
		finding: own
			? joined(' ', [
					`${medianOf(own)} is the May ${own.year} median of ${own.occTitle} alone.`,
					...differences,
				])
			: '',
		picture: lanes(
			officialLane(
				'Official: two codes',
				'One release, every worker of the code.',
				distinctRows([own, ...others]),
			),
			claimLane(
				CLAIMS.heading,
				CLAIMS.remark,
				lookup.claims(disagreement),
				() => 'coding specialists or registrars',
			),
		),
	};
}

/** A median, and where in the pay of all workers it lies. */
export function explainEntry(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const [judgement] = lookup.judged(disagreement);
	const [found] = judgement?.found ?? [];
	const row = found ? lookup.row(found.occCode, found.year) : null;
	return {
		finding: row
			? joined(' ', [
					`Half of these workers earned less than ${medianOf(row)}, beginners and veterans together; a tenth earned less than ${formatEstimate(row.p10, 'p10', 'annual')} and a quarter less than ${formatEstimate(row.p25, 'p25', 'annual')} (May ${row.year}).`,
					'No official table says what beginners earn.',
				])
			: '',
		picture: lanes(
			officialLane('Official: all workers of the code', '', distinctRows([row])),
			claimLane(CLAIMS.heading, CLAIMS.remark, lookup.claims(disagreement), () => 'called entry-level'),
		),
	};
}

/** Means and medians of the same tables, and the averages nobody can look up. */
export function explainAverages(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = lookup.judged(disagreement);
	const served = judged.flatMap(({ newest }) => newest.map(({ occCode, year }) => lookup.row(occCode, year)));
	const rows = [...distinctRows(served)].sort(
		(one, other) => (other.median.value ?? 0) - (one.median.value ?? 0),
	);
	const gaps = rows.flatMap(({ occTitle, mean, median }) =>
		mean.value === null || median.value === null ? [] : [{ occTitle, gap: mean.value - median.value }],
	);
	const above = gaps.filter(({ gap }) => gap > 0);
	return {
		finding: joined(' ', [
			gaps.length > 0 &&
				`In the same table the mean is above the median for ${above.length} of ${gaps.length}: ${listPhrase(gaps.map(({ occTitle, gap }) => `${occTitle} ${gap < 0 ? '−' : '+'}${formatMoney(Math.abs(gap), 'annual')}`))}.`,
			`${listPhrase(judged.map(({ claim }) => claim.id))} are averages of other people, from no table.`,
		]),
		picture: lanes(
			officialLane(
				'Official: medians and means',
				'Of the occupations the credentials serve, holders or not.',
				rows,
				{ withMean: true },
			),
			claimLane(
				'Averages the articles give',
				'No official figures; whom they are of is not said.',
				judged.map(({ claim }) => claim),
				(claim) => joined(', ', [statisticWords(claim), claim.statedSource]),
			),
		),
	};
}

/** The occupations that each article's technology side leads to. */
export function explainTechnology(lookup: LedgerLookup): Explanation {
	const { claims, evidence, statements } = lookup.ledger;
	const named = statements.filter(
		({ side, kind, occCode }) => side === 'hit' && kind === 'speciality' && occCode !== '',
	);
	const builders = distinctRows(named.map(({ occCode }) => lookup.row(occCode, lookup.newestYear)));
	const ended = claims.find(
		({ occCode, mapping }) =>
			mapping === 'named' && lookup.row(occCode, lookup.newestYear) === null && occCode !== '',
	);
	const technicians = ended ? lookup.today(ended.occCode) : [];
	const codes = new Set(ended ? familyOf(ended.occCode, evidence) : []);
	const articles = [
		...new Set(claims.filter(({ occCode }) => codes.has(occCode)).map(({ article }) => article)),
	];
	return {
		finding: joined(' ', [
			...statements
				.filter(isTechnologyDefinition)
				.map(({ article, text }) => `${capitalised(articleName(article))}: ${text}`),
			builders.length > 0 &&
				technicians.length > 0 &&
				`The roles ${listPhrase([...new Set(named.map(({ article }) => articleName(article)))])} names have medians of ${spanOf(builders)}, the codes the technicians of the others became ${spanOf(technicians)} (May ${lookup.newestYear}).`,
		]),
		picture: lanes(
			officialLane(`Technicians’ codes of today: ${listPhrase(articles.map(articleName))}`, '', technicians),
			officialLane(`Roles named on the technology side: ${articleName('B')}`, 'In every industry.', builders),
		),
	};
}

function isTechnologyDefinition({ side, kind }: SideStatement): boolean {
	return side === 'hit' && kind === 'definition';
}

function spanOf(rows: readonly WageRow[]): string {
	const values = rows.flatMap(({ median }) => median.value ?? []);
	if (values.length === 0) return 'no published figure';
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return low === high
		? formatMoney(low, 'annual')
		: `${formatMoney(low, 'annual')} to ${formatMoney(high, 'annual')}`;
}
