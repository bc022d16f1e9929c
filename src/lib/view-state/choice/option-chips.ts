import type { AreaLevel, Filters, IdFilter } from '$lib/domain/filters.ts';
import { ID_FILTERS, NO_FILTERS } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { listYears } from '$lib/domain/basis.ts';

/** Something chosen besides roles and places, and the change that takes it back. */
export interface OptionChip {
	/** Which filter it is of, and for one of several ids which: a key for lists. */
	readonly key: string;
	readonly text: string;
	readonly without: Partial<Filters>;
}

interface Names {
	readonly titleOfRole: (code: string) => string;
	/** What an id of a filter's table is called. */
	readonly titleOf: (filter: IdFilter, id: string) => string;
	readonly newestYear: number;
}

const LEVELS: Readonly<Record<AreaLevel, string>> = {
	metro: 'Metros',
	state: 'States ranked',
	nonmetro: 'Nonmetropolitan areas ranked',
};

/** All that is chosen besides roles and places, in the order of addresses, each removable. */
export function optionChips(filters: Filters, names: Names): readonly OptionChip[] {
	const { focus, year, measure, level, pay, dollars, range } = filters;
	const chip = <Key extends keyof Filters>(key: Key, isSet: boolean, text: () => string): OptionChip[] =>
		isSet ? [{ key, text: text(), without: { [key]: NO_FILTERS[key] } }] : [];
	const ids = (Object.keys(ID_FILTERS) as IdFilter[]).flatMap((filter) =>
		filters[filter].map((id) => ({
			key: `${filter} ${id}`,
			text: names.titleOf(filter, id),
			without: { [filter]: filters[filter].filter((other) => other !== id) },
		})),
	);
	const figure = (value: number) => formatEstimate({ value, flag: '' }, measure, pay);
	return [
		...chip('focus', focus !== null, () => `Focus: ${names.titleOfRole(focus ?? '')}`),
		...ids,
		...chip('year', year.length > 0, () => `May ${listYears(year)}`),
		...chip('measure', measure !== NO_FILTERS.measure, () => measureTitle(measure)),
		...chip('level', level !== NO_FILTERS.level, () => LEVELS[level]),
		...chip('pay', pay !== NO_FILTERS.pay, () => 'Per hour'),
		...chip('dollars', dollars !== NO_FILTERS.dollars, () =>
			dollars === 'real' ? `In ${names.newestYear} dollars` : 'Adjusted for local prices',
		),
		...chip('range', range !== null, () => (range ?? []).map(figure).join(' to ')),
	];
}
