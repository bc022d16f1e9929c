import { formatCount } from '$lib/domain/format.ts';
import { areaKind } from '$lib/domain/area.ts';
import {
	AREA_LEVELS,
	eachIdFilter,
	ID_FILTERS,
	MOST_FIGURE,
	NO_FILTERS,
	type Filters,
	type IdFilter,
	type IdTable,
} from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { isSocCode } from '$lib/domain/occupation.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { OUTLOOK_SORT_COLUMNS } from '$lib/query/shape/projections.ts';
import { SETTING_SORT_COLUMNS } from '$lib/query/shape/setting-order.ts';
import {
	listKey,
	oneOf,
	parsedFrom,
	singleKey,
	valueKey,
	type AddressKey,
	type AddressTable,
	type Read,
} from './address-keys.ts';

/** What the tables hold, to tell a code that is well formed from one that exists. */
export interface Vocabulary extends Readonly<Record<IdTable, ReadonlySet<string>>> {
	readonly roles: ReadonlySet<string>;
	readonly areas: ReadonlySet<string>;
	readonly years: ReadonlySet<number>;
}

/** Null where a code is checked by its shape alone. */
export type Known = Vocabulary | null;

/** One filter: how it is read from an address, written to it, and named in the sentence of a choice. */
interface Filter<Value> extends AddressKey<Value, Known> {
	/** How the sentence says that it narrows the rows, `2 settings`; filters without it have a place of their own there. */
	readonly narrows?: (value: Value) => string;
}

/** An occupation code of the tables. */
export function readRole(code: string, known: { readonly roles: ReadonlySet<string> } | null): Read<string> {
	if (!isSocCode(code)) return { reason: 'is not a SOC code, such as 29-9021' };
	if (known && !known.roles.has(code)) return { reason: 'is an occupation code that none of the tables has' };
	return { value: code };
}

/** An area code of the tables. */
export function readArea(code: string, known: Known): Read<string> {
	if (areaKind(code) === null) {
		return {
			reason:
				'is not an area code: 99, a two-digit state, a five-digit metropolitan or seven-digit nonmetropolitan area',
		};
	}
	if (known && !known.areas.has(code)) return { reason: 'is an area code that none of the tables has' };
	return { value: code };
}

function readYear(text: string, known: Known): Read<number> {
	if (!/^\d{4}$/.test(text)) return { reason: 'is not a year, such as 2024' };
	if (!known || known.years.has(Number(text))) return { value: Number(text) };
	const years = [...known.years].sort((a, b) => a - b);
	return { reason: `is not one of the May releases of ${years[0]}–${years.at(-1)}` };
}

function readSort(text: string): Read<string> {
	return [...SORT_COLUMNS, ...SETTING_SORT_COLUMNS, ...OUTLOOK_SORT_COLUMNS].includes(text.replace(/^-/, ''))
		? { value: text }
		: { reason: 'is not a column of the download, such as a_median, or -a_median for the highest first' };
}

/** `40000-60000`: two figures of the measure, the lower first, with at most four decimals. */
function readRange(text: string): Read<readonly [number, number]> {
	const [, low, high] = /^(\d+(?:\.\d{1,4})?)-(\d+(?:\.\d{1,4})?)$/.exec(text) ?? [];
	if (low === undefined || high === undefined || Number(low) > Number(high))
		return { reason: 'is not a range, such as 40000-60000' };
	if (Number(high) > MOST_FIGURE) return { reason: `has a figure above ${formatCount(MOST_FIGURE)}` };
	return { value: [Number(low), Number(high)] };
}

/** A figure without an exponent: within the bounds of a range, and not finer than a ten-thousandth. */
function printFigure(figure: number): string {
	return String(Number(Math.min(MOST_FIGURE, Math.max(0, figure)).toFixed(4)));
}

/** A filter that holds ids of a table and narrows by them. */
function narrowing(filter: IdFilter): Filter<readonly string[]> {
	const row = ID_FILTERS[filter];
	const [one, several] = row.nouns;
	return {
		...listKey({
			title: row.title,
			noun: several,
			limit: row.limit,
			read(id: string, known: Known): Read<string> {
				if (!/^[a-z0-9][a-z0-9-]*$/.test(id))
					return { reason: 'is not an id: lowercase letters, digits, hyphens' };
				if (known && !known[row.table].has(id)) return { reason: `is not an id of the table ${row.table}` };
				return { value: id };
			},
		}),
		narrows: ({ length }) => (length === 0 ? '' : `${length} ${length === 1 ? one : several}`),
	};
}

/** One of a few words, of which one is always chosen. */
function choice<Value extends string>(title: string, choices: readonly Value[]): Filter<Value> {
	const read = oneOf(choices);
	return singleKey({ title, parse: (text) => parsedFrom(text, read(text)), print: String });
}

/** Every filter of an address, in the order in which they are written. Their defaults are `NO_FILTERS`. */
export const FILTER_KEYS = {
	role: listKey({ title: 'Role', noun: 'roles', limit: 60, read: readRole }),
	area: listKey({ title: 'Place', noun: 'areas', limit: 600, read: readArea }),
	focus: valueKey({ title: 'Focus role', read: readRole }),
	...eachIdFilter(narrowing),
	year: listKey({ title: 'Year', noun: 'years', limit: 30, read: readYear }),
	measure: choice('Measure', MEASURES),
	level: choice('Places ranked', AREA_LEVELS),
	pay: choice('Pay', PERIODS),
	dollars: choice('Dollars', DOLLAR_BASES),
	sort: valueKey({ title: 'Order', read: readSort }),
	range: {
		...singleKey<Filters['range'], Known>({
			title: 'Pay range',
			parse: (text) => parsedFrom(text, readRange(text)),
			print: (value) => (value?.every(Number.isFinite) ? value.map(printFigure).join('-') : ''),
		}),
		narrows: (value: Filters['range']) => (value ? 'a range' : ''),
	},
} satisfies { readonly [Name in keyof Filters]: Filter<Filters[Name]> };

export const FILTER_ADDRESS: AddressTable<Filters, Known> = {
	keys: FILTER_KEYS,
	none: NO_FILTERS,
	comesFirst: true,
};

/** What narrows the rows of a choice: `2 settings`, `a range`. */
export function narrowedBy(filters: Filters): readonly string[] {
	const rows: { readonly [Name in keyof Filters]: Filter<Filters[Name]> } = FILTER_KEYS;
	const say = <Name extends keyof Filters>(name: Name) => rows[name].narrows?.(filters[name]) ?? '';
	return (Object.keys(rows) as (keyof Filters)[]).map(say).filter((phrase) => phrase !== '');
}
