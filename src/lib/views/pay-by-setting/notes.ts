import { listYears } from '$lib/domain/basis.ts';
import { WAGE_MEASURES, isWageMeasure } from '$lib/domain/measure.ts';
import { said } from '$lib/domain/phrases.ts';
import type { PayBySetting, SettingKind } from '$lib/domain/setting-row.ts';

/** What a reader must know to read these very lanes rightly. */
export function settingNotes({ rows, claims, filters }: PayBySetting): readonly string[] {
	const of = (kind: SettingKind) => rows.filter((row) => row.kind === kind);
	const flags = new Set(rows.flatMap((row) => WAGE_MEASURES.map((measure) => row[measure].flag)));
	const others = [...new Set(rows.filter(({ kind }) => kind !== 'owner').map(({ year }) => year))].filter(
		(year) => filters.year.length > 0 && !filters.year.includes(year),
	);
	const notes = [
		rows.length > 0 && 'Wage and salary workers of the whole nation, without the self-employed.',
		filters.area.length > 0 &&
			'The tables have settings for the nation alone: the chosen areas do not apply here.',
		filters.dollars === 'local' &&
			'Local dollars do not apply to national setting figures: dollars as published.',
		others.length > 0 &&
			`Not every table has May ${listYears(filters.year)}: where it has not, its newest release is shown, May ${listYears(others)}.`,
		!isWageMeasure(filters.measure) &&
			'This view is of pay: ranges are read by their median, jobs stand beside.',
		of('industry').length > 0 &&
			'Means are of the May release’s industries and stand apart from medians: the two are not to be compared.',
		of('industry').length > 0 && 'Industries of four and more digits are parts of the broader ones.',
		flags.has('top_coded') && '≥ marks the top code of a release: pay is that much or more.',
		flags.has('derived') &&
			'Hourly figures of the handbook are annual wage / 2,080, as it prints annual wages alone.',
		filters.dollars === 'real' &&
			claims.length > 0 &&
			'The articles’ claims state no year and cannot be converted: they stand as stated.',
		claims.length > 0 && [...new Set(claims.map(({ note }) => note).filter(Boolean))].join(' '),
	];
	return said(notes);
}
