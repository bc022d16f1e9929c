import type { Filters } from '$lib/domain/filters.ts';
import { formatCount } from '$lib/domain/format.ts';
import { formatGrowth, type OutlookRow } from '$lib/domain/outlook-row.ts';
import { gapWords, type PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES } from '$lib/domain/path-scope.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { number, text, type Column } from '$lib/export/column.ts';
import { wageColumns } from '$lib/export/columns.ts';

/** Columns of wage rows that an occupation has even without a wage row. */
const OF_THE_OCCUPATION: ReadonlySet<string> = new Set(['occ_code', 'occ_title']);

/**
 * The columns of `path-comparison`: the side, the wage columns of every view, why there is no wage row, then the
 * nation's projection and what is needed to enter.
 */
export function pathColumns(filters: Filters): readonly Column<PathRow>[] {
	return [
		text(
			'side',
			'Side',
			({ side }) => side,
			({ side }) => SIDE_TITLES[side],
		),
		text('occ_code', 'SOC code', ({ occupation }) => occupation.occCode),
		text('occ_title', 'Occupation', ({ occupation }) => occupation.title),
		...wageColumns(filters).flatMap((column) => (OF_THE_OCCUPATION.has(column.name) ? [] : [ofWage(column)])),
		text(
			'gap',
			'Why no figures',
			({ gap }) => gap,
			({ gap }) => gapWords(gap),
		),
		number(
			'base_year',
			'Projected from',
			ofProjection(({ baseYear }) => baseYear),
			String,
		),
		number(
			'projected_year',
			'Projected to',
			ofProjection(({ projectedYear }) => projectedYear),
			String,
		),
		number(
			'employment_base',
			'Jobs projected from',
			ofProjection((row) => row.employmentBase),
			formatCount,
		),
		number(
			'employment_projected',
			'Jobs projected',
			ofProjection((row) => row.employmentProjected),
			formatCount,
		),
		number(
			'change_percent',
			'Growth',
			ofProjection((row) => row.changePercent),
			formatGrowth,
		),
		number(
			'openings',
			'Openings a year',
			ofProjection((row) => row.openings),
			formatCount,
		),
		text(
			'typical_education',
			'Typical education',
			({ occupation }) => occupation.educationId,
			({ occupation }) => occupation.education,
		),
		number('typical_years', 'Years of study', ({ occupation }) => occupation.educationYears, String),
		text('work_experience', 'Work experience', ({ occupation }) => occupation.workExperience),
		text('on_the_job_training', 'Training', ({ occupation }) => occupation.training),
	];
}

/** A column of wage rows; empty where a wage row is missing, which the column `gap` explains. */
function ofWage({ name, header, align, value, text: write }: Column<WageRow>): Column<PathRow> {
	return {
		name,
		header,
		align,
		value: ({ wage }) => (wage ? value(wage) : null),
		text: ({ wage }) => (wage ? write(wage) : ''),
	};
}

function ofProjection(value: (row: OutlookRow) => number | null): (row: PathRow) => number | null {
	return ({ projection }) => (projection ? value(projection) : null);
}
