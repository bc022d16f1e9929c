import { nothingScene } from '$lib/charts/marks.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatCount, formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { HOURS_PER_YEAR, measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { capitalised, uncapitalised } from '$lib/domain/phrases.ts';
import {
	ownerWords,
	unsaid,
	type SettingClaim,
	type SettingKind,
	type SettingRow,
} from '$lib/domain/setting-row.ts';
import { axisTitle, tickFormat } from '$lib/charts/axis.ts';
import {
	claimMarks,
	meanMark,
	signLegend,
	claimSign,
	meanSign,
	medianSign,
} from '$lib/charts/lane-legend.ts';
import type { Lane, LaneRow } from '$lib/charts/lane-columns.ts';
import { lanesBlock } from '$lib/charts/lanes.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { arrow, dot, drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
import type { Mark, Room, Scene } from '$lib/charts/scene.ts';
import { claimDatum, claimKey, settingDatum, settingKey, statisticWords } from './datum.ts';
import { ownerTrend } from './owner-trend.ts';
import type { SettingPayState } from './state.ts';

const FIRST_INDUSTRIES = 10;
/** The articles' insurers; their three-digit industry is of all insurance. */
const HEALTH_INSURERS = 'naics-524114';

/**
 * The industries drawn at first: those of three digits with the most jobs, and health insurers, in the order of the
 * rows. Finer ones are parts of these, hundreds at times; table and files hold them all.
 */
export function drawnIndustries(rows: readonly SettingRow[]): readonly SettingRow[] {
	const industries = rows.filter(({ kind }) => kind === 'industry');
	if (industries.length <= FIRST_INDUSTRIES + 2) return industries;
	const broad = industries.filter(({ settingId }) => /^naics-\d{3}$/.test(settingId));
	const most = [...broad]
		.sort((a, b) => (b.employment.value ?? -1) - (a.employment.value ?? -1))
		.slice(0, FIRST_INDUSTRIES);
	const drawn = new Set([...most, ...industries.filter(({ settingId }) => settingId === HEALTH_INSURERS)]);
	return industries.filter((row) => drawn.has(row));
}

/** Lanes of one occupation's pay by setting, each of one statistic and source, then hospitals by owner over the years. */
export function settingPayLayout(state: SettingPayState, room: Room): Scene {
	const lanes = [handbookLane(state), sectorLane(state), industryLane(state), claimLane(state)].filter(
		(lane) => lane.rows.length > 0,
	);
	const format = tickFormat('median', state.pay);
	const owners = state.rows.filter(({ kind }) => kind === 'owner');
	if (lanes.length === 0 && owners.length === 0) {
		return nothingScene(room);
	}
	const upper = lanesBlock(lanes, format, room, 0);
	const gap = lanes.length > 0 && owners.length > 0 ? 30 : 0;
	const lower = ownerTrend(owners, state, room, upper.height + gap);
	return {
		width: room.width,
		height: upper.height + gap + lower.height,
		marks: [...upper.marks, ...lower.marks],
		data: [...upper.data, ...lower.data],
	};
}

function ofKind(state: SettingPayState, kind: SettingKind): readonly SettingRow[] {
	return state.rows.filter((row) => row.kind === kind);
}

/** `Median annual wage, 2025 dollars`. */
function titleOf(measure: WageMeasure | null, { pay, dollars, realYear }: SettingPayState): string {
	const title = axisTitle('median', pay, dollars, realYear);
	if (measure === null) return title;
	const name = measureTitle(measure);
	return `${capitalised(name)} ${uncapitalised(title)}`;
}

function releases(rows: readonly SettingRow[]): string {
	return `May ${listYears(rows.map(({ year }) => year))}`;
}

function handbookLane(state: SettingPayState): Lane {
	const rows = ofKind(state, 'handbook');
	return {
		heading: `Medians by the handbook’s industries, ${releases(rows)}`,
		remark: 'The industries with most jobs, as the Occupational Outlook Handbook names them.',
		isMarked: false,
		legend: (room) => signLegend([medianSign()], room),
		axisTitle: titleOf('median', state),
		numberHead: 'Median',
		rows: rows.map((row) => ({
			...base(row, 'median', state),
			detail:
				row.sharePercent === null
					? 'share of jobs not given'
					: `${formatPercent(row.sharePercent)} of the occupation’s jobs`,
			reason: row.median.flag === 'not_in_source' ? 'the handbook gives no wage here' : 'not released (*)',
			marks: ({ axis, middle }) =>
				figureMark(row, 'median', (value) => dot(axis.scale(value), middle), axis.scale, middle),
		})),
	};
}

function sectorLane(state: SettingPayState): Lane {
	const rows = ofKind(state, 'sector');
	const ink = roleInk(rows[0]?.occCode ?? '');
	const { measure } = state;
	const name = measureTitle(measure);
	return {
		heading: `Pay range by NAICS sector, ${releases(rows)}`,
		remark:
			'Every sector for which BLS publishes the occupation; private establishments unless the line says otherwise.',
		isMarked: false,
		legend: (room) => rangeLegend(rows, measure, ink, room),
		axisTitle: titleOf(null, state),
		numberHead: capitalised(name),
		rows: rows.map((row) => ({
			...base(row, measure, state),
			values: drawnValues(row, measure),
			detail: industryDetail(row),
			marks: (place) => rangeMarks(row, measure, { ...place, thickness: 10, ink }),
		})),
	};
}

function industryLane(state: SettingPayState): Lane {
	const all = ofKind(state, 'industry');
	const rows = state.allIndustries ? all : drawnIndustries(state.rows);
	const several = rows.length < all.length;
	return {
		heading: `Means by industry, ${releases(all)}`,
		remark:
			'Means, not medians: BLS releases no percentiles here. High wages pull a mean up, mostly above the median.' +
			(several
				? ` Drawn: ${rows.length} of ${all.length}, the broad ones with most jobs and health insurers.`
				: ''),
		isMarked: false,
		legend: (room) => signLegend([meanSign()], room),
		axisTitle: titleOf('mean', state),
		numberHead: 'Mean',
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
		heading: `Claims of article ${articles}: no official figures`,
		remark: `What is said to be earned there, set beside ${state.claims[0]?.occTitle ?? ''}.${lacking === '' ? '' : ` The article names no ${lacking}.`}`,
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
	{ pay }: SettingPayState,
): Omit<LaneRow, 'detail' | 'marks'> {
	const estimate = row[measure];
	return {
		key: settingKey(row),
		label: row.settingTitle,
		// A missing figure is named on its hatching.
		number: estimate.value === null ? '' : formatEstimate(estimate, measure, pay),
		values: estimate.value === null ? [] : [estimate.value],
		reason: formatEstimate({ value: null, flag: estimate.flag }, measure, pay),
		datum: (box) => settingDatum(row, measure, pay, box),
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
