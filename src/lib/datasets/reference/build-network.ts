import type { BuiltTable } from '../importing/importer.ts';
import { alternateTitles } from '../tables/occupations.ts';
import {
	occupationEducation,
	occupationRelated,
	occupationSkills,
	occupationTechnology,
} from '../tables/network.ts';
import { ARTICLES, byKey, OUR_OWN, type ReferenceInput } from './input.ts';
import { occupationReleases } from './occupation-history.ts';
import { occupationFinder, standingFor } from './onet-occupations.ts';
import {
	onetAlternateTitlesImporter,
	onetEducationImporter,
	onetRelatedImporter,
	onetReportedTitlesImporter,
	onetSkillsImporter,
	onetTechnologyImporter,
	onetTitlesImporter,
	type OnetSkill,
} from './occupational-network.ts';

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
		...named(input.rows(onetTitlesImporter), 'onet-title'),
		...named(input.rows(onetAlternateTitlesImporter), 'onet-alternate'),
		...named(input.rows(onetReportedTitlesImporter), 'onet-reported'),
	];
	return withoutDuplicates(all, titles).sort(
		byKey(
			({ occCode }) => occCode,
			({ title }) => title.toLowerCase(),
			({ title }) => title,
		),
	);
}

function aliasTables(input: ReferenceInput): BuiltTable[] {
	const set = new Set(input.editorial['health-information-set'].map(({ occ_code }) => occ_code));
	const sources = [
		...input.cite(onetTitlesImporter, onetAlternateTitlesImporter, onetReportedTitlesImporter),
		ARTICLES,
		OUR_OWN,
	];
	const rows = aliases(input).map(({ occCode, title, source }) => ({ occ_code: occCode, title, source }));
	const part = (name: string, title: string, inSet: boolean): BuiltTable => ({
		schema: alternateTitles,
		part: name,
		title,
		rows: rows.filter(({ occ_code }) => set.has(occ_code) === inSet),
		sources,
	});
	return [
		part('health-information', 'Other names of the occupations of the health-information set', true),
		part('other', 'Other names of all other occupations', false),
	];
}

/** Importance and level of a skill stand in two rows of the source: one of ours. */
function skillRows(
	rows: readonly { readonly occCode: string; readonly row: OnetSkill }[],
): BuiltTable['rows'] {
	const byKeyOfSkill = new Map<
		string,
		{ occ_code: string; onet_code: string; skill: string; importance: number | null; level: number | null }
	>();
	for (const { occCode, row } of rows) {
		const key = `${row.onetCode} ${row.skill}`;
		const entry = byKeyOfSkill.get(key) ?? {
			occ_code: occCode,
			onet_code: row.onetCode,
			skill: row.skill,
			importance: null,
			level: null,
		};
		byKeyOfSkill.set(
			key,
			row.scale === 'IM' ? { ...entry, importance: row.value } : { ...entry, level: row.value },
		);
	}
	return [...byKeyOfSkill.values()].sort(
		byKey(
			({ occ_code }) => occ_code,
			({ onet_code }) => onet_code,
			({ importance }) => -(importance ?? 0),
			({ skill }) => skill,
		),
	);
}

function relatedRows(
	input: ReferenceInput,
	occupationOf: (onetCode: string) => string | null,
): BuiltTable['rows'] {
	const nearest = new Map<string, { occ_code: string; related_code: string; tier: string; rank: number }>();
	for (const { occCode, row } of standingFor(input.rows(onetRelatedImporter), occupationOf)) {
		const related = occupationOf(row.relatedCode);
		if (related === null || related === occCode) continue;
		const key = `${occCode} ${related}`;
		const known = nearest.get(key);
		if (known && known.rank <= row.rank) continue;
		nearest.set(key, { occ_code: occCode, related_code: related, tier: row.tier, rank: row.rank });
	}
	return [...nearest.values()].sort(
		byKey(
			({ occ_code }) => occ_code,
			({ rank }) => rank,
			({ related_code }) => related_code,
		),
	);
}

/** What O*NET knows of occupations: other names, skills, technology, related occupations, education. */
export function buildNetwork(input: ReferenceInput): BuiltTable[] {
	if (input.facts.occupations.length === 0 || input.rows(onetTitlesImporter).length === 0) return [];
	const occupationOf = occupationFinder(input);
	return [
		...aliasTables(input),
		{
			schema: occupationSkills,
			rows: skillRows(standingFor(input.rows(onetSkillsImporter), occupationOf)),
			sources: input.cite(onetSkillsImporter),
		},
		{
			schema: occupationTechnology,
			rows: standingFor(input.rows(onetTechnologyImporter), occupationOf)
				.map(({ occCode, row }) => ({
					occ_code: occCode,
					onet_code: row.onetCode,
					technology: row.technology,
					commodity: row.commodity,
					hot: row.hot,
					in_demand: row.inDemand,
				}))
				.sort(
					byKey(
						({ occ_code }) => occ_code,
						({ onet_code }) => onet_code,
						({ technology }) => technology,
						({ commodity }) => commodity,
					),
				),
			sources: input.cite(onetTechnologyImporter),
		},
		{
			schema: occupationRelated,
			rows: relatedRows(input, occupationOf),
			sources: input.cite(onetRelatedImporter),
		},
		{
			schema: occupationEducation,
			rows: standingFor(input.rows(onetEducationImporter), occupationOf)
				.map(({ occCode, row }) => ({
					occ_code: occCode,
					onet_code: row.onetCode,
					category: row.category,
					education_level: EDUCATION_CATEGORIES[row.category - 1] ?? null,
					percent: row.percent,
				}))
				.sort(
					byKey(
						({ occ_code }) => occ_code,
						({ onet_code }) => onet_code,
						({ category }) => category,
					),
				),
			sources: input.cite(onetEducationImporter),
		},
	];
}
