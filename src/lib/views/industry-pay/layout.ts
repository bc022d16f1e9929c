import { listPhrase } from '$lib/domain/phrases.ts';
import { tickFormat } from '$lib/charts/axis.ts';
import { fact, lateDatum } from '$lib/charts/datum.ts';
import type { LaneRow } from '$lib/charts/lane-columns.ts';
import { signLegend } from '$lib/charts/lane-legend.ts';
import { lanesBlock } from '$lib/charts/lanes.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { lineMark, nothingScene } from '$lib/charts/marks.ts';
import type { Box, Datum, Room, Scene } from '$lib/charts/scene.ts';
import { formatCount, formatMissing, formatMoney } from '$lib/domain/format.ts';
import { byIndustry, type IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { ownerWords } from '$lib/domain/setting-row.ts';
import { DRAWN_OWNERS, ownerMark, placedMark } from './marks.ts';
import { figuresOf, NOTHING } from './words.ts';

/**
 * Average annual pay of everyone who works in an industry, a line for each, a mark for each owner. It has an axis of its own, on
 * which no pay of an occupation ever stands.
 */
export function industryPayLayout(
	rows: readonly IndustryPayRow[],
	room: Room,
	part: LinePart = WHOLE,
): Scene {
	const [first] = rows;
	if (!first) return nothingScene(room, NOTHING);
	const owners = DRAWN_OWNERS.filter((owner) => rows.some(({ ownership }) => ownership === owner));
	const block = lanesBlock(
		[
			{
				heading: '',
				remark: '',
				isMarked: false,
				legend: (own) =>
					signLegend(
						owners.map((owner) => ({
							width: 12,
							text: ownerWords(owner),
							marks: (x, y) => [ownerMark(owner, x + 6, y)],
						})),
						own,
					),
				axisTitle: `Average annual pay of all employees, ${first.year}`,
				numberHead: 'Private',
				rows: linesOfPart(byIndustry(rows), part).map(industryRow),
			},
		],
		tickFormat('mean', 'annual'),
		room,
		0,
		true,
	);
	return { ...block, width: room.width };
}

function industryRow(rows: readonly IndustryPayRow[]): LaneRow {
	const [first] = rows;
	const ofPrivate = rows.find(({ ownership }) => ownership === 'private');
	const pay = ofPrivate?.averageAnnualPay.value ?? null;
	const drawn = rows.filter(
		({ ownership, averageAnnualPay }) => isDrawn(ownership) && averageAnnualPay.value !== null,
	);
	return {
		key: keyOf(rows),
		label: first?.title ?? '',
		detail: detailOf(rows),
		number: pay === null ? '' : formatMoney(pay, 'annual'),
		values: drawn.map(({ averageAnnualPay }) => averageAnnualPay.value ?? 0),
		reason: formatMissing(first?.averageAnnualPay.flag ?? ''),
		marks: ({ axis, middle }) => {
			const places = drawn.map(({ averageAnnualPay }) => axis.scale(averageAnnualPay.value ?? 0));
			return [
				// What the marks of one industry hang on, so that none is read with the line above.
				lineMark(Math.min(...places), middle, Math.max(...places), middle, 'axis', 1),
				...drawn.map(({ ownership }, index) => placedMark(ownership, places[index] ?? 0, middle)),
			];
		},
		datum: (box) => industryDatum(rows, box),
	};
}

function isDrawn(ownership: string): boolean {
	return (DRAWN_OWNERS as readonly string[]).includes(ownership);
}

/** `|99|2024|622`: of no role. */
function keyOf([first]: readonly IndustryPayRow[]): string {
	return `|99|${first?.year ?? ''}|${first?.industryCode ?? ''}`;
}

/** `452,321 private jobs; local government withheld`. */
function detailOf(rows: readonly IndustryPayRow[]): string {
	const jobs = rows.find(({ ownership }) => ownership === 'private')?.employment.value ?? null;
	const withheld = rows.filter(({ averageAnnualPay }) => averageAnnualPay.value === null);
	return [
		...(jobs === null ? [] : [`${formatCount(jobs)} private jobs`]),
		...(withheld.length > 0
			? [`${listPhrase(withheld.map(({ ownership }) => ownerWords(ownership)))} withheld`]
			: []),
	].join('; ');
}

function industryDatum(rows: readonly IndustryPayRow[], box: Box): Datum {
	const [first] = rows;
	const title = first?.title ?? '';
	const subtitle = `Everyone who works there · ${first?.year ?? ''}`;
	return lateDatum(
		keyOf(rows),
		box,
		[title, subtitle],
		() => rows.map((row) => fact(ownerWords(row.ownership), figuresOf(row), row.ownership === 'private')),
		() =>
			`${title}, everyone who works there, ${first?.year ?? ''}: ${rows.map((row) => `${ownerWords(row.ownership)} ${figuresOf(row)}`).join('; ')}.`,
	);
}
