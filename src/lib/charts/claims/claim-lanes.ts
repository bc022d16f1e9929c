import type { Claim } from '$lib/domain/claim.ts';
import { formatClaimed, statisticWords } from './claim-words.ts';
import { formatEstimate, formatMoneyBriefly } from '$lib/domain/format.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { claimMarks, meanMark, signLegend, claimSign, meanSign } from '../lane-legend.ts';
import type { Lane, LaneRow } from '../lane-columns.ts';
import { rangeLegend } from '../legend.ts';
import { lineMark, movedMarks } from '../marks.ts';
import { drawnValues, rangeMarks } from '../range-marks.ts';
import type { Mark, Room, Drawn } from '../scene.ts';
import { wageDatum, wageKey } from '../wage-datum.ts';

/** Annual pay as an axis writes it. */
export const payFormat = (value: number) => formatMoneyBriefly(value, 'annual');

/** Official ranges, a row for each, named by occupation and release. */
export function officialLane(
	heading: string,
	remark: string,
	rows: readonly WageRow[],
	options: { readonly withMean: boolean } = { withMean: false },
): Lane {
	return {
		heading,
		remark,
		isMarked: false,
		legend: (room) => officialLegend(rows, options.withMean, room),
		axisTitle: 'Annual pay',
		numberHead: 'Median',
		rows: rows.map((row) => officialRow(row, options.withMean)),
	};
}

function officialLegend(rows: readonly WageRow[], withMean: boolean, room: Room): Drawn {
	const range = rangeLegend(rows, 'median', 'context', room);
	if (!withMean) return range;
	const mean = signLegend([meanSign()], room);
	return {
		marks: [...range.marks, movedMarks(mean.marks, range.height)],
		height: range.height + mean.height,
	};
}

function officialRow(row: WageRow, withMean: boolean): LaneRow {
	const { mean } = row;
	const hasMean = withMean && mean.value !== null && mean.flag !== 'top_coded';
	return {
		key: wageKey(row),
		label: row.occTitle,
		detail: `May ${row.year}${hasMean ? `, mean ${formatEstimate(mean, 'mean', 'annual')}` : ''}`,
		number: row.median.value === null ? '' : formatEstimate(row.median, 'median', 'annual'),
		values: [...drawnValues(row, 'median'), ...(hasMean && mean.value !== null ? [mean.value] : [])],
		reason: formatEstimate({ value: null, flag: row.median.flag }, 'median', 'annual'),
		marks: (place) => [
			...rangeMarks(row, 'median', { ...place, thickness: 10, ink: 'context' }),
			...(hasMean && mean.value !== null ? [meanMark(place.axis.scale(mean.value), place.middle)] : []),
		],
		datum: (box) => wageDatum(row, 'median', 'annual', box),
	};
}

/** What articles say, on a ground of its own; `detail` says of each what there is to say. */
export function claimLane(
	heading: string,
	remark: string,
	claims: readonly Claim[],
	detail: (claim: Claim) => string,
): Lane {
	const isRange = claims.some(({ amountHigh }) => amountHigh !== null);
	return {
		heading,
		remark,
		isMarked: true,
		legend: (room) =>
			signLegend(
				[
					claimSign(),
					isRange && {
						width: 34,
						text: 'claimed range',
						marks: (x: number, y: number) => rangeClaim(x + 9, x + 25, y),
					},
				],
				room,
			),
		axisTitle: 'Annual pay, as stated',
		numberHead: 'Claim',
		rows: claims.map((claim) => claimRow(claim, detail(claim))),
	};
}

/** `A1|11-9111`: a claim is of no area and of no release. */
function claimKey({ id, occCode }: Claim): string {
	return `${id}|${occCode}`;
}

function claimRow(claim: Claim, detail: string): LaneRow {
	const values = [claim.amount, claim.amountHigh].flatMap((value) => value ?? []);
	return {
		key: claimKey(claim),
		label: `${claim.id} ${claimSubject(claim)}`,
		detail,
		number: claim.amount === null ? '' : claim.amountHigh === null ? formatClaimed(claim) : 'range',
		values,
		reason: 'no figure in the article',
		marks: ({ axis, middle }) => {
			const [low, high] = values.map((value) => axis.scale(value));
			if (low === undefined) return [];
			return high === undefined ? claimMarks(low, middle) : rangeClaim(low, high, middle);
		},
		datum: (box) => ({
			...box,
			key: claimKey(claim),
			title: `Claim ${claim.id}`,
			subtitle: claim.text,
			facts: [
				{ name: statisticWords(claim), text: formatClaimed(claim), chosen: true },
				{ name: 'year stated', text: claim.statedYear || 'none', chosen: false },
				{ name: 'source stated', text: claim.statedSource || 'none', chosen: false },
			],
			label: `Claim ${claim.id}, no official figure: ${claim.text} ${detail}`,
		}),
	};
}

/** What a claim is about, short enough for a row. */
function claimSubject({
	credential,
	settingTitle,
	areaTitle,
	occTitle,
	mapping,
	article,
	unit,
}: Claim): string {
	if (credential) return `${credential} holders`;
	if (settingTitle) return settingTitle;
	if (areaTitle) return areaTitle;
	if (unit === 'years') return occTitle;
	if (mapping === 'broader')
		return article === 'D' ? 'Directors of health information' : 'Health information managers';
	return occTitle;
}

function rangeClaim(from: number, to: number, middle: number): readonly Mark[] {
	return [
		lineMark(from, middle, to, middle, 'ink', 1.5, '4 3'),
		...claimMarks(from, middle),
		...claimMarks(to, middle),
	];
}
