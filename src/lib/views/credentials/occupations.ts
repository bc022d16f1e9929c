import type { CredentialRange } from '$lib/domain/credential-row.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { WageEstimate } from '$lib/domain/wage-row.ts';

/** An occupation with its official range and the credentials that serve it. */
export interface ServedOccupation {
	readonly range: CredentialRange;
	readonly credentials: readonly string[];
	readonly credentialIds: readonly string[];
}

/** Each occupation once, highest median first, those without one last. */
export function servedOccupations(ranges: readonly CredentialRange[]): readonly ServedOccupation[] {
	const byCode = new Map<string, ServedOccupation>();
	for (const range of ranges) {
		const known = byCode.get(range.occCode);
		byCode.set(range.occCode, {
			range: known?.range ?? range,
			credentials: [...(known?.credentials ?? []), range.credential],
			credentialIds: [...(known?.credentialIds ?? []), range.credentialId],
		});
	}
	return [...byCode.values()].sort(
		(a, b) => (b.range.median.value ?? -1) - (a.range.median.value ?? -1) || compareTitles(a, b),
	);
}

function compareTitles(a: ServedOccupation, b: ServedOccupation): number {
	return a.range.occTitle < b.range.occTitle ? -1 : 1;
}

const NOT_ASKED: Estimate = { value: null, flag: 'not_in_source' };

/** A range as the wage estimate that marks of pay ranges are drawn of. */
export function asWageEstimate(range: CredentialRange): WageEstimate {
	return {
		...range,
		mean: NOT_ASKED,
		meanRse: null,
		employment: NOT_ASKED,
		employmentRse: null,
		locationQuotient: null,
		priceParity: null,
		priceParityYear: null,
	};
}
