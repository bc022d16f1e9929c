import { NATION } from '$lib/domain/area.ts';
import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { figurePhrase, valuedRows, type Valued, type Words } from '$lib/charts/words.ts';
import { joined, uncapitalised } from '$lib/domain/phrases.ts';
import { yearsOf, type DistributionState, type DistributionYear } from './state.ts';

/** With fewer figures than these each is told; the middle half of them would be one figure or two. */
const LEAST_FOR_HALF = 4;

/**
 * Where the middle half of the areas lies: a quarter of them is cut off at each end, no figure is calculated between two.
 * Of several releases the title tells the newest that has figures, the summary each.
 */
export function distributionWords(state: DistributionState, roleTitle: string, newestYear: number): Words {
	const { rows, filters } = state;
	const years = yearsOf(state);
	const subtitle = subtitleOf(state, roleTitle, newestYear);
	const newest = years.find((year) => valuedRows(year.rows, filters.measure).length > 0);
	if (!newest) {
		return {
			title: `No area asked for publishes a ${measureTitle(filters.measure)} for ${roleTitle}`,
			subtitle,
			summary: `${rows.length} areas have a row and none has a figure.`,
		};
	}
	const isOne = years.length === 1;
	const valued = valuedRows(newest.rows, filters.measure);
	const half = halfOf(valued, state);
	const when = isOne ? '' : ` in May ${newest.year}`;
	return {
		title: half
			? `In half of ${valued.length} areas, ${roleTitle} have ${article(filters.measure)} between ${half}${when}`
			: `${roleTitle}${when}: ${figuresOf(valued, state)}`,
		subtitle,
		summary: joined(' ', [
			...(isOne ? sentences(newest, state) : years.map((year) => yearSentence(year, state))),
			half && isOne && endsOf(valued, state),
			!hasNation(state) && 'The nation’s figure is not among the rows.',
		]),
	};
}

function hasNation({ rows, nations }: DistributionState): boolean {
	return nations.length > 0 || rows.some(({ areaCode }) => areaCode === NATION);
}

function subtitleOf(state: DistributionState, roleTitle: string, newestYear: number): string {
	const { rows, filters } = state;
	const measured = uncapitalised(measurePhrase(filters, rows, newestYear));
	// A single-role view among views of all roles chosen: that the others are not in it must be said.
	const alone = filters.role.length > 1 ? ` alone, of the ${filters.role.length} roles chosen` : '';
	const years = listYears(rows.map(({ year }) => year));
	return joined(' · ', [`${roleTitle}${alone}: ${measured}, each dot an area`, years && `May ${years}`]);
}

/** `$45,830 and $55,800`: between these the middle half of the figures lies. */
function halfOf(valued: readonly Valued[], { filters }: DistributionState): string | null {
	if (valued.length < LEAST_FOR_HALF) return null;
	const cut = Math.floor(valued.length / 4);
	const [upper, lower] = [valued[cut], valued.at(-1 - cut)];
	const brief = (item: Valued | undefined) =>
		item ? formatEstimate(item.estimate, filters.measure, filters.pay) : '';
	return `${brief(lower)} and ${brief(upper)}`;
}

function figuresOf(valued: readonly Valued[], { filters }: DistributionState): string {
	return valued.map((item) => `${figurePhrase(item, filters)} in ${item.row.areaTitle}`).join('; ');
}

function endsOf(valued: readonly Valued[], { filters }: DistributionState): string {
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return '';
	return `Lowest: ${low.row.areaTitle}, ${figurePhrase(low, filters)}. Highest: ${high.row.areaTitle}, ${figurePhrase(high, filters)}.`;
}

function article(measure: Measure): string {
	if (measure === 'employment') return 'employment';
	return `a ${measureTitle(measure)}`;
}

/** A release among several: where its figures lie, and what there is to say of them. */
function yearSentence(own: DistributionYear, state: DistributionState): string {
	const valued = valuedRows(own.rows, state.filters.measure);
	const half = halfOf(valued, state);
	const where = half ? `half of ${valued.length} areas between ${half}.` : `${figuresOf(valued, state)}.`;
	return [`May ${own.year}: ${valued.length > 0 ? where : 'no figure.'}`, ...sentences(own, state)].join(' ');
}

/** How a release's figures lie to the nation and to a range, and how many are missing. */
function sentences({ rows, nation }: DistributionYear, { filters }: DistributionState): readonly string[] {
	const valued = valuedRows(rows, filters.measure);
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
