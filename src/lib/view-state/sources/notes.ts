import type { Filters } from '$lib/domain/filters.ts';
import { GAP_REASONS, gapSentence } from '$lib/domain/gap.ts';
import { isWageMeasure, WAGE_MEASURES } from '$lib/domain/measure.ts';
import { said } from '$lib/domain/phrases.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { MODEL_BASED_SINCE } from '$lib/datasets/oews/breaks.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import type { SourceEntry } from './sources.ts';

/** What a reader must know to read these very rows rightly; nothing that does not apply to them. */
export function notesOf(
	rows: readonly WageRow[],
	missing: readonly MissingRow[],
	filters: Filters,
	sources: readonly SourceEntry[],
): readonly string[] {
	const wages = isWageMeasure(filters.measure);
	const flags = new Set(rows.flatMap((row) => WAGE_MEASURES.map((measure) => row[measure].flag)));
	const years = [...new Set(rows.map(({ year }) => year))];
	const parityLags = rows.some((row) => row.priceParityYear !== null && row.priceParityYear !== row.year);
	const areaRows = rows.some(({ areaCode }) => areaCode !== '99');
	const notes = [
		'Wage and salary workers, without the self-employed.',
		wages && 'BLS publishes no standard error for percentiles.',
		wages && flags.has('top_coded') && '≥ marks the top code of a release: pay is that much or more.',
		wages &&
			flags.has('derived') &&
			'Hourly figures here are annual wage / 2,080, as the table has no hourly column.',
		wages &&
			filters.dollars === 'local' &&
			parityLags &&
			'BEA’s price parities lag behind the wages: the newest year published is used, as the subtitle names it.',
		wages &&
			rows.some((row) => estimateOf(row, filters.measure).flag === 'no_price_parity') &&
			'BEA publishes no price parity for nonmetropolitan areas and Puerto Rico: no local dollars there.',
		years.length > 1 &&
			'BLS discourages reading its releases as a time series.' +
				(years.some((year) => year < MODEL_BASED_SINCE) && years.some((year) => year >= MODEL_BASED_SINCE)
					? ` The estimation method changed with May ${MODEL_BASED_SINCE}.`
					: ''),
		areaRows &&
			sources.some(({ obtained }) => obtained.includes('lost the marks')) &&
			'BLS footnotes are missing for these rows: an empty figure is read as one that BLS did not release.',
		missing.length > 0 && missingSentence(missing),
	];
	return said(notes);
}

/** How many of the asked combinations have no row, by reason, with the first few named. */
function missingSentence(missing: readonly MissingRow[]): string {
	const reasons = GAP_REASONS.flatMap((reason) => {
		const inside = missing.filter((row) => row.reason === reason);
		if (inside.length === 0) return [];
		const named = inside.slice(0, 2).map((row) => `${row.occTitle}, ${row.areaTitle}, ${row.year}`);
		return [
			`${inside.length} because ${gapSentence(reason)} (${named.join('; ')}${inside.length > 2 ? '; …' : ''})`,
		];
	});
	return `Asked for but without a row: ${reasons.join('; ')}.`;
}
