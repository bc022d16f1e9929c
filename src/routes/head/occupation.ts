import type { Estimate } from '$lib/domain/estimate.ts';
import type { RoleFacts } from '$lib/domain/role-profile.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** Names of schema.org for the figures of a distribution. */
const FIGURES = {
	median: 'median',
	p10: 'percentile10',
	p25: 'percentile25',
	p75: 'percentile75',
	p90: 'percentile90',
} as const;

/**
 * A role as schema.org's `Occupation`, with the nation's pay of the newest release. Figures that BLS did not publish, or
 * published as a bound, are left out: the vocabulary has no word for them.
 */
export function occupation(
	{ occCode, title, education, definition }: RoleFacts,
	nation: WageRow | null,
	pay: 'annual' | 'hourly',
): object {
	const figures = Object.entries(FIGURES).flatMap(([measure, name]) => {
		const value = plain(nation?.[measure as keyof typeof FIGURES]);
		return value === null ? [] : [[name, value] as const];
	});
	return {
		'@context': 'https://schema.org',
		'@type': 'Occupation',
		name: title,
		occupationalCategory: { '@type': 'CategoryCode', codeValue: occCode, inCodeSet: 'SOC' },
		...(definition && { description: definition }),
		...(education && { educationRequirements: education }),
		occupationLocation: { '@type': 'Country', name: 'US' },
		...(nation &&
			figures.length > 0 && {
				estimatedSalary: {
					'@type': 'MonetaryAmountDistribution',
					name: `Occupational Employment and Wage Statistics, May ${nation.year}`,
					currency: 'USD',
					duration: pay === 'hourly' ? 'PT1H' : 'P1Y',
					...Object.fromEntries(figures),
				},
			}),
	};
}

function plain(estimate: Estimate | undefined): number | null {
	return estimate && estimate.flag === '' ? estimate.value : null;
}
