import { group } from 'd3-array';
import { NATION } from '../../domain/area.ts';
import type { SocCode } from '../../domain/occupation.ts';
import type { BuiltTable, Refusal, SourceCitation, WageFacts } from '../importing/importer.ts';
import { settingWages, wages } from '../tables/wages.ts';
import { citeOews, scopeOf } from './citation.ts';
import { cutOf, HEALTH_INFORMATION_CUT } from './cuts.ts';
import { collectFacts } from './facts.ts';
import { detailedCodes, levelOf, type DetailedCodes } from './levels.ts';
import { partTitle, seriesTitle } from './titles.ts';
import { mergeRows, placeOf, type MergedRow } from './merge.ts';
import { originsOf, type Origins } from './origins.ts';
import type { OewsRow } from './rows.ts';

export interface WageInput {
	readonly rows: readonly OewsRow[];
	/** SHA-256 of every input file, by the path that rows carry up to the first `!`. */
	readonly hashes: ReadonlyMap<string, string>;
	readonly healthInformationSet: ReadonlySet<SocCode>;
	/** Detailed codes of releases whose national table is in `datasets/` already. */
	readonly knownDetailed: DetailedCodes;
}

export interface WageTables {
	readonly tables: readonly BuiltTable[];
	readonly facts: WageFacts;
	readonly refused: readonly Refusal[];
	readonly passedOver: ReadonlyMap<string, number>;
	/** Keys of rows, columns in the order of their table's primary key, that have flags read off empty cells. */
	readonly inferred: ReadonlySet<string>;
	readonly origins: Origins;
	/** Rows of each input file that stand in a table, alone or joined with another file's. */
	readonly written: ReadonlyMap<string, number>;
}

/** The input file a table came from: what stands before the entry of a zip. */
function inputOf(file: string): string {
	return file.split('!')[0] ?? file;
}

function countWritten(rows: readonly MergedRow[]): ReadonlyMap<string, number> {
	const written = new Map<string, number>();
	for (const file of rows.flatMap(({ files }) => files.map(inputOf))) {
		written.set(file, (written.get(file) ?? 0) + 1);
	}
	return written;
}

interface Cited {
	readonly year: number;
	readonly scope: ReturnType<typeof scopeOf>;
	readonly paths: Set<string>;
	inferred: boolean;
}

/** The published tables a series was read from, whichever of its parts a row stands in. */
function citations(
	rows: readonly MergedRow[],
	hashes: ReadonlyMap<string, string>,
): readonly SourceCitation[] {
	const cited = new Map<string, Cited>();
	for (const row of rows) {
		const scope = scopeOf(row);
		const key = `${row.year} ${scope}`;
		const entry = cited.get(key) ?? { year: row.year, scope, paths: new Set<string>(), inferred: false };
		for (const file of row.files) entry.paths.add(inputOf(file));
		entry.inferred ||= row.inferred;
		cited.set(key, entry);
	}
	return [...cited]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, { year, scope, paths, inferred }]) =>
			citeOews(
				year,
				scope,
				[...paths].map((path) => ({ path, sha256: hashes.get(path) ?? '' })),
				inferred,
			),
		);
}

/** By occupation, then place, then year: one occupation's rows stand together, so a reader of the file skips the rest. */
function inOrder(rows: readonly MergedRow[]): readonly MergedRow[] {
	return rows
		.map((row) => ({ key: `${row.occCode} ${placeOf(row)} ${row.year}`, row }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ row }) => row);
}

function record(row: MergedRow): BuiltTable['rows'][number] {
	const { year, occCode, area, setting, cells } = row;
	if (area) return { year, area_code: area.areaCode, occ_code: occCode, ...cells };
	return {
		year,
		setting_id: setting?.settingId ?? '',
		ownership: setting?.ownership ?? '',
		occ_code: occCode,
		...cells,
	};
}

/** The part of its table a row stands in, without the cut: `nation`, `areas-2025`, `sector`. */
export function seriesOfRow(row: OewsRow): string {
	if (row.setting) return row.setting.kind;
	return row.area?.areaCode === NATION ? 'nation' : `areas-${row.year}`;
}

/** Keeps totals and detailed occupations; refuses rows whose level nobody can tell. */
function keepDetailed(rows: readonly OewsRow[], known: DetailedCodes) {
	const detailed = new Map([...known, ...detailedCodes(rows)]);
	const kept: OewsRow[] = [];
	const refused: Refusal[] = [];
	let summaries = 0;
	for (const row of rows) {
		const level = levelOf(row, detailed);
		if (level === 'total' || level === 'detailed') kept.push(row);
		else if (level !== null) summaries += 1;
		else {
			refused.push({
				place: { file: row.file, line: row.line, column: 'OCC_CODE', value: row.occCode },
				reason: `The table does not say which rows are detailed occupations, and the national table of May ${row.year} is not available here to tell.`,
				remedy: `Give national_M${row.year}_dl.xlsx too.`,
			});
		}
	}
	return { kept, refused, summaries };
}

/**
 * Makes the wage tables out of the rows of all OEWS files: totals and detailed occupations, one row for each key,
 * cut into parts. Refused: keys that stand twice, copies that disagree, rows whose level cannot be told.
 */
export function buildWageTables(input: WageInput): WageTables {
	const { kept, refused, summaries } = keepDetailed(input.rows, input.knownDetailed);
	const merged = mergeRows(kept);
	const groupTitles = new Map<string, string>();
	const facts = collectFacts(input.rows);
	for (const { occCode, title, level } of facts.occupations) {
		if (level === 'major') groupTitles.set(occCode.slice(0, 2), title);
	}
	const bySeries = group(merged.rows, seriesOfRow);
	const tables: BuiltTable[] = [];
	for (const name of [...bySeries.keys()].sort()) {
		const rows = bySeries.get(name) ?? [];
		const title = seriesTitle(
			name,
			rows.map(({ year, area }) => ({ year, areaCode: area?.areaCode ?? null })),
		);
		const sources = citations(rows, input.hashes);
		const byCut = group(rows, ({ occCode }) => cutOf(occCode, input.healthInformationSet));
		for (const cut of [...byCut.keys()].sort()) {
			const part = inOrder(byCut.get(cut) ?? []);
			const cutTitle =
				cut === HEALTH_INFORMATION_CUT
					? 'health-information set'
					: (groupTitles.get(cut) ?? `major group ${cut}`);
			tables.push({
				schema: part[0]?.setting ? settingWages : wages,
				part: `${name}-${cut}`,
				title: partTitle(title, cutTitle),
				rows: part.map(record),
				sources,
			});
		}
	}
	const passedOver = new Map(merged.passedOver);
	if (summaries > 0) passedOver.set('major, minor and broad groups', summaries);
	return {
		tables,
		facts,
		refused: [...refused, ...merged.refused],
		passedOver,
		inferred: new Set(
			merged.rows.flatMap((row) => (row.inferred ? [`${row.year} ${placeOf(row)} ${row.occCode}`] : [])),
		),
		origins: originsOf(kept),
		written: countWritten(merged.rows),
	};
}
