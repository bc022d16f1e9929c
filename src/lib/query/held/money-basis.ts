import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Context } from '../context.ts';
import type { HeldTables } from './held-tables.ts';

interface MoneyBasis {
	readonly priceParity: number | null;
	readonly priceParityYear: number | null;
	readonly cpiFactor: number | null;
	readonly convert: (estimate: Estimate) => Estimate;
}

/** `priceLevels` and `moneyColumns` of money.ts, for an area and a year. */
export function moneyBasis(
	tables: HeldTables,
	filters: Filters,
	context: Context,
): (area: string, year: number) => MoneyBasis {
	const unit = filters.pay === 'annual' ? 1 : 100;
	const round = (value: number) => Math.round(value * unit) / unit;
	const none = { priceParity: null, priceParityYear: null, cpiFactor: null };
	const converter =
		(level: number | null, reason: Estimate['flag'], convert: (value: number, level: number) => number) =>
		({ value, flag }: Estimate): Estimate => {
			if (value === null) return { value, flag };
			return level === null ? { value: null, flag: reason } : { value: round(convert(value, level)), flag };
		};
	if (filters.dollars === 'real') {
		const averages = tables.averages();
		const newest = averages.get(context.newestYear);
		return (_, year) => {
			const own = averages.get(year);
			const factor = own === undefined || newest === undefined ? null : newest / own;
			const convert = converter(factor, 'not_in_source', (value, by) => value * by);
			return { ...none, cpiFactor: factor, convert };
		};
	}
	if (filters.dollars === 'local') {
		const parityOf = tables.parities();
		return (area, year) => {
			const level = parityOf(area, year);
			const convert = converter(level?.parity ?? null, 'no_price_parity', (value, by) => (value * 100) / by);
			return {
				...none,
				priceParity: level?.parity ?? null,
				priceParityYear: level?.year ?? null,
				convert,
			};
		};
	}
	const nominal: MoneyBasis = { ...none, convert: converter(1, '', (value) => value) };
	return () => nominal;
}
