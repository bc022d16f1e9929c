import { inAlphabet } from '$lib/domain/alphabet.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { AreaLink } from '$lib/domain/lineage.ts';
import { comparableYears, spansOf, type Span } from '$lib/domain/metro-change.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { WageTable } from '$lib/domain/gap.ts';
import { MODEL_BASED_SINCE } from '$lib/datasets/oews/breaks.ts';
import type { Context } from '$lib/query/context.ts';
import { roleFacts } from '$lib/query/questions/facts-asked.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';
import { narrowsRoles } from '$lib/query/shape/narrow.ts';
import { inMoney } from '$lib/query/shape/money.ts';
import { areaLinks } from '$lib/query/slices/lineage.ts';
import { wageTables } from '$lib/query/slices/wage-tables.ts';
import type { Question } from '$lib/query/statement.ts';

/** What `metro-change` shows. */
export interface MetroChangeAnswer {
	readonly filters: Filters;
	/** Null where the filters leave no role. */
	readonly role: {
		readonly code: SocCode;
		readonly title: string;
		/** The last release that uses the code. */
		readonly lastYear: number;
	} | null;
	/** What may be compared, the longest first; none where the role has no two releases. */
	readonly spans: readonly Span[];
	/** The role in every metropolitan area of the releases of the spans, in dollars of their own years. */
	readonly rows: readonly WageRow[];
	readonly links: readonly AreaLink[];
	/** CPI-U of the newest year over that of each release's year. */
	readonly factors: ReadonlyMap<number, number>;
	/** Roles of the health-information set that have spans, by title: asked for where this one has none. */
	readonly others: readonly { readonly code: SocCode; readonly title: string }[];
	readonly tables: readonly WageTable[];
}

/**
 * One role in every metropolitan area over releases that may be compared: the first chosen that has such releases, else
 * the one in focus.
 */
export function metroChange(filters: Filters, context: Context): Question<MetroChangeAnswer> {
	return async (ask) => {
		const [focus, tables, links] = await Promise.all([
			focusAsked(filters, context)(ask),
			ask(wageTables()),
			ask(areaLinks()),
		]);
		const spansFor = (role: SocCode) => spansOf(comparableYears(tables, role, MODEL_BASED_SINCE), links);
		const hasSpans = (role: SocCode) => spansFor(role).length > 0;
		const code = (filters.focus === null && !narrowsRoles(filters) && filters.role.find(hasSpans)) || focus;
		const spans = code === null ? [] : spansFor(code);
		const withSpans = spans.length > 0 ? [] : context.healthInformationSet.filter(hasSpans);
		const facts = await roleFacts(code === null ? withSpans : [code, ...withSpans], context)(ask);
		const years = [...new Set(spans.flatMap(({ from, to }) => [from, to]))];
		const stored =
			code === null || years.length === 0
				? []
				: await wagesAsked({ roles: [code], areas: { kinds: ['metro'] }, years }, context)(ask);
		const own = facts.find(({ occCode }) => occCode === code);
		return {
			filters,
			role:
				code === null
					? null
					: { code, title: own?.title ?? code, lastYear: own?.lastYear ?? context.newestYear },
			spans,
			rows: stored.map((row) => inMoney(row, { pay: filters.pay, dollars: 'nominal' })),
			links: spans.length > 0 ? links : [],
			factors: new Map(
				stored.flatMap(({ year, cpiFactor }) => (cpiFactor === null ? [] : [[year, cpiFactor] as const])),
			),
			others: facts
				.filter(({ occCode }) => withSpans.includes(occCode))
				.map((role) => ({ code: role.occCode, title: role.title }))
				.sort((one, other) => inAlphabet(one.title, other.title)),
			tables,
		};
	};
}
