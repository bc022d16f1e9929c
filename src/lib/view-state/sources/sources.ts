import { group } from 'd3-array';
import { areaKind, type AreaKind } from '$lib/domain/area.ts';
import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Catalogue } from '$lib/datasets/catalogue.ts';

/** An official table a view can draw on, as its source line names it. */
export interface SourceEntry {
	/** `wages/nation`, `wages/areas-2025`, `setting-wages/sector`, `cpi`: the cut by occupation changes no source. */
	readonly origin: string;
	readonly publisher: string;
	readonly title: string;
	readonly release: string;
	readonly address: string;
	readonly obtained: string;
	/** Of a file that the reader added: what its tables are called, `metro`. */
	readonly own?: string;
}

/** Tables that views draw on; the others serve search and prose. */
const DRAWN = new Set([
	'wages',
	'setting-wages',
	'setting-pay',
	'industry-pay',
	'projections',
	'state-projections',
	'credential-pay',
	'claims',
	'cpi',
	'price-parities',
	'postings-by-sector',
	'postings-all',
	'pay-transparency',
]);

/** The sources of everything views are calculated from, each once. */
export function sourceBook(catalogue: Catalogue): readonly SourceEntry[] {
	const book = new Map<string, SourceEntry>();
	for (const { table, part, sources } of catalogue.resources) {
		if (!DRAWN.has(table)) continue;
		const series = part?.replace(/(^|-)(health-information|other|\d\d)$/, '');
		const origin = series ? `${table}/${series}` : table;
		for (const { publisher, title, release, address = '', obtained } of sources) {
			const entry = { origin, publisher, title, release, address, obtained };
			book.set([origin, title, release].join('|'), entry);
		}
	}
	return [...book.values()];
}

/** The sources of whole tables or series: `projections`, `setting-wages/sector`. With years, of these releases alone. */
export function sourcesFrom(
	book: readonly SourceEntry[],
	origins: readonly string[],
	years: readonly number[] | null = null,
): readonly SourceEntry[] {
	return byTable(
		book.filter(
			({ origin, release }) =>
				origins.includes(origin) && (years === null || years.includes(releaseYear(release))),
		),
	);
}

/** `May 2025` → 2025; NaN where the release names no single year. */
function releaseYear(release: string): number {
	return Number(/\d{4}$/.exec(release)?.[0]);
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
		if (!origin.startsWith('wages/') || !years.has(releaseYear(release))) return false;
		if (origin === 'wages/nation') return kinds.has('nation');
		const scope = SCOPE_WORDS.find(({ words }) => words.test(title));
		return scope !== undefined && scope.kinds.some((kind) => kinds.has(kind));
	};
	const converts = isWageMeasure(filters.measure) ? filters.dollars : 'nominal';
	return byTable(
		book.filter((entry) => {
			if (entry.origin === 'cpi') return converts === 'real';
			if (entry.origin === 'price-parities') return converts === 'local';
			return isShown(entry);
		}),
	);
}

/** Releases of one table as one entry: `May 2011–2025` instead of fifteen lines. */
function byTable(entries: readonly SourceEntry[]): readonly SourceEntry[] {
	const tables = group(entries, ({ publisher, title }) => [publisher, title].join('|'));
	return [...tables.values()].flatMap((releases) => {
		const [first] = releases;
		if (!first || releases.length === 1) return releases;
		const isMay = releases.every(({ release }) => /^May \d{4}$/.test(release));
		const distinct = [...new Set(releases.map(({ release }) => release))];
		const years = listYears(releases.map(({ release }) => releaseYear(release)));
		return [{ ...first, release: isMay ? `May ${years}` : distinct.join(', ') }];
	});
}

/** `your May 2023 metro release`. `own`: what the tables of a file that the reader added are called. */
export function ownText(own: string, release: string): string {
	return `your ${release} ${own} release${/^May \d{4}$/.test(release) ? '' : 's'}`;
}

/** `U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, …, May 2025`. */
export function sourceText({ publisher, title, release, own }: SourceEntry): string {
	if (own !== undefined) return `${ownText(own, release)} (${title}; a file added in this browser)`;
	return `${publisher}, ${title}, ${release}`;
}

/** Publishers whose initials readers of a page know; files name them in full. */
const INITIALS: Readonly<Record<string, string>> = {
	'U.S. Bureau of Labor Statistics': 'BLS',
	'U.S. Bureau of Economic Analysis': 'BEA',
};

/** The same short enough for a line under a picture: `BLS Employment Projections, Table 1.2, 2024–34`. */
export function sourceLine({ publisher, title, release, own }: SourceEntry): string {
	if (own !== undefined) return ownText(own, release);
	const who = INITIALS[publisher] ?? publisher;
	return title.startsWith(`${who} `) ? `${title}, ${release}` : `${who}, ${title}, ${release}`;
}

/** Releases of one table as one line: `May 2010 to May 2019`; the others as they are. */
export function spanned(entries: readonly SourceEntry[]): readonly SourceEntry[] {
	const [first, last] = [entries[0], entries.at(-1)];
	if (!first || !last || entries.length < 3 || entries.some(({ title }) => title !== first.title))
		return entries;
	const years = entries.flatMap(({ release }) => /\d{4}$/.exec(release)?.[0] ?? []).sort();
	return [{ ...last, release: `May ${years[0]} to May ${years.at(-1)}` }];
}
