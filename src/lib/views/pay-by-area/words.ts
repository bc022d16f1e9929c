import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import { joined, uncapitalised } from '$lib/domain/phrases.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { figurePhrase, valuedRows, type Words } from '$lib/charts/words.ts';
import { coverageSentence } from '$lib/charts/ranking.ts';

/** What was asked of the areas, before a range of pay narrowed them. */
export interface Asked {
	/** The focus as the reader knows it, also where no area has a row of it. */
	readonly roleTitle: string;
	/** The rows without the range. */
	readonly all: readonly WageRow[];
	/** Areas of the release, also those that hold no row for the role. */
	readonly areas: number;
}

/** What the ranking of areas shows for one role, from the rows alone. */
export function rankedListWords(
	rows: readonly WageRow[],
	filters: Filters,
	asked: Asked,
	newestYear: number,
): Words {
	const { roleTitle, areas: areasAsked } = asked;
	const valued = valuedRows(rows, filters.measure);
	const [high, low] = [valued[0], valued.at(-1)];
	const years = listYears(rows.map(({ year }) => year));
	const measured = uncapitalised(measurePhrase(filters, rows, newestYear));
	const subtitle = joined(' · ', [`${roleTitle}: ${measured}`, years && `May ${years}`]);
	if (areasAsked === 0) {
		return {
			title: `The available tables have no areas${filters.year.length ? ` for May ${listYears(filters.year)}` : ''}`,
			subtitle,
			summary:
				'That release’s area tables are not among those this site was built from. Choose another year.',
		};
	}
	const coverage = `${coverageSentence(asked.all, filters.measure, areasAsked)}${rangeSentence(rows, filters)}`;
	if (!high || !low) {
		return {
			title: `No area asked for publishes a ${measureTitle(filters.measure)} for ${roleTitle}`,
			subtitle,
			summary:
				`${coverage} The official tables hold no figure to rank. ${withoutParity(rows, filters)}`.trim(),
		};
	}
	if (high === low) {
		const plain = isWageMeasure(filters.measure) ? 'earn' : 'have';
		return {
			title: `${roleTitle} ${plain} ${figurePhrase(high, filters)} in ${high.row.areaTitle}`,
			subtitle,
			summary:
				rows.length === 1 ? `One area: ${nameOf(high.row, rows)}, ${figurePhrase(high, filters)}.` : coverage,
		};
	}
	const superlative = isWageMeasure(filters.measure) ? 'earn most' : 'stand out most';
	const verb = filters.measure === 'employment' ? 'have most jobs' : superlative;
	const highest = valued
		.slice(0, 3)
		.map((item) => `${nameOf(item.row, rows)}, ${figurePhrase(item, filters)}`);
	return {
		title: `${roleTitle} ${verb} in ${high.row.areaTitle}: ${figurePhrase(high, filters)}`,
		subtitle,
		summary: joined(' ', [
			coverage,
			`Highest: ${highest.join('; ')}.`,
			`Lowest: ${nameOf(low.row, rows)}, ${figurePhrase(low, filters)}.`,
			withoutParity(rows, filters),
		]),
	};
}

function nameOf(row: WageRow, rows: readonly WageRow[]): string {
	const oneYear = rows.every(({ year }) => year === row.year);
	return oneYear ? row.areaTitle : `${row.areaTitle} in ${row.year}`;
}

/** How many are within the range of pay that was chosen, and which range that is. */
function rangeSentence(rows: readonly WageRow[], { range, measure, pay }: Filters): string {
	if (!range) return '';
	const [low, high] = range.map((value) => formatEstimate({ value, flag: '' }, measure, pay));
	return ` ${rows.length} of them are between ${low} and ${high}.`;
}

/** Areas that publish a figure which local dollars cannot express: not to be taken for unpublished ones. */
function withoutParity(rows: readonly WageRow[], { measure }: Filters): string {
	const count = rows.filter((row) => estimateOf(row, measure).flag === 'no_price_parity').length;
	return count ? `${count} more publish one but have no regional price parity to express it in.` : '';
}
