import { FLAGS, type Estimate, type Flag } from '$lib/domain/estimate.ts';
import { HOURS_PER_YEAR, WAGE_MEASURES, type Period, type WageMeasure } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Columns } from './columns.ts';

interface Cells {
	readonly values: ArrayLike<number>;
	readonly flags: ArrayLike<number>;
}

/** A part of a table of wages in memory, found by occupation and by place: an area, or a setting. */
export class WagePart {
	readonly year: ArrayLike<number>;
	readonly #rows = new Map<SocCode, Map<string, number[]>>();
	readonly #columns: Columns;
	readonly #cells = new Map<string, Cells>();

	/** `place` is the column that holds the code of the place. */
	constructor(columns: Columns, place: 'area_code' | 'setting_id') {
		this.#columns = columns;
		this.year = columns.numbers('year');
		const occupations = columns.texts('occ_code');
		const places = columns.texts(place);
		for (let index = 0; index < columns.length; index++) {
			const occupation = occupations[index] ?? '';
			const code = places[index] ?? '';
			let byPlace = this.#rows.get(occupation);
			if (!byPlace) this.#rows.set(occupation, (byPlace = new Map<string, number[]>()));
			const rows = byPlace.get(code);
			if (rows) rows.push(index);
			else byPlace.set(code, [index]);
		}
		for (const name of [
			...WAGE_MEASURES.flatMap((measure) => [`a_${measure}`, `h_${measure}`]),
			'employment',
		]) {
			this.#cells.set(name, { values: columns.numbers(name), flags: columns.numbers(`${name}_flag`) });
		}
	}

	/** Rows of an occupation by place; undefined where the part has none. */
	rowsOf(occupation: SocCode): ReadonlyMap<string, readonly number[]> | undefined {
		return this.#rows.get(occupation);
	}

	text(column: string, row: number): string {
		return this.#columns.texts(column)[row] ?? '';
	}

	employment(row: number): Estimate {
		return this.#cell('employment', row);
	}

	/** A figure of the row, null where it has none: `employment_rse`, `location_quotient`, `mean_rse`. */
	figure(name: string, row: number): number | null {
		return orNull(this.#columns.numbers(name)[row]);
	}

	/** A measure in the period, unrounded, as `periodColumns` of money.ts has it. */
	measure(measure: WageMeasure, row: number, period: Period, isPaidByYear: boolean): Estimate {
		const annual = this.#cell(`a_${measure}`, row);
		if (period === 'annual') return annual;
		const hourly = this.#cell(`h_${measure}`, row);
		return hourlyOf(annual, hourly, isPaidByYear);
	}

	#cell(name: string, row: number): Estimate {
		const cells = this.#cells.get(name);
		return { value: orNull(cells?.values[row]), flag: flagAt(cells?.flags[row]) };
	}
}

/** What an hour pays, unrounded, from the cells of both periods: `periodColumns` of money.ts. */
export function hourlyOf(annual: Estimate, hourly: Estimate, isPaidByYear: boolean): Estimate {
	if (hourly.flag !== 'not_in_source') return hourly;
	if (isPaidByYear) return { value: null, flag: 'not_available' };
	return annual.value === null
		? annual
		: { value: annual.value / HOURS_PER_YEAR, flag: annual.flag === '' ? 'derived' : annual.flag };
}

export function orNull(value: number | undefined): number | null {
	return value === undefined || Number.isNaN(value) ? null : value;
}

/** Throws a TypeError on a flag that is none: a table that holds one has not been through its schema. */
export function flagAt(place: number | undefined): Flag {
	const flag = FLAGS[place ?? -1];
	if (flag === undefined) throw new TypeError('a flag of the wage table is none');
	return flag;
}
