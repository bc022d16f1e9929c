import type { SocCode } from '$lib/domain/occupation.ts';
import type { RolePlace } from '$lib/domain/role-profile.ts';
import type { Context } from '../context.ts';
import { by, inOrder } from '../shape/order.ts';
import type { StoredWage } from '../slices/wages.ts';
import type { Question } from '../statement.ts';
import { wagesAsked } from './wages-asked.ts';

/**
 * The `most` metropolitan areas at either end of each role's ranking by median in one May release; the hourly
 * median where OEWS publishes no annual one. A top-coded median is a lower bound: all of them share the first rank.
 */
export function rolePlaces(
	roles: readonly SocCode[],
	year: number,
	most: number,
	context: Context,
): Question<readonly RolePlace[]> {
	return async (ask) => {
		const perRole = await Promise.all(
			[...roles]
				.sort()
				.map((role) =>
					wagesAsked({ roles: [role], areas: { kinds: ['metro'] }, years: [year] }, context)(ask),
				),
		);
		return perRole.flatMap((rows) => endsOf(rows, most));
	};
}

function endsOf(rows: readonly StoredWage[], most: number): readonly RolePlace[] {
	const places = rows
		.map((row) => ({ row, median: row[row.wageBasis === 'hourly_only' ? 'hourly' : 'annual'].median }))
		.filter(({ median }) => median.value !== null);
	const fromTop = inOrder(places, [
		by(({ median }) => (median.flag === 'top_coded' ? 0 : 1)),
		by(({ median }) => median.value, true),
		by(({ row }) => row.areaTitle),
	]);
	/** Places with the same figure share the rank of the first of them. */
	const keys = fromTop.map(({ median }) => (median.flag === 'top_coded' ? 'top' : median.value));
	return fromTop.flatMap(({ row, median }, place) => {
		const isShown = place < most || place >= fromTop.length - most;
		if (!isShown) return [];
		const key = keys[place] ?? null;
		return [
			{
				occCode: row.occCode,
				areaCode: row.areaCode,
				areaTitle: row.areaTitle,
				year: row.year,
				median,
				employment: row.employment,
				fromTop: keys.indexOf(key) + 1,
				fromBottom: fromTop.length - keys.lastIndexOf(key),
				published: fromTop.length,
			},
		];
	});
}
