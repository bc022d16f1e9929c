import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import { inMoney } from '../shape/money.ts';
import { by, inOrder } from '../shape/order.ts';
import type { Question } from '../statement.ts';
import { wagesAsked } from './wages-asked.ts';

/** The wage rows of many roles and places at once, for pages that are written together; the highest median first. */
export function rolePay(filters: Filters, asked: Asked, context: Context): Question<readonly WageRow[]> {
	return async (ask) => {
		const stored = await wagesAsked(asked, context)(ask);
		return inOrder(
			stored.map((row) => inMoney(row, filters)),
			[
				by((row) => row.occCode),
				by((row) => row.year),
				by((row) => row.median.value, true),
				by((row) => row.areaTitle),
			],
		);
	};
}
