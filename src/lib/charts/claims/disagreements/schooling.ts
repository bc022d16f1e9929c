import { articleName, type EntryProjection } from '$lib/domain/claim.ts';
import { familyOf } from '$lib/domain/claim-search.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import { capitalised, joined, listPhrase } from '$lib/domain/phrases.ts';
import type { LedgerLookup, Explanation } from './ledger-lookup.ts';
import type { LevelsRow } from '../pictures/levels.ts';

/** What schooling official tables and articles name. */
export function explainSchooling(lookup: LedgerLookup): Explanation {
	const { claims, levels, schooling, statements } = lookup.ledger;
	const codes = new Set(
		claims.flatMap(({ occCode }) => [...familyOf(occCode, lookup.ledger.evidence)]).filter(Boolean),
	);
	const official = lookup.projections([...codes]).filter(({ education }) => education !== '');
	const orderOf = (title: string) => levels.find((level) => level.title === title)?.order;
	const all = statements.filter(({ kind }) => kind === 'education');
	// What names no level is shown where the article names none at all.
	const articles = all.filter(
		({ article, levels: named }) =>
			named.length > 0 || all.every((other) => other.article !== article || other.levels.length === 0),
	);
	const sides = { him: 'management', hit: 'technology', both: 'both sides' } as const;
	const rows: readonly LevelsRow[] = [
		...official.map((row): LevelsRow => ({
			key: `${row.occCode}|99|${row.baseYear}`,
			label: row.occTitle,
			detail: `${row.occCode}, projections ${decade(row)}: ${row.education}`,
			isClaim: false,
			orders: row.educationOrder === null ? [] : [row.educationOrder],
			shares: schooling
				.filter(({ occCode }) => occCode === row.occCode)
				.flatMap(({ level, percent }) => {
					const order = orderOf(level);
					return order === undefined || percent === 0 ? [] : [{ order, percent }];
				}),
		})),
		...articles.map(({ article, side, text, levels: named }, index): LevelsRow => ({
			key: `statement|${article}|${index}`,
			label: `${capitalised(articleName(article))}, ${sides[side]}`,
			detail: text,
			isClaim: true,
			orders: named.map(({ order }) => order),
			shares: [],
		})),
	];
	const shown = official.map(({ occTitle, education }: EntryProjection) => `${occTitle}: ${education}`);
	return {
		finding: joined(' ', [
			`Official tables name ${new Set(official.map(({ education }) => education)).size} levels for ${official.length} occupations: ${shown.join('; ')}.`,
			`Articles name ${listPhrase([...new Set(articles.flatMap(({ levels: named }) => named.map(({ title }) => title)))])}.`,
		]),
		picture: { kind: 'levels', levels, rows },
	};
}
