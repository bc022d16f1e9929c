import { quoted, fail, ok, type Problem, type Result } from '../../domain/result.ts';
import { ALL_OCCUPATIONS, type SocCode } from '../../domain/occupation.ts';
import type { BuiltTable, Refusal } from '../../datasets/importing/importer.ts';
import { refusalProblem } from '../../datasets/importing/report.ts';
import { buildWageTables, type WageTables } from '../../datasets/oews/build.ts';
import { CoverageCount } from '../../datasets/oews/coverage.ts';
import { levelOf, type DetailedCodes } from '../../datasets/oews/levels.ts';
import type { OewsRow } from '../../datasets/oews/rows.ts';
import type { TableSchema } from '../../datasets/schema.ts';
import { occupations } from '../../datasets/tables/occupations.ts';
import { settingWages, wages } from '../../datasets/tables/wages.ts';
import { wageTables } from '../../datasets/tables/wage-tables.ts';
import { joinRows, seriesOf } from '../../datasets/writing/additions.ts';
import { keepFigures, type Replacement } from '../../datasets/writing/changes.ts';
import { pathOf, presentFields, printTable, type Row } from '../../datasets/writing/csv.ts';
import { readPart, titlesOf, type Existing } from '../../datasets/writing/existing.ts';
import { extendAreas, extendSettings } from '../../datasets/writing/extend-places.ts';
import { validateRows } from '../../datasets/writing/validate.ts';
import type { OwnPart, OwnRelease } from '../store/own-item.ts';
import type { ReleaseRows } from './release-rows.ts';
import { askToReplace, nothingTaken } from './join-problems.ts';
import { kindOf, releaseTitle } from './release-title.ts';

/** What became of the rows of a file. */
interface ReleaseReport {
	/** Data rows met in the file. */
	readonly read: number;
	/** Rows that the site does not have. */
	readonly added: number;
	/** Figures that the site's own rows lack, and the file fills. */
	readonly filled: number;
	/** Figures of the site that the file's stand in place of. */
	readonly replaced: number;
	/** Places and industries of the rows that were taken. */
	readonly places: number;
	/** Roles of the health-information set that it has figures of, by code. */
	readonly roles: readonly SocCode[];
	readonly refusedCount: number;
	/** The first refused rows, each with its place and reason. */
	readonly refused: readonly Problem[];
	/** Rows passed over on purpose, by reason. */
	readonly passedOver: readonly (readonly [reason: string, rows: number])[];
}

/** A file read and joined onto the site's tables. */
export interface JoinedRelease {
	readonly release: OwnRelease;
	readonly report: ReleaseReport;
}

/** Rows of the file as `told` counts them: those joined so far. */
type Told = (rows: number) => void;

export interface JoinOptions {
	readonly file: string;
	/** SHA-256 of the file, hexadecimal. */
	readonly sha256: string;
	readonly set: ReadonlySet<SocCode>;
	/** Whether the file's figures may stand in place of the site's. */
	readonly mayReplace: boolean;
}

const ownRows = (rows: readonly Row[], isOwn: (row: Row) => boolean): Uint32Array =>
	Uint32Array.from(rows.flatMap((row, index) => (isOwn(row) ? [index] : [])));

/**
 * Joins the rows of a file onto the site's tables as `npm run datasets` does, one part at a time. Takes the rows out of
 * `read`. `existing`: the site's tables, at least those of `neededFiles`.
 *
 * Errors: no row was taken, the file would replace figures of the site and may not, or every figure is there already.
 */
export function joinRelease(
	read: ReleaseRows,
	existing: Existing,
	options: JoinOptions,
	told: Told,
): Result<JoinedRelease> {
	const joining = new Joining(read, existing, options, told);
	const parts = [...new Set(read.packed().parts().map(seriesOf))].flatMap((series) => joining.join(series));
	if (joining.fault) return fail(joining.fault);
	if (joining.taken === 0) return fail(nothingTaken(read, options.file));
	const kept = keepFigures(
		{ addedRows: joining.added, filledCells: joining.filled, replaced: joining.replaced },
		options.mayReplace,
		titlesOf(existing),
	);
	if (!kept.ok) return fail(askToReplace(kept.problem, joining.replaced));
	if (parts.length === 0) {
		return fail({
			sentence: 'Every figure of this file is on the site already.',
			remedy: 'There is nothing to add: every view shows it.',
			place: { file: options.file },
		});
	}
	const facts = read.facts();
	const places = [...extendAreas(existing, facts), ...extendSettings(existing, facts)];
	const described = [...places, joining.coverage()].flatMap((built) => joining.describe(built));
	if (joining.fault) return fail(joining.fault);
	const tables = read.tables();
	return ok({
		release: {
			title: releaseTitle(tables),
			years: [...new Set(tables.map(({ year }) => year))],
			kind: kindOf(tables),
			parts: [...parts, ...described],
			tables,
		},
		report: {
			read: read.read,
			added: joining.added,
			filled: joining.filled,
			replaced: joining.replaced.length,
			places: joining.places.size,
			roles: [...joining.roles].sort(),
			refusedCount: read.refusedCount,
			refused: read.refused.map(refusalProblem),
			passedOver: [...read.passedOver],
		},
	});
}

class Joining {
	added = 0;
	filled = 0;
	taken = 0;
	fault: Problem | null = null;
	readonly replaced: Replacement[] = [];
	readonly places = new Set<string>();
	readonly roles = new Set<SocCode>();
	readonly #count = new CoverageCount();
	readonly #known: ReadonlySet<unknown>;
	readonly #read: ReleaseRows;
	readonly #existing: Existing;
	readonly #options: JoinOptions;
	readonly #told: Told;
	#done = 0;
	/** Rows of the file in the part that is being joined. */
	#underWay = 0;

	constructor(read: ReleaseRows, existing: Existing, options: JoinOptions, told: Told) {
		this.#read = read;
		this.#existing = existing;
		this.#options = options;
		this.#told = told;
		this.#known = new Set(this.#site(occupations).map((row) => row['occ_code']));
	}

	/** The parts of a series that the file changes. */
	join(series: string): readonly OwnPart[] {
		const packed = this.#read.packed();
		const ofSeries = packed.parts().filter((part) => seriesOf(part) === series);
		const schema = /^(nation|areas-)/.test(series) ? wages : settingWages;
		const there = this.#existing.entries.filter(
			({ table, part }) => table === schema.name && part !== null && seriesOf(part) === series,
		);
		const names = [...new Set([...there.map(({ part }) => part ?? ''), ...ofSeries])].sort();
		return names.flatMap((part): readonly OwnPart[] => {
			const entry = there.find((candidate) => candidate.part === part);
			const before = entry ? readPart(this.#existing, entry, schema) : [];
			const built = ofSeries.includes(part) ? this.#build(part) : null;
			const joined = built && this.#joinPart(built.table, before, built.inferred);
			this.#tell(0.75);
			this.#count.take({ schema, part, rows: joined?.rows ?? before });
			const printed = joined?.own.length
				? this.#print({ schema, part, rows: joined.rows, sources: [] }, joined.own)
				: [];
			this.#tell(1);
			this.#done += this.#underWay;
			this.#underWay = 0;
			return printed;
		});
	}

	/** Which tables there are, with those of the file. */
	coverage(): BuiltTable {
		return { schema: wageTables, rows: this.#count.rows(this.#site(wageTables)), sources: [] };
	}

	/** A table of the site's in one file, with the file's rows; nothing where it stays as it is. */
	describe(built: BuiltTable): readonly OwnPart[] {
		const keyOf = (row: Row) => built.schema.primaryKey.map((name) => String(row[name])).join(' ');
		const before = new Map(this.#site(built.schema).map((row) => [keyOf(row), row]));
		const own = ownRows(built.rows, (row) => !isSame(before.get(keyOf(row)), row, built.schema));
		return own.length > 0 ? this.#print(built, own) : [];
	}

	/** `share`: what is done of the part under way, about. */
	#tell(share: number): void {
		this.#told(Math.round(this.#done + share * this.#underWay));
	}

	#site(schema: TableSchema): readonly Row[] {
		const entry = this.#existing.entries.find(({ table, part }) => table === schema.name && part === null);
		return entry ? readPart(this.#existing, entry, schema) : [];
	}

	/** The file's rows of a part as the command builds them; null where none is taken. */
	#build(part: string): { readonly table: BuiltTable; readonly inferred: WageTables['inferred'] } | null {
		const rows = this.#read.packed().take(part);
		this.#underWay = rows.length;
		this.#tell(0.25);
		const { file, sha256, set } = this.#options;
		const detailed = new Map([...this.#existing.detailed, ...this.#read.detailed()]);
		const built = buildWageTables({
			rows: rows.filter((row) => this.#isKnown(row, detailed)),
			hashes: new Map([[file, sha256]]),
			healthInformationSet: set,
			knownDetailed: detailed,
		});
		for (const refusal of built.refused) this.#read.refuse(refusal);
		for (const [reason, passed] of built.passedOver) this.#read.pass(reason, passed);
		this.#tell(0.5);
		const [table] = built.tables;
		return table ? { table, inferred: built.inferred } : null;
	}

	/** Whether the site's table of occupations describes a row's. */
	#isKnown(row: OewsRow, detailed: DetailedCodes): boolean {
		const { file, sheet, line, occCode } = row;
		// The codes of groups stand in no table, nor do their rows.
		if (this.#known.has(occCode) || levelOf(row, detailed) !== 'detailed') return true;
		const refusal: Refusal = {
			place: { file, ...(sheet === undefined ? {} : { sheet }), line, column: 'OCC_CODE', value: occCode },
			reason: `The occupation code ${quoted(occCode)} is not in the table of occupations of this site.`,
			remedy: 'Compare the code with the official table: the site knows the codes of its own releases alone.',
		};
		this.#read.refuse(refusal);
		return false;
	}

	#joinPart(built: BuiltTable, before: readonly Row[], inferred: WageTables['inferred']) {
		const keyOf = (row: Row) => built.schema.primaryKey.map((name) => String(row[name])).join(' ');
		const { rows, changes } = joinRows(built, before, inferred);
		const known = new Map(before.map((row) => [keyOf(row), row]));
		const brought = new Set(built.rows.map(keyOf));
		for (const row of built.rows) {
			this.places.add(String(row['area_code'] ?? row['setting_id']));
			const code = String(row['occ_code']);
			if (code !== ALL_OCCUPATIONS && this.#options.set.has(code)) this.roles.add(code);
		}
		this.taken += built.rows.length;
		this.added += changes.addedRows;
		this.filled += changes.filledCells;
		for (const replacement of changes.replaced) this.replaced.push(replacement);
		const own = ownRows(rows, (row) => {
			const key = keyOf(row);
			return brought.has(key) && !isSame(known.get(key), row, built.schema);
		});
		return { rows, own };
	}

	#print(built: BuiltTable, own: Uint32Array): readonly OwnPart[] {
		const { schema, part = null, rows } = built;
		const [problem] = validateRows(schema, pathOf(built), rows);
		if (problem) {
			this.fault ??= { ...problem, remedy: 'Give the file as published; nothing was added.' };
			return [];
		}
		const text = printTable(presentFields(schema, rows), rows);
		const onto = this.#existing.entries.find(
			(entry) => entry.table === schema.name && entry.part === part,
		)?.sha256;
		return [
			{
				table: schema.name,
				part,
				bytes: new TextEncoder().encode(text),
				ownRows: own,
				...(onto && { onto }),
			},
		];
	}
}

/** Whether two rows have the same in every column; a column that is lacking holds nothing. */
function isSame(first: Row | undefined, second: Row, { fields }: TableSchema): boolean {
	return first !== undefined && fields.every(({ name }) => (first[name] ?? null) === (second[name] ?? null));
}
