import { nothingScene } from '$lib/charts/marks.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatCount, formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { HOURS_PER_YEAR, measureTitle, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { ownerWords, unsaid, type SettingClaim, type SettingRow } from '$lib/domain/setting-row.ts';
import { tickFormat } from '$lib/charts/axis.ts';
import {
	claimMarks,
	meanMark,
	signLegend,
	claimSign,
	meanSign,
	medianMark,
} from '$lib/charts/lane-legend.ts';
import type { Lane, LaneRow } from '$lib/charts/lane-columns.ts';
import { lanesBlock } from '$lib/charts/lanes.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { arrow, drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import type { LinePart } from '$lib/charts/portion.ts';
import type { Mark, Room, Scene } from '$lib/charts/scene.ts';
import { measuresBeside, moneyFactor } from '$lib/charts/value-axis.ts';
import { claimDatum, claimKey, settingDatum, settingKey, statisticWords } from './datum.ts';
import { ownerTrend } from './owner-trend.ts';
import { drawnParts, drawnRows, leadingPart, partsOf, stateOfPart } from './parts.ts';
import type { SettingPayState } from './state.ts';

const LANES = {
	handbook: handbookLane,
	sector: sectorLane,
	industry: industryLane,
	claim: claimLane,
} as const;

/**
 * Lanes of one occupation's pay by setting, each of one statistic and source, then hospitals by owner over the years: the
 * leading one and those unfolded. `part`: lines of a file instead of those of the screen.
 */
export function settingPayLayout(whole: SettingPayState, room: Room, part: LinePart | null = null): Scene {
	const lead = leadingPart(whole);
	const state = part ? stateOfPart(whole, part) : whole;
	const parts = drawnParts(whole).filter((own) => partsOf(state).includes(own));
	if (lead === null) return nothingScene(room, 'BLS has no data by employer for this choice.');
	const lanes = parts.flatMap((part) => {
		if (part === 'owner') return [];
		const lane = LANES[part](state);
		// The view's own title and subtitle name the part that leads.
		return [part === lead && !lane.isMarked ? { ...lane, heading: '', remark: '' } : lane];
	});
	const upper = lanesBlock(lanes, tickFormat('median', state.pay), room, 0, true);
	const owners = parts.includes('owner') ? drawnRows(state, 'owner') : [];
	const gap = lanes.length > 0 && owners.length > 0 ? 30 : 0;
	const lower = ownerTrend(owners, state, room, upper.height + gap);
	return {
		width: room.width,
		height: upper.height + gap + lower.height,
		marks: [...upper.marks, ...lower.marks],
		data: [...upper.data, ...lower.data],
		axes: upper.axes ?? [],
	};
}

/** `Median annual pay, 2025 dollars`; null for several measures. */
function titleOf(measure: WageMeasure | null, { pay, dollars, realYear }: SettingPayState): string {
	const period = pay === 'annual' ? 'annual pay' : 'hourly pay';
	const title = measure === null ? period : `${measureTitle(measure)} ${period}`;
	return capitalised(dollars === 'real' && realYear !== null ? `${title}, ${realYear} dollars` : title);
}

function releases(rows: readonly SettingRow[]): string {
	return `May ${listYears(rows.map(({ year }) => year))}`;
}

/** No setting has prices of its own. */
function dollarsOf({ dollars }: SettingPayState): 'real' | 'nominal' {
	return dollars === 'real' ? 'real' : 'nominal';
}

function countsOf(measures: readonly Measure[], state: SettingPayState): Lane['counts'] {
	return { measures, pay: state.pay, dollars: dollarsOf(state) };
}

const NO_LEGEND = { marks: [], height: 0 };

function handbookLane(state: SettingPayState): Lane {
	const rows = drawnRows(state, 'handbook');
	return {
		heading: `Kinds of employers with most jobs, ${releases(rows)}`,
		remark: 'Medians, as the Occupational Outlook Handbook names these employers.',
		isMarked: false,
		legend: () => NO_LEGEND,
		axisTitle: titleOf('median', state),
		numberHead: 'Median',
		counts: countsOf(['median'], state),
		rows: rows.map((row) => ({
			...base(row, 'median', state),
			detail: row.sharePercent === null ? '' : `${formatPercent(row.sharePercent)} of the jobs`,
			reason: row.median.flag === 'not_in_source' ? 'the handbook gives no pay here' : 'not released (*)',
			marks: ({ axis, middle }) =>
				figureMark(
					row,
					'median',
					(value) => medianMark(axis.scale(value), middle, state.ink),
					axis.scale,
					middle,
				),
		})),
	};
}

function sectorLane(state: SettingPayState): Lane {
	const rows = drawnRows(state, 'sector');
	const { measure, ink } = state;
	return {
		heading: `Pay ranges by sector, ${releases(rows)}`,
		remark: 'Private employers unless the line says otherwise.',
		isMarked: false,
		legend: (room) => rangeLegend(rows, measure, ink, room),
		axisTitle: titleOf(null, state),
		numberHead: capitalised(measureTitle(measure)),
		counts: countsOf(measuresBeside(measure), state),
		rows: rows.map((row) => ({
			...base(row, measure, state),
			values: drawnValues(row, measure),
			detail: industryDetail(row),
			marks: (place) => rangeMarks(row, measure, { ...place, thickness: 10, ink }),
		})),
	};
}

function industryLane(state: SettingPayState): Lane {
	const rows = drawnRows(state, 'industry');
	return {
		heading: `Means by industry, ${releases(rows)}`,
		remark: 'BLS publishes no medians here. High pay pulls a mean up: don’t compare it with a median.',
		isMarked: false,
		legend: (room) => signLegend([meanSign()], room),
		axisTitle: titleOf('mean', state),
		numberHead: 'Mean',
		counts: countsOf(['mean'], state),
		rows: rows.map((row) => ({
			...base(row, 'mean', state),
			detail: industryDetail(row),
			marks: ({ axis, middle }) =>
				figureMark(row, 'mean', (value) => meanMark(axis.scale(value), middle), axis.scale, middle),
		})),
	};
}

function claimLane(state: SettingPayState): Lane {
	const lacking = unsaid(state.claims).join(', no ');
	const articles = [...new Set(state.claims.map(({ article }) => article))].join(', ');
	const title = state.pay === 'annual' ? 'Annual pay' : 'Hourly pay, annual / 2,080';
	return {
		heading: `What article ${articles} claims: not official`,
		remark: `Set beside ${state.claims[0]?.occTitle ?? ''}.${lacking === '' ? '' : ` The article names no ${lacking}.`}`,
		isMarked: true,
		legend: (room) => signLegend([claimSign()], room),
		axisTitle: `${title} as claimed`,
		numberHead: 'Claim',
		rows: state.claims.map((claim) => claimRow(claim, state)),
	};
}

function claimRow(claim: SettingClaim, { pay, dollars, realYear }: SettingPayState): LaneRow {
	const value = pay === 'annual' ? claim.amount : claim.amount / HOURS_PER_YEAR;
	const year = claim.statedYear === '' ? ', no year' : `, ${claim.statedYear}`;
	return {
		key: claimKey(claim),
		label: claim.settingTitle,
		detail: `article ${claim.article}, ${statisticWords(claim.statistic)}${year}`,
		number: formatMoney(value, pay),
		// The articles state no year for these: there is no way to dollars of another.
		values: dollars === 'real' ? [] : [value],
		reason: `no year stated: not in ${realYear ?? 'real'} dollars`,
		marks: ({ axis, middle }) => claimMarks(axis.scale(value), middle),
		datum: (box) => claimDatum(claim, pay, box),
	};
}
/** What the rows of every official lane have alike. */
function base(
	row: SettingRow,
	measure: WageMeasure,
	state: SettingPayState,
): Omit<LaneRow, 'detail' | 'marks'> {
	const { pay } = state;
	const estimate = row[measure];
	return {
		key: settingKey(row),
		label: row.settingTitle,
		// A missing figure is named on its hatching.
		number: estimate.value === null ? '' : formatEstimate(estimate, measure, pay),
		values: estimate.value === null ? [] : [estimate.value],
		reason: formatEstimate({ value: null, flag: estimate.flag }, measure, pay),
		datum: (box) => settingDatum(row, measure, pay, box),
		slots: (middle) => [{ key: settingKey(row), at: middle, factor: moneyFactor(row, dollarsOf(state)) }],
	};
}

/** `445,150 jobs · private and public`. */
function industryDetail(row: SettingRow): string {
	const jobs =
		row.employment.value === null ? 'jobs not released (**)' : `${formatCount(row.employment.value)} jobs`;
	return row.ownership === 'private' ? jobs : `${jobs} · ${ownerWords(row.ownership)}`;
}

/** A figure as its mark; at the top code as an open end. */
function figureMark(
	row: SettingRow,
	measure: WageMeasure,
	mark: (value: number) => Mark,
	scale: (value: number) => number,
	middle: number,
): readonly Mark[] {
	const { value, flag } = row[measure];
	if (value === null) return [];
	return [flag === 'top_coded' ? arrow(scale(value), middle, 7, 'ink') : mark(value)];
}
