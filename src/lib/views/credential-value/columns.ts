import type { ValueYear } from '$lib/domain/credential-value.ts';
import { formatMoney } from '$lib/domain/format.ts';
import { type Column, coded, number } from '$lib/export/column.ts';

const PHASES: Readonly<Record<ValueYear['phase'], string>> = {
	today: 'today',
	before: 'before study',
	study: 'study',
	after: 'after study',
};

/** The columns of `credential-value`: a line for each year, from today (0) to the horizon. Dollars to the cent. */
export const VALUE_COLUMNS: readonly Column<ValueYear>[] = [
	number('year', 'Year', ({ year }) => year),
	coded('phase', 'Phase', PHASES, ({ phase }) => phase),
	money('pay_without', 'Pay without, that year', ({ payWithout }) => payWithout),
	money('pay_with', 'Pay with, that year', ({ payWith }) => payWith),
	money('cost', 'Cost, that year', ({ cost }) => cost),
	money('position_without', 'Earned without it, so far', ({ positionWithout }) => positionWithout),
	money('position_with', 'Earned with it minus its cost, so far', ({ positionWith }) => positionWith),
	money('net', 'Difference so far', ({ net }) => net),
	money('net_discounted', 'Difference, present value', ({ netDiscounted }) => netDiscounted),
];

function money(name: string, header: string, amount: (row: ValueYear) => number | null): Column<ValueYear> {
	return {
		name,
		header,
		align: 'right',
		value: (row) => {
			const found = amount(row);
			// Adding zero turns a negative zero into a plain one.
			return found === null ? null : Math.round(found * 100) / 100 + 0;
		},
		text: (row) => {
			const found = amount(row);
			return found === null ? '' : formatMoney(Math.round(found) + 0, 'annual');
		},
	};
}
