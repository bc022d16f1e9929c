import type { PayBySetting, SettingKind } from '$lib/domain/setting-row.ts';
import { sourcesFrom, spanned, type SourceEntry } from '$lib/view-state/sources/sources.ts';

const SERIES: Readonly<Record<SettingKind, string>> = {
	handbook: 'setting-pay',
	sector: 'setting-wages/sector',
	industry: 'setting-wages/industry',
	owner: 'setting-wages/owner',
};

/**
 * The tables the rows were read from, of the releases on show; hospitals' ten releases are one source with its span. The
 * articles stand last: what they say is not an official figure.
 */
export function settingSources(answer: PayBySetting, book: readonly SourceEntry[]): readonly SourceEntry[] {
	const { rows, claims, filters } = answer;
	const official = (Object.keys(SERIES) as SettingKind[]).flatMap((kind) => {
		const years = [...new Set(rows.filter((row) => row.kind === kind).map(({ year }) => year))];
		if (years.length === 0) return [];
		// The handbook's own table is one source; projections and mapping beside it place its rows.
		if (kind === 'handbook')
			return sourcesFrom(book, [SERIES.handbook]).filter(({ title }) => /Handbook/.test(title));
		return spanned(sourcesFrom(book, [SERIES[kind]], years));
	});
	return [
		...official,
		...(filters.dollars === 'real' && rows.length > 0 ? sourcesFrom(book, ['cpi']) : []),
		...(claims.length > 0 ? sourcesFrom(book, ['claims']).filter(({ title }) => /articles/.test(title)) : []),
	];
}
