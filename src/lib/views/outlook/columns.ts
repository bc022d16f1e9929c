import { NATION } from '$lib/domain/area.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import {
	decade,
	formatGrowth,
	growthBand,
	type OutlookRow,
	type StateOutlookRow,
} from '$lib/domain/outlook-row.ts';
import { number, text, type Column } from '$lib/export/column.ts';

/** A line of `outlook`: BLS's newest projection, or one of the round the states made. */
export type OutlookEntry = OutlookRow | StateOutlookRow;

/**
 * Everything `outlook` shows, in two blocks: the national projections, then the states' round with the nation's figures of
 * that round. Their decades differ, so they are never sorted into each other.
 */
export function outlookEntries(answer: {
	readonly rows: readonly OutlookRow[];
	readonly states: readonly StateOutlookRow[];
}): readonly OutlookEntry[] {
	return [...answer.rows, ...answer.states];
}

/**
 * The columns of projections, with the area and the round of each. Counts are jobs, including the self-employed;
 * openings are per year. What a state does not publish is empty.
 */
export const OUTLOOK_COLUMNS: readonly Column<OutlookEntry>[] = [
	{ ...text('round', 'Round', (row) => (isOfStates(row) ? 'state' : 'national')), text: roundWords },
	text('area_code', 'Area code', (row) => (isOfStates(row) ? row.areaCode : NATION)),
	text('area_title', 'Area', (row) => (isOfStates(row) ? row.areaTitle : 'United States')),
	text('occ_code', 'SOC code', (row) => row.occCode),
	text('occ_title', 'Occupation', (row) => row.occTitle),
	number('base_year', 'Base year', (row) => row.baseYear, String),
	number('projected_year', 'Projected year', (row) => row.projectedYear, String),
	number('employment_base', 'Jobs, base year', (row) => row.employmentBase, formatCount),
	number('employment_projected', 'Jobs, projected', (row) => row.employmentProjected, formatCount),
	number(
		'change',
		'Change',
		ofNation((row) => row.change),
		signedCount,
	),
	number('change_percent', 'Growth', (row) => row.changePercent, formatGrowth),
	number('openings', 'Openings a year', (row) => row.openings, formatCount),
	number(
		'exits',
		'Leaving the labor force, a year',
		ofNation((row) => row.exits),
		formatCount,
	),
	number(
		'transfers',
		'Changing occupation, a year',
		ofNation((row) => row.transfers),
		formatCount,
	),
	{
		...number(
			'median_wage',
			'Median annual wage',
			ofNation((row) => row.medianWage.value),
			String,
		),
		text: (row) => (isOfStates(row) ? '' : formatEstimate(row.medianWage, 'median', 'annual')),
	},
	text('median_wage_flag', 'Median flag', (row) => (isOfStates(row) ? '' : row.medianWage.flag)),
	text('typical_education', 'Typical entry education', (row) =>
		isOfStates(row) ? '' : row.typicalEducation,
	),
	text('work_experience', 'Work experience', (row) => (isOfStates(row) ? '' : row.workExperience)),
	text('on_the_job_training', 'On-the-job training', (row) => (isOfStates(row) ? '' : row.onTheJobTraining)),
	text('band', 'In the handbook’s words', (row) => (isOfStates(row) ? '' : (growthBand(row)?.words ?? ''))),
];

function isOfStates(row: OutlookEntry): row is StateOutlookRow {
	return 'areaCode' in row;
}

function roundWords(row: OutlookEntry): string {
	return isOfStates(row) ? `state projections ${decade(row)}` : `BLS ${decade(row)}`;
}

function ofNation(value: (row: OutlookRow) => number | null): (row: OutlookEntry) => number | null {
	return (row) => (isOfStates(row) ? null : value(row));
}

function signedCount(count: number): string {
	return count < 0 ? `−${formatCount(-count)}` : formatCount(count);
}
