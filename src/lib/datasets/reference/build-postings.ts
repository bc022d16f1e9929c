import type { BuiltTable } from '../importing/importer.ts';
import {
	payTransparency,
	postingsAll,
	postingsBySector,
	postingSectorOccupations,
	postingSectors,
} from '../tables/postings.ts';
import { byKey, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';
import { POSTINGS } from './postings.ts';

/** The id of a sector by the publisher's name: `Loading & Stocking` is `loading-stocking`. */
function sectorId(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

function withId<Row extends { readonly sector: string }>(rows: readonly Row[]) {
	return rows.map(({ sector, ...row }) => ({ ...row, sectorId: sectorId(sector) }));
}

/** Every sector that any of the files names. */
function sectors(input: ReferenceInput) {
	const titlesIn = (rows: readonly { readonly sector: string }[]) =>
		new Set(rows.map(({ sector }) => sector));
	const indexed = titlesIn(input.rows(POSTINGS.bySector));
	const transparent = titlesIn(input.rows(POSTINGS.payTransparency));
	const examples = new Map(input.rows(POSTINGS.sectors).map(({ sector, jobTitles }) => [sector, jobTitles]));
	return [...new Set([...indexed, ...transparent, ...examples.keys()])]
		.map((title) => ({
			sectorId: sectorId(title),
			title,
			jobTitles: examples.get(title) ?? '',
			hasIndex: indexed.has(title),
			hasPayTransparency: transparent.has(title),
		}))
		.sort(byKey('sectorId'));
}

/** Indeed Hiring Lab's job postings: by sector, all together, and the share of them that state pay. */
export function buildPostings(input: ReferenceInput): BuiltTable[] {
	const daily = withId(input.rows(POSTINGS.bySector)).sort(byKey('sectorId', 'date'));
	const shares = withId(input.rows(POSTINGS.payTransparency)).sort(byKey('sectorId', 'month'));
	const all = [...input.rows(POSTINGS.all)].sort(byKey(({ postings }) => -postings.length, 'date'));
	const cited = input.cite(POSTINGS.bySector);
	const known = sectors(input);
	const mapped = withId(input.editorial['posting-sectors']).filter((row) =>
		known.some(({ sectorId: id }) => id === row.sectorId),
	);
	const drawn = new Set(mapped.map(({ sectorId: id }) => id));
	const isDrawn = ({ sectorId: id }: (typeof daily)[number]) => drawn.has(id);
	const part = (name: string, title: string, rows: readonly object[]): BuiltTable => ({
		...tableOf(postingsBySector, rows, cited),
		part: name,
		title,
	});
	return [
		tableOf(postingSectors, known, input.cite(POSTINGS.sectors, POSTINGS.bySector, POSTINGS.payTransparency)),
		part(
			'health-information',
			'Job postings on Indeed in Medical Information and the sectors of data and software',
			daily.filter(isDrawn),
		),
		part(
			'other',
			'Job postings on Indeed in all other sectors',
			daily.filter((row) => !isDrawn(row)),
		),
		tableOf(postingSectorOccupations, mapped, [OUR_OWN]),
		tableOf(postingsAll, all, input.cite(POSTINGS.all)),
		tableOf(payTransparency, shares, input.cite(POSTINGS.payTransparency)),
	];
}
