import { group } from 'd3-array';
import type { BuiltTable } from '../importing/importer.ts';
import { careerPaths, claims, disagreements, education, skillsAndDuties } from '../tables/articles.ts';
import { ARTICLES, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';

/** Numbers the statements of each side and dimension in the order they stand in. */
function numbered(rows: ReferenceInput['editorial']['skills-and-duties']): readonly object[] {
	const alike = group(rows, ({ side, kind }) => `${side} ${kind}`);
	return rows.map((row) => ({
		...row,
		position: (alike.get(`${row.side} ${row.kind}`) ?? []).indexOf(row) + 1,
	}));
}

/** What the source articles say, and the levels of education the pages speak of: all of it editorial. */
export function buildArticles({ editorial }: Pick<ReferenceInput, 'editorial'>): BuiltTable[] {
	const sources = [ARTICLES, OUR_OWN];
	return [
		tableOf(education, editorial.education, [OUR_OWN]),
		tableOf(careerPaths, editorial['career-paths'], sources),
		tableOf(skillsAndDuties, numbered(editorial['skills-and-duties']), sources),
		tableOf(claims, editorial.claims, sources),
		tableOf(disagreements, editorial.disagreements, sources),
	];
}
