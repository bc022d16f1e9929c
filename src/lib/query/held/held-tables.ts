import type { TableNeed } from '../table-need.ts';
import type { Columns } from './columns.ts';
import { areasOf, averagesOf, credentialsOf, occupationsOf, paritiesOf, titlesOf } from './dimensions.ts';
import { WagePart } from './wage-part.ts';

/**
 * Tables of the engine in the page's own memory, by column: questions that say how are answered from them at once,
 * instead of by a round trip to the engine. They are copies of what the engine holds and answer what its SQL
 * answers; a property test holds the two to each other.
 */
export class HeldTables {
	readonly #parts = new Map<string, WagePart>();
	readonly #tables = new Map<string, Columns>();
	readonly #made = new Map<(columns: Columns) => unknown, unknown>();

	/** Whether every table and part of the needs is held. The bare wage table has no rows of its own. */
	holds(needs: readonly TableNeed[]): boolean {
		return needs.every((need) => this.has(need));
	}

	has({ table, part }: TableNeed): boolean {
		if (table !== 'wages') return this.#tables.has(table);
		return part === undefined || this.#parts.has(part);
	}

	put({ table, part }: TableNeed, columns: Columns): void {
		if (table !== 'wages') this.#tables.set(table, columns);
		else if (part !== undefined) this.#parts.set(part, new WagePart(columns));
		this.#made.clear();
	}

	/** Lets go of everything: the engine's tables are no longer these. */
	clear(): void {
		this.#parts.clear();
		this.#tables.clear();
		this.#made.clear();
	}

	/** The parts of the wage table among the needs. Throws a RangeError where one is not held. */
	wageParts(needs: readonly TableNeed[]): readonly WagePart[] {
		return needs.flatMap(({ table, part }) => {
			if (table !== 'wages' || part === undefined) return [];
			const held = this.#parts.get(part);
			if (!held) throw new RangeError(`part ${part} of the wage table is not held`);
			return [held];
		});
	}

	readonly occupations = () => this.#of('occupations', occupationsOf);
	readonly areas = () => this.#of('areas', areasOf);
	readonly titles = () => this.#of('occupation-titles', titlesOf);
	readonly averages = () => this.#of('cpi', averagesOf);
	readonly parities = () => this.#of('price-parities', paritiesOf);
	readonly credentials = () => this.#of('credential-occupations', credentialsOf);

	#of<Value>(table: string, make: (columns: Columns) => Value): Value {
		if (!this.#made.has(make)) {
			const columns = this.#tables.get(table);
			if (!columns) throw new RangeError(`the table ${table} is not held`);
			this.#made.set(make, make(columns));
		}
		return this.#made.get(make) as Value;
	}
}
