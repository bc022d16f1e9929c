import { areaKind } from '$lib/domain/area.ts';
import { AREA_LEVELS, NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { isSocCode } from '$lib/domain/occupation.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { OUTLOOK_SORT_COLUMNS } from '$lib/query/shape/projections.ts';
import { SETTING_SORT_COLUMNS } from '$lib/query/shape/settings.ts';
import { parseScope, printScope } from './path-scope.ts';

/** What one parameter of an address says. It never throws: an old or broken link still opens the page. */
type Parsed<Value> = { readonly value: Value; readonly refused: readonly Refused[] };

/** A value the parameter cannot take, and why. */
export interface Refused {
	readonly text: string;
	readonly reason: string;
}

/** What the tables hold, to tell a code that is well formed from one that exists. */
export interface Vocabulary {
	readonly roles: ReadonlySet<string>;
	readonly areas: ReadonlySet<string>;
	readonly years: ReadonlySet<number>;
	readonly settings: ReadonlySet<string>;
	readonly credentials: ReadonlySet<string>;
	readonly education: ReadonlySet<string>;
}

/** One row of the address: how a filter is read from it and written to it. */
export interface Parameter<Key extends keyof Filters = keyof Filters> {
	readonly key: Key;
	/** What the filter is called on screen and in notices. */
	readonly title: string;
	readonly parse: (text: string, vocabulary: Vocabulary | null) => Parsed<Filters[Key]>;
	readonly print: (value: Filters[Key]) => string;
}

type Check = (item: string, vocabulary: Vocabulary | null) => string | null;

/** A comma-separated list. Refused items are named and left out, the others stand; repeats are dropped. */
function list<Key extends keyof Filters, Item extends string | number>(
	key: Key & (Filters[Key] extends readonly Item[] ? Key : never),
	title: string,
	check: Check,
	convert: (item: string) => Item,
): Parameter {
	const parameter = {
		key,
		title,
		parse(text: string, vocabulary: Vocabulary | null) {
			const refused: Refused[] = [];
			const items = new Set<Item>();
			for (const item of text.split(',').map((part) => part.trim())) {
				const reason = check(item, vocabulary);
				if (reason === null) items.add(convert(item));
				else refused.push({ text: item, reason });
			}
			return { value: [...items], refused };
		},
		print: (value: readonly Item[]) => value.join(','),
	};
	return parameter as unknown as Parameter;
}

/** One value, with the filter's default where the text is refused. */
function single<Key extends keyof Filters>(key: Key, title: string, check: Check): Parameter {
	const parameter = {
		key,
		title,
		parse(text: string, vocabulary: Vocabulary | null) {
			const reason = check(text, vocabulary);
			return reason === null
				? { value: text, refused: [] }
				: { value: NO_FILTERS[key], refused: [{ text, reason }] };
		},
		print: (value: Filters[Key]) => String(value ?? ''),
	};
	return parameter as unknown as Parameter;
}

function oneOf(choices: readonly string[]): Check {
	return (item) => (choices.includes(item) ? null : `it is none of ${choices.join(', ')}`);
}

const checkRole: Check = (item, vocabulary) => {
	if (!isSocCode(item)) return 'it is no SOC code, such as 29-9021';
	return vocabulary && !vocabulary.roles.has(item) ? 'no table at hand has this occupation code' : null;
};

const checkArea: Check = (item, vocabulary) => {
	if (areaKind(item) === null) {
		return 'it is no area code: 99, a two-digit state, a five-digit metropolitan or seven-digit nonmetropolitan area';
	}
	return vocabulary && !vocabulary.areas.has(item) ? 'no table at hand has this area code' : null;
};

const checkYear: Check = (item, vocabulary) => {
	if (!/^\d{4}$/.test(item)) return 'it is no year, such as 2024';
	if (!vocabulary || vocabulary.years.has(Number(item))) return null;
	const years = [...vocabulary.years].sort((a, b) => a - b);
	return `the tables at hand hold the May releases of ${years[0]}–${years.at(-1)}`;
};

/** An id of one of the tables. */
function checkId(table: 'settings' | 'credentials' | 'education'): Check {
	return (item, vocabulary) => {
		if (!/^[a-z0-9][a-z0-9-]*$/.test(item)) return 'it is no id: small letters, digits, hyphens';
		return vocabulary && !vocabulary[table].has(item) ? `the table ${table} has no such id` : null;
	};
}

const checkSort: Check = (item) =>
	[...SORT_COLUMNS, ...SETTING_SORT_COLUMNS, ...OUTLOOK_SORT_COLUMNS].includes(item.replace(/^-/, ''))
		? null
		: 'it is no column of the download, such as a_median, or -a_median for the highest first';

/** `40000-60000`: two figures, the lower first. */
const range: Parameter<'range'> = {
	key: 'range',
	title: 'Range of pay',
	parse(text) {
		const [, low, high] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) ?? [];
		if (low === undefined || high === undefined || Number(low) > Number(high)) {
			return { value: null, refused: [{ text, reason: 'it is no range, such as 40000-60000' }] };
		}
		return { value: [Number(low), Number(high)], refused: [] };
	},
	print: (value) => (value ? `${value[0]}-${value[1]}` : ''),
};

/** Sides of `/compare/paths`, spelled as they are taken: null for the default. */
const scope: Parameter<'scope'> = {
	key: 'scope',
	title: 'Scope',
	parse(text, vocabulary) {
		const parsed = parseScope(text, vocabulary?.roles ?? null);
		return { value: printScope(parsed.scope) || null, refused: parsed.refused };
	},
	print: (value) => value ?? '',
};

/** Every parameter of an address, in the order in which they are written. A new filter is a row here. */
export const PARAMETERS: readonly Parameter[] = [
	list('role', 'Role', checkRole, String),
	list('area', 'Where', checkArea, String),
	single('focus', 'Focus', checkRole),
	list('setting', 'Setting', checkId('settings'), String),
	list('credential', 'Credential', checkId('credentials'), String),
	list('education', 'Typical entry-level education', checkId('education'), String),
	list('year', 'Year', checkYear, Number),
	single('measure', 'Measure', oneOf(MEASURES)),
	single('level', 'Areas of the ranking', oneOf(AREA_LEVELS)),
	single('pay', 'Pay', oneOf(PERIODS)),
	single('dollars', 'Dollars', oneOf(DOLLAR_BASES)),
	single('sort', 'Order', checkSort),
	range as unknown as Parameter,
	scope as unknown as Parameter,
	single('similar', 'Similar to', checkArea),
];
