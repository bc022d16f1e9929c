import type { Filters } from '$lib/domain/filters.ts';
import { FAMILIES } from '$lib/domain/occupation.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from '../asked.ts';
import { by, byGroup, byPlace, chosenOrder, type Sorting } from './order.ts';

/**
 * The order of roles by pay: by family, as the articles compare them, the others last; within a family by the measure in
 * the first area and year asked for, highest first, those without it last, ties by title. The rows of a role stand
 * together. An order the reader chose goes before all of this.
 */
export function roleOrder(
	rows: readonly WageRow[],
	families: ReadonlyMap<string, string>,
	{ areas, years }: Asked,
	{ sort, measure }: Pick<Filters, 'sort' | 'measure'>,
): readonly Sorting<WageRow>[] {
	const codes = 'codes' in areas ? areas.codes : [];
	const isFirst = (row: WageRow) => row.areaCode === codes[0] && row.year === years[0];
	const role = (row: WageRow) => row.occCode;
	return [
		...chosenOrder(sort),
		...(sort ? [] : [byPlace([...FAMILIES, ''], (row: WageRow) => families.get(row.occCode) ?? '')]),
		byGroup(rows, role, (row) => (isFirst(row) ? estimateOf(row, measure).value : null), true),
		byGroup(rows, role, (row) => row.occTitle),
		by(role),
		byPlace(codes, (row: WageRow) => row.areaCode),
		byPlace(years, (row: WageRow) => row.year),
	];
}
