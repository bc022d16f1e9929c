import type { Disagreement, EntryProjection } from '$lib/domain/claim.ts';
import { familyOf } from '$lib/domain/claim-search.ts';
import { formatClaimed, statisticWords } from '$lib/domain/claim-words.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatCount, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { decade, formatGrowth, GROWTH_BANDS, growthBand } from '$lib/domain/outlook-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { claimMarks, signLegend } from '../lane-legend.ts';
import type { Lane, LaneRow } from '../lane-columns.ts';
import { roleInk } from '../role-ink.ts';
import type { Mark } from '../scene.ts';
import { listPhrase } from '../words.ts';
import { claimLane } from './claim-lanes.ts';
import { distinctRows, sentence, type Desk, type Explanation } from './desk.ts';
import type { JobsGroup, JobsPart, JobsSide } from './jobs.ts';
import type { LevelsRow } from './levels.ts';

/** One code that became others: the releases of all of them, broken where the codes changed. */
export function explainTechnicians(desk: Desk, disagreement: Disagreement): Explanation {
	const judged = [...desk.judged(disagreement)].sort(
		(one, other) => (one.claim.amount ?? 0) - (other.claim.amount ?? 0),
	);
	const { changes } = desk.ledger.evidence;
	const [low, high] = [judged[0], judged.at(-1)];
	const code = low?.claim.occCode ?? '';
	const family = familyOf(code, desk.ledger.evidence);
	const rows = desk.rows(family);
	const pools = new Set(changes.filter(({ relation }) => relation === 'hybrid').map(({ toCode }) => toCode));
	const last = rows.filter(({ occCode }) => occCode === code).at(-1);
	const followers = [...family].filter((one) => one !== code && !pools.has(one));
	const spans = followers.flatMap((one) => {
		const own = rows.filter(({ occCode, median }) => occCode === one && median.value !== null);
		const [from, to] = [own[0], own.at(-1)];
		if (!from?.median.value || !to?.median.value) return [];
		return [
			`${to.occTitle} ${formatMoney(from.median.value, 'annual')} in May ${from.year} and ${formatMoney(to.median.value, 'annual')} in May ${to.year}`,
		];
	});
	return {
		finding: sentence([
			low?.claim.amount && high?.claim.amount
				? `${high.claim.id} is ${formatPercent(Math.round((high.claim.amount / low.claim.amount - 1) * 100))} above ${low.claim.id}, but of another code.`
				: '',
			last?.median.value
				? `The technicians’ code ended in May ${last.year} at ${formatMoney(last.median.value, 'annual')}.`
				: '',
			spans.length > 0 ? `What followed: ${listPhrase(spans)}.` : '',
		]),
		picture: {
			kind: 'years',
			rows,
			pools,
			breaks: [...new Set(changes.filter(({ fromCode }) => family.has(fromCode)).map(({ year }) => year))],
			claims: judged.flatMap(({ claim, found }) =>
				claim.amount === null
					? []
					: [{ id: claim.id, text: claim.text, amount: claim.amount, year: found.at(-1)?.year ?? null }],
			),
			isAcross: false,
		},
	};
}

/** Undated figures across every release of their codes. */
export function explainUndated(desk: Desk, disagreement: Disagreement): Explanation {
	const judged = desk.judged(disagreement);
	const rows = desk.rows(new Set(judged.map(({ claim }) => claim.occCode)));
	const years = judged.map(({ found }) => new Set(found.map(({ year }) => year)));
	const common = [...(years[0] ?? [])].filter((year) => years.every((one) => one.has(year)));
	const all = new Set(rows.map(({ year }) => year));
	return {
		finding:
			common.length === 1 && years.every(({ size }) => size === 1)
				? `Of ${all.size} releases (May ${listYears([...all])}), May ${common[0]} alone has ${listPhrase(judged.map(({ claim }) => `${formatClaimed(claim)} (${claim.id})`))}: the archive confirms that year.`
				: judged
						.map(({ claim, found }) =>
							found.length > 0
								? `${claim.id} stands in ${listPhrase(found.map(({ release }) => release))}.`
								: `${claim.id} stands in no release at hand: no year is given.`,
						)
						.join(' '),
		picture: {
			kind: 'years',
			rows,
			pools: new Set(),
			breaks: [],
			claims: judged.flatMap(({ claim, found }) =>
				claim.amount === null
					? []
					: [{ id: claim.id, text: claim.text, amount: claim.amount, year: found.at(-1)?.year ?? null }],
			),
			isAcross: true,
		},
	};
}

/** The broad group on one side or the other: how many jobs go with it. */
export function explainSide(desk: Desk, disagreement: Disagreement): Explanation {
	const [first] = desk.judged(disagreement);
	const managers = first ? desk.today(first.claim.occCode) : [];
	const [row] = managers;
	const ended = desk.ledger.claims.find(
		({ article, occCode, mapping }) =>
			article === first?.claim.article && mapping === 'named' && occCode !== first.claim.occCode,
	);
	const technicians = ended ? desk.today(ended.occCode) : [];
	const named = (side: 'him' | 'hit') =>
		distinctRows(
			desk.ledger.statements
				.filter((one) => one.kind === 'speciality' && one.side === side && one.occCode !== '')
				.map(({ occCode }) => desk.row(occCode, desk.newestYear)),
		);
	const technology = named('hit');
	const isManager = ({ occCode }: WageRow) => occCode === row?.occCode;
	const groups: readonly JobsGroup[] = [
		{
			heading: 'Articles A and E: managers are management',
			sides: [sideOf('Management', managers), sideOf('Technology', technicians)],
		},
		{
			heading: 'Article B: health services managers are technology',
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
			? sentence([
					`${row.occTitle} (${row.occCode}) have ${formatCount(row.employment.value ?? 0)} jobs, managers of health information an unknown part of them.`,
					...groups.map(({ heading, sides }) => `${heading}: ${jobsPhrase(sides)} jobs.`),
				])
			: '',
		picture: { kind: 'jobs', groups },
	};
}

/** Jobs of both sides as article A counts them, now, and with every occupation of the set. */
export function explainMoreJobs(desk: Desk, disagreement: Disagreement): Explanation {
	const judged = desk.judged(disagreement);
	const [management, technology] = judged;
	if (!management || !technology) return { finding: '', picture: { kind: 'jobs', groups: [] } };
	const then = judged.map(({ found, claim }) => {
		const year = found.at(-1)?.year;
		return distinctRows([year === undefined ? null : desk.row(claim.occCode, year)]);
	});
	const year = then.flat()[0]?.year;
	const ofFamily = (family: 'him' | 'hit') => {
		const codes = new Set(
			desk.ledger.occupations.filter((one) => one.family === family).map(({ code }) => code),
		);
		return desk.ledger.setRows.filter(({ occCode }) => codes.has(occCode));
	};
	const groups: readonly JobsGroup[] = [
		{
			heading: `Article A’s two occupations, May ${year ?? '?'}`,
			sides: [sideOf('Management', then[0] ?? []), sideOf('Technology', then[1] ?? [])],
		},
		{
			heading: `The same, May ${desk.newestYear}`,
			sides: [
				sideOf('Management', desk.today(management.claim.occCode)),
				sideOf('Technology', desk.today(technology.claim.occCode)),
			],
		},
		{
			heading: `Every occupation of this site’s set, all industries, May ${desk.newestYear}`,
			sides: [sideOf('Management', ofFamily('him')), sideOf('Technology', ofFamily('hit'))],
		},
	].filter(({ sides }) => sides.every(({ parts }) => parts.length > 0));
	const leaders = groups.map(({ sides }) => leaderOf(sides)?.label);
	return {
		finding: sentence([
			...groups.map(({ heading, sides }) => `${heading}: ${jobsPhrase(sides)} jobs.`),
			leaders.slice(0, 2).every((leader) => leader === 'Management')
				? 'By the article’s own two occupations its answer is turned round.'
				: '',
			new Set(leaders).size > 1 ? 'Which side has more depends on the scope.' : '',
		]),
		picture: { kind: 'jobs', groups },
	};
}

function sideOf(label: string, rows: readonly WageRow[]): JobsSide {
	return {
		label,
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

/** What schooling official tables and articles name. */
export function explainSchooling(desk: Desk): Explanation {
	const { claims, levels, schooling, statements } = desk.ledger;
	const codes = new Set(
		claims.flatMap(({ occCode }) => [...familyOf(occCode, desk.ledger.evidence)]).filter(Boolean),
	);
	const official = desk.projections([...codes]).filter(({ education }) => education !== '');
	const orderOf = (title: string) => levels.find((level) => level.title === title)?.order;
	const all = statements.filter(({ kind }) => kind === 'education');
	// What names no level is shown where the article names none at all.
	const articles = all.filter(
		({ article, levels: named }) =>
			named.length > 0 || all.every((other) => other.article !== article || other.levels.length === 0),
	);
	const sides = { him: 'management', hit: 'technology', both: 'both sides' } as const;
	const rows: readonly LevelsRow[] = [
		...official.map((row): LevelsRow => ({
			key: `${row.occCode}|99|${row.baseYear}`,
			label: row.occTitle,
			detail: `${row.occCode}, projections ${decade(row)}: ${row.education}`,
			isClaim: false,
			orders: row.educationOrder === null ? [] : [row.educationOrder],
			shares: schooling
				.filter(({ occCode }) => occCode === row.occCode)
				.flatMap(({ level, percent }) => {
					const order = orderOf(level);
					return order === undefined || percent === 0 ? [] : [{ order, percent }];
				}),
		})),
		...articles.map(({ article, side, text, levels: named }, index): LevelsRow => ({
			key: `statement|${article}|${index}`,
			label: `Article ${article}, ${sides[side]}`,
			detail: text,
			isClaim: true,
			orders: named.map(({ order }) => order),
			shares: [],
		})),
	];
	const shown = official.map(({ occTitle, education }: EntryProjection) => `${occTitle}: ${education}`);
	return {
		finding: sentence([
			`Official tables name ${new Set(official.map(({ education }) => education)).size} levels for ${official.length} occupations: ${shown.join('; ')}.`,
			`Articles name ${listPhrase([...new Set(articles.flatMap(({ levels: named }) => named.map(({ title }) => title)))])}.`,
		]),
		picture: { kind: 'levels', levels, rows },
	};
}

/** A word for growth held against the handbook's bands. */
export function explainFaster(desk: Desk, disagreement: Disagreement): Explanation {
	const judged = desk.judged(disagreement);
	const [judgement] = judged;
	const own = judgement?.claim.occCode ?? '';
	const projections = desk
		.projections([
			own,
			...desk.siblings(own),
			...desk.ledger.claims.map(({ occCode }) => occCode),
			ALL_OCCUPATIONS,
		])
		.filter((row, index, all) => all.indexOf(row) === index);
	const [first] = projections;
	const band = first ? growthBand(first) : null;
	const said = GROWTH_BANDS.find(({ words }) => words === 'faster than average');
	const shade = ({ axis, middle, left, right }: Parameters<LaneRow['marks']>[0]): readonly Mark[] => {
		if (!said || !band) return [];
		const x = Math.max(left, axis.scale(said.from - 0.5));
		const width = Math.min(right, axis.scale(said.to + 0.5)) - x;
		return width > 0 ? [{ kind: 'rect', x, y: middle - 11, width, height: 22, ink: 'hairline' }] : [];
	};
	const official: Lane = {
		heading: `Official: projected growth ${first ? decade(first) : ''}`,
		remark: 'Bands of the Occupational Outlook Handbook, by whole percent.',
		isMarked: false,
		legend: (room) =>
			signLegend(
				said && band
					? [
							{
								width: 14,
								text: `“${said.words}”: ${said.range}`,
								marks: (x, y) => [{ kind: 'rect', x, y: y - 7, width: 14, height: 14, ink: 'hairline' }],
							},
						]
					: [],
				room,
			),
		axisTitle: 'Growth over the decade',
		numberHead: 'Growth',
		rows: projections.map((row): LaneRow => ({
			key: `${row.occCode}|99|${row.baseYear}`,
			label: row.occTitle,
			detail: growthBand(row)?.words ?? 'no band known for this decade',
			number: row.changePercent === null ? '' : formatGrowth(row.changePercent),
			values: row.changePercent === null ? [] : [0, row.changePercent],
			reason: 'no figure',
			marks: (place) => {
				const [zero, end] = [place.axis.scale(0), place.axis.scale(row.changePercent ?? 0)];
				return [
					...shade(place),
					{
						kind: 'rect',
						x: Math.min(zero, end),
						y: place.middle - 6,
						width: Math.abs(end - zero),
						height: 12,
						ink: row.occCode === ALL_OCCUPATIONS ? 'context' : roleInk(row.occCode),
					},
				];
			},
			datum: (box) => ({
				...box,
				key: `${row.occCode}|99|${row.baseYear}`,
				title: row.occTitle,
				subtitle: `Projected growth ${decade(row)}`,
				facts: [
					{
						name: 'growth',
						text: row.changePercent === null ? 'no figure' : formatGrowth(row.changePercent),
						chosen: true,
					},
					{ name: 'in the handbook’s words', text: growthBand(row)?.words ?? 'none', chosen: false },
				],
				label: `${row.occTitle}, projected growth ${decade(row)}: ${row.changePercent === null ? 'no figure' : formatGrowth(row.changePercent)}, ${growthBand(row)?.words ?? 'no band'}.`,
			}),
		})),
	};
	const claimed = claimLane(
		'What the article says',
		'No official figure.',
		judged.map(({ claim }) => claim),
		(claim) => `${statisticWords(claim)}, called faster than average`,
	);
	return {
		finding:
			first && band && first.changePercent !== null
				? `${formatGrowth(first.changePercent)} is “${band.words}” (${band.range}) in the handbook’s bands${band === said ? ': the article’s words hold' : said ? `; “${said.words}” would be ${said.range}` : ''}.`
				: '',
		picture: {
			kind: 'lanes',
			lanes: [
				official,
				{
					...claimed,
					axisTitle: 'Growth as stated',
					legend: (room) =>
						signLegend([{ width: 18, text: 'claim', marks: (x, y) => claimMarks(x + 9, y) }], room),
				},
			],
			format: (value) => formatPercent(value),
		},
	};
}
