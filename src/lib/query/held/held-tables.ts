import type { TableNeed } from '../table-need.ts';
import type { Columns } from './columns.ts';
import {
	areasOf,
	averagesOf,
	credentialsOf,
	handbookOf,
	occupationsOf,
	paritiesOf,
	predecessorsOf,
	settingsOf,
	titlesOf,
} from './dimensions.ts';
import { WagePart } from './wage-part.ts';

/** The tables of wages, held part by part, with the column their rows are found by beside the occupation. */
const PLACES = { wages: 'area_code', 'setting-wages': 'setting_id' } as const;
type WageTable = keyof typeof PLACES;

/**
 * Tables of the engine in the page's own memory, by column: questions that say how are answered from them at once,
 * instead of by a round trip to the engine. They are copies of what the engine holds and answer what its SQL
 * answers; a property test holds the two to each other.
 */
export class HeldTables {
	readonly #parts = new Map<string, WagePart>();
	readonly #tables = new Map<string, Columns>();
	readonly #made = new Map<(columns: Columns) => unknown, unknown>();

	/** Whether every table and part of the needs is held. A bare table of wages has no rows of its own. */
	holds(needs: readonly TableNeed[]): boolean {
		return needs.every((need) => this.has(need));
	}

	has({ table, part }: TableNeed): boolean {
		if (!isWageTable(table)) return this.#tables.has(table);
		return part === undefined || this.#parts.has(`${table}/${part}`);
	}

	put({ table, part }: TableNeed, columns: Columns): void {
		if (!isWageTable(table)) this.#tables.set(table, columns);
		else if (part !== undefined) this.#parts.set(`${table}/${part}`, new WagePart(columns, PLACES[table]));
		this.#made.clear();
	}

	/** Lets go of everything: the engine's tables are no longer these. */
	clear(): void {
		this.#parts.clear();
		this.#tables.clear();
		this.#made.clear();
	}

	/** The parts of a table of wages among the needs. Throws a RangeError where one is not held. */
	partsOf(wanted: WageTable, needs: readonly TableNeed[]): readonly WagePart[] {
		return needs.flatMap(({ table, part }) => {
			if (table !== wanted || part === undefined) return [];
			const held = this.#parts.get(`${table}/${part}`);
			if (!held) throw new RangeError(`part ${part} of ${table} is not held`);
			return [held];
		});
	}

	readonly occupations = () => this.#of('occupations', occupationsOf);
	readonly areas = () => this.#of('areas', areasOf);
	readonly titles = () => this.#of('occupation-titles', titlesOf);
	readonly averages = () => this.#of('cpi', averagesOf);
	readonly parities = () => this.#of('price-parities', paritiesOf);
	readonly credentials = () => this.#of('credential-occupations', credentialsOf);
	readonly settings = () => this.#of('settings', settingsOf);
	readonly handbook = () => this.#of('setting-pay', handbookOf);
	readonly predecessors = () => this.#of('occupation-lineage', predecessorsOf);

	#of<Value>(table: string, make: (columns: Columns) => Value): Value {
		if (!this.#made.has(make)) {
			const columns = this.#tables.get(table);
			if (!columns) throw new RangeError(`the table ${table} is not held`);
			this.#made.set(make, make(columns));
		}
		return this.#made.get(make) as Value;
	}
}

function isWageTable(table: string): table is WageTable {
	return table in PLACES;
}
