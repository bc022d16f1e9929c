import { areaKind } from '../../domain/area.ts';
import type { SourceCitation } from '../importing/importer.ts';
import type { OewsRow } from './rows.ts';

/** The published tables of a release. */
export const SCOPES = {
	nation: 'national cross-industry estimates',
	states: 'state and territory estimates',
	metro: 'metropolitan area estimates',
	nonmetro: 'nonmetropolitan area estimates',
	sector: 'national estimates by NAICS sector',
	industry: 'national estimates by three- to six-digit industry',
	owner: 'national industry estimates by ownership, hospitals and schools',
} as const;

export type Scope = keyof typeof SCOPES;

/** Which published table of its release a row stands in. */
export function scopeOf(row: OewsRow): Scope {
	if (row.setting) return row.setting.kind;
	const kind = row.area ? areaKind(row.area.areaCode) : null;
	if (kind === 'metro' || kind === 'nonmetro' || kind === 'nation') return kind;
	return 'states';
}

/** How a file came: official tables are workbooks, a CSV of one is a copy somebody else made. */
function obtained(files: readonly string[]): string {
	const copies = files.filter((file) => /\.(csv|txt|tsv)$/i.test(file));
	if (copies.length === 0) return 'official workbook';
	return copies.length === files.length
		? 'obtained through a public mirror, as CSV'
		: 'official workbook; part of the rows obtained through a public mirror, as CSV';
}

const INFERRED =
	'; the copy has lost the marks * and **: an empty wage is read as *, an empty employment as **, which is inferred';

/**
 * The citation of one OEWS table of one May release. `files`: the files of the input its rows were read from, with
 * their SHA-256. `inferred`: whether flags were read off empty cells.
 */
export function citeOews(
	year: number,
	scope: Scope,
	files: SourceCitation['files'],
	inferred: boolean,
): SourceCitation {
	return {
		title: `Occupational Employment and Wage Statistics, ${SCOPES[scope]}`,
		publisher: 'U.S. Bureau of Labor Statistics',
		release: `May ${year}`,
		licence: 'public-domain',
		address: 'https://www.bls.gov/oes/tables.htm',
		obtained: `${obtained(files.map(({ path }) => path))}${inferred ? INFERRED : ''}`,
		files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
	};
}
