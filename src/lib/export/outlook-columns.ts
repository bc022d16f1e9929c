import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { formatGrowth, growthBand, type OutlookRow } from '$lib/domain/outlook-row.ts';
import type { Column } from './columns.ts';

/** The columns of national projections. Counts are jobs, the self-employed among them; openings are a year. */
export const OUTLOOK_COLUMNS: readonly Column<OutlookRow>[] = [
	text('occ_code', 'SOC code', (row) => row.occCode),
	text('occ_title', 'Occupation', (row) => row.occTitle),
	number('base_year', 'Base year', (row) => row.baseYear, String),
	number('projected_year', 'Projected year', (row) => row.projectedYear, String),
	number('employment_base', 'Jobs, base year', (row) => row.employmentBase, formatCount),
	number('employment_projected', 'Jobs, projected', (row) => row.employmentProjected, formatCount),
	number('change', 'Change', (row) => row.change, signedCount),
	number('change_percent', 'Growth', (row) => row.changePercent, formatGrowth),
	number('openings', 'Openings a year', (row) => row.openings, formatCount),
	number('exits', 'Leaving the labour force, a year', (row) => row.exits, formatCount),
	number('transfers', 'Changing occupation, a year', (row) => row.transfers, formatCount),
	{
		...number('median_wage', 'Median annual wage', (row) => row.medianWage.value, String),
		text: (row) => formatEstimate(row.medianWage, 'median', 'annual'),
	},
	text('median_wage_flag', 'Median flag', (row) => row.medianWage.flag),
	text('typical_education', 'Typical entry education', (row) => row.typicalEducation),
	text('work_experience', 'Work experience', (row) => row.workExperience),
	text('on_the_job_training', 'On-the-job training', (row) => row.onTheJobTraining),
	text('band', 'In the handbook’s words', (row) => growthBand(row)?.words ?? ''),
];

function signedCount(count: number): string {
	return count < 0 ? `−${formatCount(-count)}` : formatCount(count);
}

function text<Row>(name: string, header: string, value: (row: Row) => string): Column<Row> {
	return { name, header, align: 'left', value, text: value };
}

function number<Row>(
	name: string,
	header: string,
	value: (row: Row) => number | null,
	format: (value: number) => string,
): Column<Row> {
	const written = (row: Row) => {
		const found = value(row);
		return found === null ? '' : format(found);
	};
	return { name, header, align: 'right', value, text: written };
}
