import type { Filters } from '$lib/domain/filters.ts';
import { sectorMeans, type SectorTrend } from '$lib/domain/sector-means.ts';
import type { Context } from '$lib/query/context.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';
import { sectorReleases } from '$lib/query/shape/settings.ts';
import { settingsOfRole } from '$lib/query/slices/settings.ts';
import type { Question } from '$lib/query/statement.ts';

/** What the focus earns on average in each sector over the releases; nothing where the narrowing filters leave no role. */
export function sectorTrend(filters: Filters, context: Context): Question<SectorTrend> {
	return async (ask) => {
		const focus = await focusAsked(filters, context)(ask);
		if (focus === null) return { filters, focus, reference: null, years: [], year: null, rows: [] };
		const stored = await ask(settingsOfRole(focus, context));
		return { filters, focus, ...sectorMeans(sectorReleases(stored, filters), filters) };
	};
}
