import type { Filters } from '$lib/domain/filters.ts';
import type { PayBySetting } from '$lib/domain/setting-row.ts';
import type { Context } from '$lib/query/context.ts';
import { shownSettings } from '$lib/query/shape/settings.ts';
import { settingClaims, settingsOfRole } from '$lib/query/slices/settings.ts';
import type { Question } from '$lib/query/statement.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';

/** What the focus earns by setting, and what articles say it earns there; nothing where the narrowing filters leave no role. */
export function payBySetting(filters: Filters, context: Context): Question<PayBySetting> {
	const { setting } = filters;
	return async (ask) => {
		const focus = await focusAsked(filters, context)(ask);
		if (focus === null) return { filters, focus, rows: [], claims: [] };
		const [stored, claims] = await Promise.all([ask(settingsOfRole(focus, context)), ask(settingClaims())]);
		return {
			filters,
			focus,
			rows: shownSettings(stored, filters),
			claims: claims.filter(
				({ occCode, settingId }) =>
					occCode === focus && (setting.length === 0 || setting.includes(settingId)),
			),
		};
	};
}
