import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { PayBySetting } from '$lib/domain/setting-row.ts';
import type { Context } from '$lib/query/context.ts';
import { narrowing, narrowsRoles } from '$lib/query/shape/narrow.ts';
import { shownSettings } from '$lib/query/shape/settings.ts';
import { settingClaims, settingsOfRole } from '$lib/query/slices/settings.ts';
import type { Question } from '$lib/query/statement.ts';
import { roleFacts } from '$lib/query/questions/facts-asked.ts';

/** What the focus earns by setting, and what articles say it earns there; nothing where the narrowing filters leave it out. */
export function payBySetting(filters: Filters, context: Context): Question<PayBySetting> {
	const focus = focusOf(filters);
	const { setting } = filters;
	return async (ask) => {
		const facts = narrowsRoles(filters) ? await roleFacts([focus], context)(ask) : [];
		if (!narrowing(filters, facts)(focus)) return { filters, rows: [], claims: [] };
		const [stored, claims] = await Promise.all([ask(settingsOfRole(focus, context)), ask(settingClaims())]);
		return {
			filters,
			rows: shownSettings(stored, filters),
			claims: claims.filter(
				({ occCode, settingId }) =>
					occCode === focus && (setting.length === 0 || setting.includes(settingId)),
			),
		};
	};
}
