import { DEFAULT_FOCUS, focusOf, type Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { askedByRole } from '../asked.ts';
import type { Context } from '../context.ts';
import { inMoney } from '../shape/money.ts';
import { narrowing, narrowsRoles } from '../shape/narrow.ts';
import { inOrder } from '../shape/order.ts';
import { roleOrder } from '../shape/role-order.ts';
import type { Question } from '../statement.ts';
import { roleFacts } from './facts-asked.ts';
import { wagesAsked } from './wages-asked.ts';

/**
 * The one role that single-role views show: of those the narrowing filters leave, the reader's focus, else the first role
 * chosen, else, where no role is chosen, the best-covered one, else the first of `pay-by-role`. Null where they leave none
 * of these: such a view is then empty, never of a role that was filtered out.
 */
export function focusAsked(filters: Filters, context: Context): Question<SocCode | null> {
	return async (ask) => {
		if (!narrowsRoles(filters)) return focusOf(filters);
		const { focus, role } = filters;
		const named = [...(focus === null ? [] : [focus]), ...(role.length > 0 ? role : [DEFAULT_FOCUS])];
		const others = role.length > 0 ? [] : context.healthInformationSet;
		const isLeft = narrowing(filters, await roleFacts([...new Set([...named, ...others])], context)(ask));
		return named.find(isLeft) ?? (await firstByPay(others.filter(isLeft), filters, context)(ask));
	};
}

/** The first of some roles of the set as `pay-by-role` orders them, whatever order the reader gave its table. */
function firstByPay(roles: readonly SocCode[], filters: Filters, context: Context): Question<SocCode | null> {
	return async (ask) => {
		if (roles.length === 0) return null;
		// What `pay-by-role` asks for anyway, so that nothing more is fetched.
		const asked = askedByRole(filters, context);
		const wanted = new Set(roles);
		const stored = (await wagesAsked(asked, context)(ask)).filter(({ occCode }) => wanted.has(occCode));
		const families = new Map(stored.map(({ occCode, family }) => [occCode, family]));
		const rows = stored.map((row) => inMoney(row, filters));
		const [first] = inOrder(rows, roleOrder(rows, families, asked, { ...filters, sort: null }));
		return first?.occCode ?? roles[0] ?? null;
	};
}
