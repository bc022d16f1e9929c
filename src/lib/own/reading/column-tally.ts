import type { Period } from '../../domain/measure.ts';
import { OddCell } from '../../datasets/importing/cell-fault.ts';
import type { Cell } from '../../datasets/importing/importer.ts';
import { findDayOrder, looksLikeDate, type DayOrder } from './dates.ts';
import { READ_LIMITS } from './limits.ts';
import { findDecimal, readNumber, type Decimal } from './numbers.ts';
import { findPeriod } from './pay.ts';
import { shownOf } from './row.ts';

/** What the cells of a column look like. `code`: digits with leading zeros, which are text. */
export type ColumnType = 'empty' | 'money' | 'percent' | 'number' | 'date' | 'code' | 'text';

export interface ColumnFacts {
	/** Unique in the table. */
	readonly name: string;
	readonly type: ColumnType;
	/** Cells with anything in them. */
	readonly filled: number;
	/** Different values; those beyond the limits are not counted. */
	readonly different: number;
	/** Whether every value was short enough and there were few enough to be counted. */
	readonly isWhole: boolean;
	readonly decimal: Decimal;
	/** `ask`: its dates can be read in both orders; null: they cannot be misread. */
	readonly dayOrder: DayOrder | 'ask' | null;
	/** The basis that the size of its amounts speaks for. */
	readonly period: Period;
}

/** Values from which the form of a column is told. */
const LOOKED_AT = 2_000;
/** Share of the values that have to be of a type. */
const MOST = 0.6;

/** Counts the different values of a column. */
export class ColumnTally {
	readonly name: string;
	readonly values = new Map<string, number>();
	readonly #budget: { values: number };
	#filled = 0;
	#dates = 0;
	#isWhole = true;

	/** `budget`: values that all columns together may still keep. */
	constructor(name: string, budget: { values: number }) {
		this.name = name;
		this.#budget = budget;
	}

	add(cell: Cell | undefined): void {
		const text = shownOf(cell);
		if (text === '') return;
		this.#filled += 1;
		if (cell instanceof OddCell && cell.kind === 'date') this.#dates += 1;
		const count = this.values.get(text);
		if (count !== undefined) this.values.set(text, count + 1);
		else if (
			text.length > READ_LIMITS.valueLength ||
			this.values.size >= READ_LIMITS.valuesOfColumn ||
			this.#budget.values <= 0
		) {
			this.#isWhole = false;
		} else {
			this.#budget.values -= 1;
			this.values.set(text, 1);
		}
	}

	facts(): ColumnFacts {
		const sample = [...this.values.keys()].slice(0, LOOKED_AT);
		const decimal = findDecimal(sample);
		const numbers = sample.flatMap((text) => {
			const read = readNumber(text, decimal);
			return read.kind === 'number' ? [read.value] : [];
		});
		return {
			name: this.name,
			type: this.#typeOf(sample, numbers.length),
			filled: this.#filled,
			different: this.values.size,
			isWhole: this.#isWhole,
			decimal,
			dayOrder: findDayOrder(sample),
			period: findPeriod(numbers),
		};
	}

	#typeOf(sample: readonly string[], numbers: number): ColumnType {
		const share = (is: (text: string) => boolean) => sample.filter(is).length / sample.length;
		if (sample.length === 0) return this.#filled > 0 ? 'text' : 'empty';
		if (this.#dates * 2 > this.#filled || share(looksLikeDate) > MOST) return 'date';
		if (numbers / sample.length <= MOST) return 'text';
		if (share((text) => /^0\d+$/.test(text)) > 0) return 'code';
		if (share((text) => /%\s*$/.test(text)) > MOST) return 'percent';
		return share((text) => /\$|\busd\b/i.test(text)) > MOST ? 'money' : 'number';
	}
}
