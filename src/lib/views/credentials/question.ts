import { NATION } from '$lib/domain/area.ts';
import type { CredentialClaim, CredentialPay, CredentialRange } from '$lib/domain/credential-row.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { HOURS_PER_YEAR } from '$lib/domain/measure.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { inMoney, type MoneyBasis } from '$lib/query/shape/money.ts';
import { by, inOrder } from '$lib/query/shape/order.ts';
import {
	credentialsWithoutFigure,
	servedRoles,
	statedPay,
	type ServedRole,
	type StatedPay,
} from '$lib/query/slices/credentials.ts';
import type { Question } from '$lib/query/statement.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';

/** What `credentials` shows: official ranges, what surveys and articles say, and of which credentials nobody says anything. */
export function credentialPay(filters: Filters, context: Context): Question<CredentialPay> {
	const { credential } = filters;
	const basis = nationalBasis(filters);
	const isChosen = ({ credentialId }: { readonly credentialId: string }) =>
		credential.length === 0 || credential.includes(credentialId);
	return async (ask) => {
		const [served, stated, withoutFigure] = await Promise.all([
			ask(servedRoles()),
			ask(statedPay(context)),
			ask(credentialsWithoutFigure()),
		]);
		const chosen = served.filter(isChosen);
		const asked = {
			roles: [...new Set(chosen.map(({ occCode }) => occCode))],
			areas: { codes: [NATION] },
			years: [context.newestYear],
		};
		const stored = await wagesAsked(asked, context)(ask);
		const wages = new Map(stored.map((row) => [row.occCode, inMoney(row, basis)]));
		return {
			filters,
			ranges: rangesOf(chosen, wages, context.newestYear),
			claims: stated.filter(isChosen).map((claim) => claimIn(claim, basis)),
			withoutFigure: withoutFigure.filter(isChosen),
		};
	};
}

const ABSENT: Estimate = { value: null, flag: 'not_in_source' };

/**
 * The official pay range, in the nation and the newest release, of every occupation each credential serves, by credential,
 * the highest median first. An occupation the release has no row for keeps its line with nothing in it.
 */
function rangesOf(
	served: readonly ServedRole[],
	wages: ReadonlyMap<string, WageRow>,
	year: number,
): readonly CredentialRange[] {
	const ranges = served.map((role): CredentialRange => {
		const wage = wages.get(role.occCode);
		return {
			kind: 'official',
			...role,
			year,
			p10: wage?.p10 ?? ABSENT,
			p25: wage?.p25 ?? ABSENT,
			median: wage?.median ?? ABSENT,
			p75: wage?.p75 ?? ABSENT,
			p90: wage?.p90 ?? ABSENT,
			cpiFactor: wage?.cpiFactor ?? null,
		};
	});
	return inOrder(ranges, [
		by((row) => row.credential),
		by((row) => row.median.value, true),
		by((row) => row.occCode),
	]);
}

/**
 * A stated figure in the money of the choice. Stated amounts are annual: hourly ones are amount / 2,080 and say so. Real
 * dollars need the year of the survey: without one there is not a figure but the reason.
 */
function claimIn({ annual, cpiFactor, ...claim }: StatedPay, { pay, dollars }: MoneyBasis): CredentialClaim {
	const isReal = dollars === 'real';
	const [hours, unit] = pay === 'annual' ? [1, 1] : [HOURS_PER_YEAR, 100];
	const factor = isReal ? cpiFactor : 1;
	const amount: Estimate =
		factor === null
			? ABSENT
			: {
					value: Math.round(((annual * factor) / hours) * unit) / unit,
					flag: pay === 'hourly' ? 'derived' : '',
				};
	return { ...claim, amount, cpiFactor: isReal ? cpiFactor : null };
}
