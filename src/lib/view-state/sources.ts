import { areaKind, type AreaKind } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Catalogue } from '$lib/datasets/catalogue.ts';

/** An official table a view can draw on, as its source line names it. */
export interface SourceEntry {
	/** `wages/nation`, `wages/areas-2025`, `cpi`, `price-parities`: the cut by occupation changes no source. */
	readonly origin: string;
	readonly publisher: string;
	readonly title: string;
	readonly release: string;
	readonly address: string;
	readonly obtained: string;
}

/** The sources of everything the dashboard's views are reckoned from, each once. */
export function sourceBook(catalogue: Catalogue): readonly SourceEntry[] {
	const book = new Map<string, SourceEntry>();
	for (const { table, part, sources } of catalogue.resources) {
		const origin = table === 'wages' ? `wages/${part?.replace(/-(health-information|\d\d)$/, '')}` : table;
		if (!['wages', 'cpi', 'price-parities'].includes(table)) continue;
		for (const { publisher, title, release, address = '', obtained } of sources) {
			const entry = { origin, publisher, title, release, address, obtained };
			book.set([origin, title, release].join('|'), entry);
		}
	}
	return [...book.values()];
}

const SCOPE_WORDS: readonly { readonly kinds: readonly AreaKind[]; readonly words: RegExp }[] = [
	{ kinds: ['state', 'territory'], words: /state/ },
	{ kinds: ['metro'], words: / metropolitan/ },
	{ kinds: ['nonmetro'], words: /nonmetropolitan/ },
];

/** The tables the rows on show were read from, and those their money was converted with. */
export function sourcesOf(
	rows: readonly WageRow[],
	filters: Filters,
	book: readonly SourceEntry[],
): readonly SourceEntry[] {
	const years = new Set(rows.map(({ year }) => year));
	const kinds = new Set(rows.map(({ areaCode }) => areaKind(areaCode)));
	const isShown = ({ origin, title, release }: SourceEntry) => {
		if (!years.has(Number(/\d{4}$/.exec(release)?.[0]))) return false;
		if (origin === 'wages/nation') return kinds.has('nation');
		const scope = SCOPE_WORDS.find(({ words }) => words.test(title));
		return scope !== undefined && scope.kinds.some((kind) => kinds.has(kind));
	};
	const converts = isWageMeasure(filters.measure) ? filters.dollars : 'nominal';
	return book.filter((entry) => {
		if (entry.origin === 'cpi') return converts === 'real';
		if (entry.origin === 'price-parities') return converts === 'local';
		return isShown(entry);
	});
}

/** `U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, …, May 2025`. */
export function sourceText({ publisher, title, release }: SourceEntry): string {
	return `${publisher}, ${title}, ${release}`;
}
