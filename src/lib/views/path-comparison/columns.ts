import type { Filters } from '$lib/domain/filters.ts';
import { formatCount } from '$lib/domain/format.ts';
import { formatGrowth, type OutlookRow } from '$lib/domain/outlook-row.ts';
import { gapWords } from '$lib/domain/gap.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES } from '$lib/domain/path-scope.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { leading, number, text, type Column, coded } from '$lib/export/column.ts';
import { wageColumns } from '$lib/export/columns.ts';

/** Columns of wage rows that an occupation has even without a wage row. */
const OF_THE_OCCUPATION: ReadonlySet<string> = new Set(['occ_code', 'occ_title']);

/**
 * The columns of `path-comparison`: the side, the wage columns of every view, why there is no wage row, then the
 * nation's projection and what is needed to enter.
 */
export function pathColumns(filters: Filters): readonly Column<PathRow>[] {
	return leading(['occ_title'], fileColumns(filters));
}

function fileColumns(filters: Filters): readonly Column<PathRow>[] {
	return [
		coded('side', 'Side', SIDE_TITLES, ({ side }) => side),
		text('occ_code', 'SOC code', ({ occupation }) => occupation.occCode),
		text('occ_title', 'Occupation', ({ occupation }) => occupation.title),
		...wageColumns(filters).flatMap((column) => (OF_THE_OCCUPATION.has(column.name) ? [] : [ofWage(column)])),
		text(
			'gap',
			'Why no figures',
			({ gap }) => gap,
			({ gap }) => gapWords(gap),
		),
		projected('base_year', 'Projected from', String, ({ baseYear }) => baseYear),
		projected('projected_year', 'Projected to', String, ({ projectedYear }) => projectedYear),
		projected('employment_base', 'Jobs projected from', formatCount, (row) => row.employmentBase),
		projected('employment_projected', 'Jobs projected', formatCount, (row) => row.employmentProjected),
		projected('change_percent', 'Growth', formatGrowth, (row) => row.changePercent),
		projected('openings', 'Openings a year', formatCount, (row) => row.openings),
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
function ofWage({ value, text: write, ...column }: Column<WageRow>): Column<PathRow> {
	return {
		...column,
		value: ({ wage }) => (wage ? value(wage) : null),
		text: ({ wage }) => (wage ? write(wage) : ''),
	};
}

/** A figure of the nation's projection. */
function projected(
	name: string,
	header: string,
	format: (value: number) => string,
	value: (row: OutlookRow) => number | null,
): Column<PathRow> {
	return number(name, header, ({ projection }) => projection && value(projection), format);
}
