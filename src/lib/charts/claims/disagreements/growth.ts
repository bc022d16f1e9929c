import type { Disagreement } from '$lib/domain/claim.ts';
import { statisticWords } from '../claim-words.ts';
import { formatPercent } from '$lib/domain/format.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { decade, formatGrowth, GROWTH_BANDS, growthBand } from '$lib/domain/outlook-row.ts';
import { signLegend, claimSign } from '../../lane-legend.ts';
import type { Lane, LaneRow } from '../../lane-columns.ts';
import { rectMark } from '../../marks.ts';
import type { Mark } from '../../scene.ts';
import { claimLane } from '../claim-lanes.ts';
import type { LedgerLookup, Explanation } from './ledger-lookup.ts';

/** A word for growth held against the handbook's bands. */
export function explainFaster(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = lookup.judged(disagreement);
	const [judgement] = judged;
	const own = judgement?.claim.occCode ?? '';
	const projections = lookup
		.projections([
			own,
			...lookup.siblings(own),
			...lookup.ledger.claims.map(({ occCode }) => occCode),
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
		return width > 0 ? [rectMark(x, middle - 11, width, 22, 'hairline')] : [];
	};
	const official: Lane = {
		heading: `Official: projected growth ${first ? decade(first) : ''}`,
		remark: 'Bands of the Occupational Outlook Handbook, by whole percent.',
		isMarked: false,
		legend: (room) =>
			signLegend(
				[
					said !== undefined &&
						band !== null && {
							width: 14,
							text: `“${said.words}”: ${said.range}`,
							marks: (x, y) => [rectMark(x, y - 7, 14, 14, 'hairline')],
						},
				],
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
					rectMark(Math.min(zero, end), place.middle - 6, Math.abs(end - zero), 12, 'context'),
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
					legend: (room) => signLegend([claimSign()], room),
				},
			],
			format: (value) => formatPercent(value),
		},
	};
}
