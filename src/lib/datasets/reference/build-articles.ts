import type { BuiltTable } from '../importing/importer.ts';
import { careerPaths, claims, disagreements, education, skillsAndDuties } from '../tables/articles.ts';
import { ARTICLES, OUR_OWN, type ReferenceInput } from './input.ts';

type Row = BuiltTable['rows'][number];

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text));

/** Every cell as text, empty ones null. */
function textRow(row: Readonly<Record<string, string>>): Record<string, string | null> {
	return Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text || null]));
}

/** Numbers the statements of each side and dimension in the order they stand in. */
function numbered(
	rows: readonly Readonly<Record<'side' | 'kind' | 'text' | 'article' | 'origin', string>>[],
): Row[] {
	const counts = new Map<string, number>();
	return rows.map((row) => {
		const key = `${row.side} ${row.kind}`;
		const position = (counts.get(key) ?? 0) + 1;
		counts.set(key, position);
		return { position, ...textRow(row) };
	});
}

/** What the source articles say, and the levels of education the pages speak of: all of it editorial. */
export function buildArticles({ editorial }: Pick<ReferenceInput, 'editorial'>): BuiltTable[] {
	const sources = [ARTICLES, OUR_OWN];
	return [
		{
			schema: education,
			rows: editorial.education.map((row) => ({
				...textRow(row),
				order: Number(row.order),
				typical_years: numberOrNull(row.typical_years),
			})),
			sources: [OUR_OWN],
		},
		{ schema: careerPaths, rows: editorial['career-paths'].map(textRow), sources },
		{ schema: skillsAndDuties, rows: numbered(editorial['skills-and-duties']), sources },
		{
			schema: claims,
			rows: editorial.claims.map((row) => ({
				...textRow(row),
				amount: numberOrNull(row.amount),
				amount_high: numberOrNull(row.amount_high),
			})),
			sources,
		},
		{
			schema: disagreements,
			rows: editorial.disagreements.map((row) => ({ ...textRow(row), id: Number(row.id) })),
			sources,
		},
	];
}
