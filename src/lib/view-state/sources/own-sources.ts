import { listYears } from '$lib/domain/basis.ts';
import { officialTitle, SCOPE_WORDS } from '$lib/own/releases/release-title.ts';
import type { OwnTable } from '$lib/own/store/own-item.ts';
import type { SourceEntry } from './sources.ts';

const ORIGINS: Readonly<Record<OwnTable['scope'], (year: number) => string>> = {
	nation: () => 'wages/nation',
	states: (year) => `wages/areas-${year}`,
	metro: (year) => `wages/areas-${year}`,
	nonmetro: (year) => `wages/areas-${year}`,
	sector: () => 'setting-wages/sector',
	industry: () => 'setting-wages/industry',
	owner: () => 'setting-wages/owner',
};

/** The sources of the site with the reader's own files behind them: rows of both can stand in one view. */
export function withOwnSources(
	book: readonly SourceEntry[],
	tables: readonly OwnTable[],
): readonly SourceEntry[] {
	return [
		...book,
		...tables.map(({ year, scope }): SourceEntry => ({
			origin: ORIGINS[scope](year),
			publisher: 'A file of yours',
			title: officialTitle(scope),
			release: `May ${year}`,
			address: '',
			obtained: 'added in this browser, not checked by this site',
			own: SCOPE_WORDS[scope],
		})),
	];
}

/** `0.1.0+3f2a9c1b04de + your May 2023 metro release`: what the site alone does not show must not be cited as its own. */
export function withOwnVersion(version: string, tables: readonly OwnTable[]): string {
	const scopes = [...new Set(tables.map(({ scope }) => scope))];
	const own = scopes.map((scope) => {
		const years = tables.flatMap((table) => (table.scope === scope ? [table.year] : []));
		return `your May ${listYears(years)} ${SCOPE_WORDS[scope]} release${years.length > 1 ? 's' : ''}`;
	});
	return [version, ...own].join(' + ');
}
