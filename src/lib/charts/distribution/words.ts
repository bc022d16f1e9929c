import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { figurePhrase, valuedRows, type Valued, type Words } from '../words.ts';
import { comparableNation, type DistributionState } from './layout.ts';

/** Where the middle half of the areas lies: a quarter of them is cut off at each end, no figure is reckoned between two. */
export function distributionWords(state: DistributionState, roleTitle: string, newestYear: number): Words {
	const { rows, nation, filters } = state;
	const valued = valuedRows(rows, filters.measure);
	const years = listYears(rows.map(({ year }) => year));
	const measured = measurePhrase(filters, rows, newestYear).replace(/^./, (letter) => letter.toLowerCase());
	const subtitle = [`${roleTitle}: ${measured}, each dot an area`, years && `May ${years}`]
		.filter(Boolean)
		.join(' · ');
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) {
		return {
			title: `No area asked for publishes a ${measureTitle(filters.measure)} for ${roleTitle}`,
			subtitle,
			summary: `${rows.length} areas have a row and none has a figure.`,
		};
	}
	if (valued.length < 4) {
		return {
			title: `${roleTitle}: ${valued.map((item) => `${figurePhrase(item, filters)} in ${item.row.areaTitle}`).join('; ')}`,
			subtitle,
			summary: sentences(state, valued).join(' '),
		};
	}
	const cut = Math.floor(valued.length / 4);
	const [upper, lower] = [valued[cut], valued.at(-1 - cut)];
	return {
		title: `In half of ${valued.length} areas, ${roleTitle} have ${article(filters.measure)} between ${brief(lower, state)} and ${brief(upper, state)}`,
		subtitle,
		summary: [
			...sentences(state, valued),
			`Lowest: ${low.row.areaTitle}, ${figurePhrase(low, filters)}. Highest: ${high.row.areaTitle}, ${figurePhrase(high, filters)}.`,
			nation ? '' : 'The nation’s figure is not among the rows.',
		]
			.filter(Boolean)
			.join(' '),
	};
}

function article(measure: DistributionState['filters']['measure']): string {
	if (measure === 'employment') return 'employment';
	return `a ${measureTitle(measure)}`;
}

function brief(item: Valued | undefined, { filters }: DistributionState): string {
	return item ? formatEstimate(item.estimate, filters.measure, filters.pay) : '';
}

function sentences(state: DistributionState, valued: readonly Valued[]): readonly string[] {
	const { filters, rows } = state;
	const nation = comparableNation(state);
	const [whole] = nation ? valuedRows([nation], filters.measure) : [];
	const range = filters.range;
	const above = whole ? valued.filter(({ value }) => value > whole.value).length : 0;
	const missing = rows.length - valued.length;
	return [
		...(whole && whole.estimate.flag !== 'top_coded'
			? [`${above} of ${valued.length} areas lie above the nation’s ${figurePhrase(whole, filters)}.`]
			: []),
		...(range
			? [
					`${valued.filter(({ value }) => value >= range[0] && value <= range[1]).length} lie within the range chosen.`,
				]
			: []),
		...(missing > 0 ? [`${missing} more ${missing === 1 ? 'has' : 'have'} a row without a figure.`] : []),
	];
}
