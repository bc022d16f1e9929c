import { NATION } from '$lib/domain/area.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import {
	HOURS_PER_YEAR,
	isWageMeasure,
	measureTitle,
	MEASURES,
	type Measure,
	type Period,
} from '$lib/domain/measure.ts';
import type { OwnFigure, OwnSeries } from '$lib/domain/own-figures.ts';
import { OWN_COLUMN } from '../column.ts';

type Cell = string | number | null;

/** A column of a reader's own figures, read off the official cells of a row. */
export interface OwnColumn {
	/** `yours_regional_survey_median` */
	readonly name: string;
	/** `Yours: Regional survey, median` */
	readonly header: string;
	/** One figure as a number, several as text; null where the reader has none of what the row is of. */
	readonly value: (cell: (name: string) => Cell) => Cell;
	readonly text: (cell: (name: string) => Cell) => string;
}

/** Rows that are not an official figure of what they name, or of a part of it that no figure of a reader's is of. */
const OTHER_KINDS = ['owner', 'claim', 'issuer_survey', 'article_without_source'];
/** Years of rows that are of two releases. */
const TWO_YEARS = ['year_from', 'year_to', 'base_year', 'projected_year'];

/**
 * The columns that a table can have of a reader's series: one for each series and measure that it has an official column of.
 * Money is converted as the row is; a figure that cannot be is left out. `names`: the table's official columns.
 */
export function ownColumns(names: readonly string[], series: readonly OwnSeries[]): readonly OwnColumn[] {
	if (!names.includes('occ_code') || TWO_YEARS.some((name) => names.includes(name))) return [];
	const taken = new Set<string>();
	return series.flatMap((one, turn) => {
		const byPair = new Map<string, OwnFigure[]>();
		for (const figure of one.figures) {
			const pair = `${figure.measure}|${figure.role}|${figure.area}`;
			const known = byPair.get(pair);
			if (known) known.push(figure);
			else byPair.set(pair, [figure]);
		}
		const has = new Set(one.figures.map(({ measure }) => measure));
		return MEASURES.filter((measure) => has.has(measure)).flatMap((measure): readonly OwnColumn[] => {
			const pay = periodOf(names, measure);
			if (pay === null) return [];
			const valuesOf = (cell: (name: string) => Cell) => {
				const area = names.includes('area_code') ? cell('area_code') : NATION;
				const own = byPair.get(`${measure}|${cell('occ_code')}|${area}`) ?? [];
				return own.flatMap((figure) => valueBeside(figure, pay, names, cell) ?? []);
			};
			const written = (value: number) => formatEstimate({ value, flag: '' }, measure, pay);
			return [
				{
					name: unused(`${OWN_COLUMN}${slug(one.title) || `series_${turn + 1}`}_${measure}`, taken),
					header: `Yours: ${one.title}, ${measureTitle(measure)}`,
					value: (cell) => {
						const values = valuesOf(cell);
						return values.length > 1 ? values.join('; ') : (values[0] ?? null);
					},
					text: (cell) => valuesOf(cell).map(written).join('; '),
				},
			];
		});
	});
}

/** The period of a measure's official column; null where the table has none of it. */
function periodOf(names: readonly string[], measure: Measure): Period | null {
	if (!isWageMeasure(measure)) {
		return names.includes(measure === 'lq' ? 'location_quotient' : measure) ? 'annual' : null;
	}
	if (names.includes(`a_${measure}`)) return 'annual';
	return names.includes(`h_${measure}`) ? 'hourly' : null;
}

/** The figure in the money of a row of the same; null where the row is of something else, or it cannot be converted. */
function valueBeside(
	figure: OwnFigure,
	pay: Period,
	names: readonly string[],
	cell: (name: string) => Cell,
): number | null {
	const text = (name: string) => String((names.includes(name) ? cell(name) : null) ?? '');
	if (OTHER_KINDS.includes(text('kind'))) return null;
	if (figure.setting !== (text('setting_id') || null)) return null;
	if (figure.credential !== null && figure.credential !== text('credential_id')) return null;
	if (figure.year !== null && text('year') !== String(figure.year)) return null;
	if (!isWageMeasure(figure.measure)) return figure.value;
	const factor = factorOf(text, figure);
	if (factor === null) return null;
	const hours = figure.period === pay ? 1 : pay === 'annual' ? HOURS_PER_YEAR : 1 / HOURS_PER_YEAR;
	const value = figure.value * hours * factor;
	return Number.isFinite(value) ? Math.round(value * 100) / 100 : null;
}

function factorOf(text: (name: string) => string, { year }: OwnFigure): number | null {
	const dollars = text('dollars');
	if (dollars === '' || dollars === 'nominal') return 1;
	if (year === null) return null;
	if (dollars === 'real') return Number(text('cpi_factor')) || null;
	const parity = Number(text('price_parity'));
	return parity ? 100 / parity : null;
}

function slug(title: string): string {
	return title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, 40);
}

/** The name, with a number where another column has it already. */
function unused(name: string, taken: Set<string>): string {
	let free = name;
	for (let turn = 2; taken.has(free); turn++) free = `${name}_${turn}`;
	taken.add(free);
	return free;
}
