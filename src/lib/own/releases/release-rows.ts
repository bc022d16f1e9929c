import type { SocCode } from '../../domain/occupation.ts';
import type { Refusal, WageFacts } from '../../datasets/importing/importer.ts';
import { seriesOfRow } from '../../datasets/oews/build.ts';
import { scopeOf } from '../../datasets/oews/citation.ts';
import { cutOf } from '../../datasets/oews/cuts.ts';
import { collectFacts } from '../../datasets/oews/facts.ts';
import { detailedCodes, type DetailedCodes } from '../../datasets/oews/levels.ts';
import type { Level, OewsRow } from '../../datasets/oews/rows.ts';
import type { OwnTable } from '../store/own-item.ts';
import { PackedRows } from './packed-rows.ts';

/** Rows that facts are collected of at a time. */
const CHUNK = 2_000;

/** Refused rows that are kept to be shown and written to a file; the others are counted. */
const KEPT_REFUSALS = 10_000;

const SUMMARIES: ReadonlySet<Level | null> = new Set(['major', 'minor', 'broad']);

/** What was read of a file: its rows packed by the part they will stand in, and what must be known of all of them. */
export class ReleaseRows {
	/** Titles of the layouts its tables were recognised as. */
	readonly layouts: string[] = [];
	readonly passedOver = new Map<string, number>();
	/** The first refused rows, in full. */
	readonly refused: Refusal[] = [];
	refusedCount = 0;
	/** Data rows met. */
	read = 0;
	readonly #set: ReadonlySet<SocCode>;
	readonly #packed = new PackedRows();
	readonly #detailed = new Map<number, Set<string>>();
	readonly #areas = new Map<string, WageFacts['areas'][number]>();
	readonly #settings = new Map<string, WageFacts['settings'][number]>();
	readonly #tables = new Map<string, OwnTable>();
	/** Releases of rows whose table has no column for the level. */
	readonly #unlevelled = new Set<number>();
	#chunk: OewsRow[] = [];

	constructor(set: ReadonlySet<SocCode>) {
		this.#set = set;
	}

	add(row: OewsRow): void {
		this.#chunk.push(row);
		if (this.#chunk.length === CHUNK) this.#settle();
	}

	refuse(refusal: Refusal): void {
		this.refusedCount += 1;
		if (this.refused.length < KEPT_REFUSALS) this.refused.push(refusal);
	}

	/** Counts the rows of a table that was read to its end. */
	count(read: number, passedOver: Readonly<Record<string, number>>): void {
		this.read += read;
		for (const [reason, rows] of Object.entries(passedOver)) this.pass(reason, rows);
	}

	pass(reason: string, rows: number): void {
		this.passedOver.set(reason, (this.passedOver.get(reason) ?? 0) + rows);
	}

	/** Its rows, by the part of a table they will stand in. */
	packed(): PackedRows {
		this.#settle();
		return this.#packed;
	}

	/** Areas and industries of all rows, as the tables that describe them are extended with. */
	facts(): WageFacts {
		this.#settle();
		const inOrder = <Entry>(entries: ReadonlyMap<string, Entry>) =>
			[...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
		return {
			occupations: [],
			areas: inOrder(this.#areas),
			settings: inOrder(this.#settings),
			newestYear: Math.max(0, ...this.tables().map(({ year }) => year)),
		};
	}

	/** The published tables in it, oldest release first. */
	tables(): readonly OwnTable[] {
		this.#settle();
		return [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, table]) => table);
	}

	/** Detailed occupations of the releases whose national table is in the file. */
	detailed(): DetailedCodes {
		this.#settle();
		return this.#detailed;
	}

	/** Whether only national tables that are elsewhere can tell which of its rows are of detailed occupations. */
	needsDetailed(): boolean {
		this.#settle();
		return [...this.#unlevelled].some((year) => !this.#detailed.has(year));
	}

	/** Takes in the rows that wait, so that they can be let go of. */
	#settle(): void {
		const rows = this.#chunk;
		if (rows.length === 0) return;
		this.#chunk = [];
		const facts = collectFacts(rows);
		for (const area of facts.areas) {
			const key = `${area.areaCode} ${area.year}`;
			const known = this.#areas.get(key);
			if (!known || known.states.length < area.states.length) this.#areas.set(key, area);
		}
		for (const setting of facts.settings) {
			const { settingId, year, kind, ownership } = setting;
			const key = `${settingId} ${year} ${kind} ${ownership}`;
			if (!this.#settings.has(key)) this.#settings.set(key, setting);
		}
		for (const [year, codes] of detailedCodes(rows)) {
			const known = this.#detailed.get(year) ?? new Set<string>();
			for (const code of codes) known.add(code);
			this.#detailed.set(year, known);
		}
		for (const row of rows) {
			if (row.level === null) this.#unlevelled.add(row.year);
			if (SUMMARIES.has(row.level)) {
				this.pass('major, minor and broad groups', 1);
				continue;
			}
			const scope = scopeOf(row);
			this.#tables.set(`${row.year} ${scope}`, { year: row.year, scope });
			this.#packed.add(`${seriesOfRow(row)}-${cutOf(row.occCode, this.#set)}`, row);
		}
	}
}
