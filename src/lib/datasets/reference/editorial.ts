import Papa from 'papaparse';

/** One row of an editorial CSV, column by column. */
type EditorialRow<Column extends string> = Readonly<Record<Column, string>>;

/** The editorial files and the columns each must have. Every mapping carries its reason in the file. */
const COLUMNS = {
	'health-information-set': ['occ_code', 'family', 'reason'],
	'path-scopes': ['occ_code', 'narrow', 'mid', 'wide', 'reason'],
	definitions: ['occ_code', 'definition'],
	duties: ['occ_code', 'position', 'duty'],
	'occupation-lineage': ['from_code', 'to_code', 'change_year', 'relation', 'note', 'source'],
	'soc-versions': ['version', 'first_year', 'last_year', 'reason'],
	'article-titles': ['title', 'occ_code', 'article', 'reason'],
	'handbook-occupations': ['page', 'occupation', 'occ_code', 'reason'],
	'delineation-changes': ['from_year', 'to_release', 'first_oews_year', 'reason'],
	'retired-counties': ['county_fips', 'name', 'part_of', 'reason'],
	settings: ['setting_id', 'article_name', 'reason'],
	'industry-titles': ['industry_code', 'title', 'reason'],
	education: ['id', 'title', 'bls_title', 'order', 'typical_years', 'note'],
	'credential-occupations': ['credential_id', 'occ_code', 'reason'],
	'credential-pay-articles': [
		'credential_id',
		'subject',
		'statistic',
		'amount',
		'publisher',
		'population',
		'reason',
	],
	'career-paths': [
		'path_id',
		'from_role',
		'from_occ_code',
		'to_role',
		'to_occ_code',
		'relation',
		'requirement',
		'article',
		'origin',
		'from_claim',
		'to_claim',
		'note',
	],
	'skills-and-duties': ['side', 'kind', 'text', 'article', 'origin'],
	claims: [
		'id',
		'article',
		'claim',
		'statistic',
		'amount',
		'amount_high',
		'unit',
		'stated_year',
		'stated_source',
		'occ_code',
		'mapping',
		'mapping_reason',
		'setting_id',
		'area_code',
		'credential_id',
		'note',
	],
	disagreements: ['id', 'title', 'explanation', 'claims'],
	'posting-sectors': ['occ_code', 'sector', 'reason'],
	releases: ['importer_id', 'title', 'publisher', 'release', 'licence', 'address', 'obtained', 'reason'],
} as const;

export type EditorialName = keyof typeof COLUMNS;
type ColumnOf<Name extends EditorialName> = (typeof COLUMNS)[Name][number];

/** All editorial files, read. */
export type Editorial = { readonly [Name in EditorialName]: readonly EditorialRow<ColumnOf<Name>>[] };

/**
 * Parses an editorial CSV. These files are part of the program, so a wrong one is a fault of ours and throws:
 * a column missing or one too many, or a row of another length than the header.
 */
export function parseEditorial<Name extends EditorialName>(name: Name, text: string): Editorial[Name] {
	const columns: readonly string[] = COLUMNS[name];
	const [header, ...rows] = Papa.parse<string[]>(text.trim(), { delimiter: ',' }).data;
	if (header?.join() !== columns.join())
		throw new Error(`editorial/${name}.csv: the header must be ${columns.join()}`);
	return rows.map((cells, index) => {
		if (cells.length !== columns.length)
			throw new Error(`editorial/${name}.csv, line ${index + 2}: ${cells.length} cells`);
		return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()]));
	}) as unknown as Editorial[Name];
}

/** Reads every editorial file by a function that gives a file's text. */
export function loadEditorial(textOf: (name: EditorialName) => string): Editorial {
	const names = Object.keys(COLUMNS) as EditorialName[];
	return Object.fromEntries(
		names.map((name) => [name, parseEditorial(name, textOf(name))]),
	) as unknown as Editorial;
}
