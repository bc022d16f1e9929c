import { NATION } from '$lib/domain/area.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import {
	decade,
	formatGrowth,
	growthBand,
	type OutlookRow,
	type StateOutlookRow,
} from '$lib/domain/outlook-row.ts';
import { leading, number, text, type Column } from '$lib/export/column.ts';

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

const FILE_COLUMNS: readonly Column<OutlookEntry>[] = [
	{ ...text('round', 'Round', (row) => (isOfStates(row) ? 'state' : 'national')), text: roundWords },
	text('area_code', 'Area code', (row) => (isOfStates(row) ? row.areaCode : NATION)),
	text('area_title', 'Area', (row) => (isOfStates(row) ? row.areaTitle : 'United States')),
	text('occ_code', 'SOC code', (row) => row.occCode),
	text('occ_title', 'Occupation', (row) => row.occTitle),
	number('base_year', 'Base year', (row) => row.baseYear, String),
	number('projected_year', 'Projected year', (row) => row.projectedYear, String),
	number('employment_base', 'Jobs, base year', (row) => row.employmentBase, formatCount),
	number('employment_projected', 'Jobs, projected', (row) => row.employmentProjected, formatCount),
	ofNation('change', 'Change', signedCount, (row) => row.change),
	number('change_percent', 'Growth', (row) => row.changePercent, formatGrowth),
	number('openings', 'Openings a year', (row) => row.openings, formatCount),
	ofNation('exits', 'Leaving the labor force, a year', formatCount, (row) => row.exits),
	ofNation('transfers', 'Changing occupation, a year', formatCount, (row) => row.transfers),
	{
		...ofNation('median_wage', 'Median annual wage', String, (row) => row.medianWage.value),
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

/**
 * The columns of projections, with the area and the round of each. Counts are jobs, including the self-employed;
 * openings are per year. What a state does not publish is empty.
 */
export const OUTLOOK_COLUMNS = leading(
	['occ_title', 'area_title', 'change_percent', 'openings', 'round'],
	FILE_COLUMNS,
);

function isOfStates(row: OutlookEntry): row is StateOutlookRow {
	return 'areaCode' in row;
}

function roundWords(row: OutlookEntry): string {
	return isOfStates(row) ? `state projections ${decade(row)}` : `BLS ${decade(row)}`;
}

/** A figure that the nation's projections alone have. */
function ofNation(
	name: string,
	header: string,
	format: (value: number) => string,
	value: (row: OutlookRow) => number | null,
): Column<OutlookEntry> {
	return number(name, header, (row) => (isOfStates(row) ? null : value(row)), format);
}

function signedCount(count: number): string {
	return count < 0 ? `−${formatCount(-count)}` : formatCount(count);
}
