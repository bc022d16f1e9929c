import { group } from 'd3-array';
import type { BuiltTable, Importer } from '../importing/importer.ts';
import { alternateTitles } from '../tables/occupations.ts';
import {
	occupationEducation,
	occupationRelated,
	occupationSkills,
	occupationTechnology,
} from '../tables/network.ts';
import { ARTICLES, byKey, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';
import { occupationReleases } from './occupation-history.ts';
import { occupationFinder, rowsByOccupation } from './onet-occupations.ts';
import { ONET, type OnetSkill } from './occupational-network.ts';
import type { RowOf } from './official-table.ts';

/** O*NET's categories of required education, which its tables give by number only. */
const EDUCATION_CATEGORIES = [
	'Less than a high school diploma',
	'High school diploma or equivalent',
	'Postsecondary certificate',
	'Some college courses',
	"Associate's degree",
	"Bachelor's degree",
	'Post-baccalaureate certificate',
	"Master's degree",
	"Post-master's certificate",
	'First professional degree',
	'Doctoral degree',
	'Postdoctoral training',
] as const;

interface Alias {
	readonly occCode: string;
	readonly title: string;
	readonly source: 'article' | 'onet-title' | 'onet-alternate' | 'onet-reported';
}

/**
 * Names of occupations, each once for an occupation whatever its capitals, the first source winning. The
 * occupation's own title is not repeated.
 */
export function withoutDuplicates(aliases: readonly Alias[], titles: ReadonlyMap<string, string>): Alias[] {
	const seen = new Set([...titles].map(([occCode, title]) => `${occCode} ${title.toLowerCase()}`));
	return aliases.filter(({ occCode, title }) => {
		const key = `${occCode} ${title.toLowerCase()}`;
		if (title === '' || seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

function aliases(input: ReferenceInput): Alias[] {
	const occupationOf = occupationFinder(input);
	const named = (
		rows: readonly { readonly onetCode: string; readonly title: string }[],
		source: Alias['source'],
	): Alias[] =>
		rows.flatMap(({ onetCode, title }) => {
			const occCode = occupationOf(onetCode);
			return occCode === null ? [] : [{ occCode, title, source }];
		});
	const articles = input.editorial['article-titles'].map(({ occ_code, title }): Alias => ({
		occCode: occ_code,
		title,
		source: 'article',
	}));
	const titles = new Map(
		[...occupationReleases(input.facts)].map(([code, releases]) => [code, releases.at(-1)?.title ?? '']),
	);
	const all = [
		...articles,
		...named(input.rows(ONET.titles), 'onet-title'),
		...named(input.rows(ONET.alternateTitles), 'onet-alternate'),
		...named(input.rows(ONET.reportedTitles), 'onet-reported'),
	];
	return withoutDuplicates(all, titles).sort(byKey('occCode', ({ title }) => title.toLowerCase(), 'title'));
}

function aliasTables(input: ReferenceInput): BuiltTable[] {
	const set = new Set(input.editorial['health-information-set'].map(({ occ_code }) => occ_code));
	const sources = [...input.cite(ONET.titles, ONET.alternateTitles, ONET.reportedTitles), ARTICLES, OUR_OWN];
	const all = aliases(input);
	const part = (name: string, title: string, inSet: boolean): BuiltTable => {
		const rows = all.filter(({ occCode }) => set.has(occCode) === inSet);
		return { ...tableOf(alternateTitles, rows, sources), part: name, title };
	};
	return [
		part('health-information', 'Other names of the occupations of the health-information set', true),
		part('other', 'Other names of all other occupations', false),
	];
}

type Standing<Row> = readonly (Row & { readonly occCode: string })[];

/** Importance and level of a skill stand in two rows of the source: one of ours. */
function skillRows(rows: Standing<OnetSkill>): readonly object[] {
	return [...group(rows, ({ onetCode, skill }) => `${onetCode} ${skill}`).values()]
		.flatMap(([first, ...others]) => {
			if (!first) return [];
			const { occCode, onetCode, skill } = first;
			const of = (wanted: OnetSkill['scale']) =>
				[first, ...others].findLast(({ scale }) => scale === wanted)?.value ?? null;
			return [{ occCode, onetCode, skill, importance: of('IM'), level: of('LV') }];
		})
		.sort(byKey('occCode', 'onetCode', ({ importance }) => -(importance ?? 0), 'skill'));
}

/** Each related occupation once, at its nearest rank. */
function relatedRows(
	rows: Standing<RowOf<typeof ONET.related>>,
	occupationOf: (onetCode: string) => string | null,
): readonly object[] {
	const nearest = new Map<string, Alike>();
	for (const { occCode, relatedCode, tier, rank } of rows) {
		const related = occupationOf(relatedCode);
		if (related === null || related === occCode) continue;
		const key = `${occCode} ${related}`;
		const known = nearest.get(key);
		if (!known || known.rank > rank) nearest.set(key, { occCode, relatedCode: related, tier, rank });
	}
	return [...nearest.values()].sort(byKey('occCode', 'rank', 'relatedCode'));
}

interface Alike {
	readonly occCode: string;
	readonly relatedCode: string;
	readonly tier: string;
	readonly rank: number;
}

/** What O*NET knows of occupations: other names, skills, technology, related occupations, education. */
export function buildNetwork(input: ReferenceInput): BuiltTable[] {
	if (input.facts.occupations.length === 0 || input.rows(ONET.titles).length === 0) return [];
	const occupationOf = occupationFinder(input);
	const standing = <Row extends { readonly onetCode: string }>(importer: Importer<Row>) =>
		rowsByOccupation(input.rows(importer), occupationOf);
	const technology = standing(ONET.technology).sort(byKey('occCode', 'onetCode', 'technology', 'commodity'));
	const education = standing(ONET.education)
		.map((row) => ({ ...row, educationLevel: EDUCATION_CATEGORIES[row.category - 1] }))
		.sort(byKey('occCode', 'onetCode', 'category'));
	const related = relatedRows(standing(ONET.related), occupationOf);
	return [
		...aliasTables(input),
		tableOf(occupationSkills, skillRows(standing(ONET.skills)), input.cite(ONET.skills)),
		tableOf(occupationTechnology, technology, input.cite(ONET.technology)),
		tableOf(occupationRelated, related, input.cite(ONET.related)),
		tableOf(occupationEducation, education, input.cite(ONET.education)),
	];
}
