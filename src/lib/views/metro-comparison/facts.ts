import { formatCount, formatMissing, formatRatio, formatTenths } from '$lib/domain/format.ts';
import type { JobsPerThousand } from '$lib/domain/jobs-per-thousand.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { decade, formatGrowth, type StateOutlookRow } from '$lib/domain/outlook-row.ts';

/** A fact beside a row's pay. */
export interface RowFact {
	readonly name: string;
	/** Over a column. */
	readonly head: string;
	/** Whether the picture has room for it; the tooltip and the table have all. */
	readonly isDrawn: boolean;
	/** The figure; null where there is none. */
	readonly text: string | null;
	/** Why there is none. */
	readonly missing: string;
	/** The same where there is no column: phrases, one for each state of an outlook. */
	readonly inSentence: readonly string[];
}

/** BLS's mark for an employment estimate it withholds. */
export const NOT_PUBLISHED = 'not published (**)';

/** What a row says besides pay, in the order of the columns. */
export function factsOf({ published, local, perThousand, states, outlooks }: MetroRow): readonly RowFact[] {
	const jobs = published.employment;
	const noJobs = jobs.flag === 'not_published' ? NOT_PUBLISHED : formatMissing(jobs.flag);
	const quotient = published.locationQuotient;
	const parity = local.priceParity;
	return [
		{
			name: 'employment',
			head: 'Jobs',
			isDrawn: true,
			text: jobs.value === null ? null : formatCount(jobs.value),
			missing: noJobs,
			inSentence: [jobs.value === null ? `jobs: ${noJobs}` : `${formatCount(jobs.value)} jobs`],
		},
		{
			name: 'location quotient',
			head: 'LQ',
			isDrawn: false,
			text: quotient === null ? null : formatRatio(quotient),
			missing: jobs.value === null ? 'no jobs published' : formatMissing('not_in_source'),
			inSentence: [quotient === null ? 'no LQ' : `LQ ${formatRatio(quotient)}`],
		},
		{
			name: 'jobs per 1,000',
			head: 'per 1,000',
			isDrawn: false,
			text: perThousand.value === null ? null : formatRatio(perThousand.value),
			missing: perThousand.flag === 'not_published' ? 'no jobs published' : formatMissing(perThousand.flag),
			inSentence: [
				perThousand.value === null
					? 'no jobs per 1,000'
					: `${formatRatio(perThousand.value)} per 1,000${perThousand.way === 'quotient' ? ' (from LQ)' : ''}`,
			],
		},
		{
			name: `price level${local.priceParityYear === null ? '' : ` ${local.priceParityYear}`} (US = 100)`,
			head: 'Prices',
			isDrawn: true,
			text: parity === null ? null : formatTenths(parity),
			missing: formatMissing('no_price_parity'),
			inSentence: [parity === null ? 'no price level' : `prices ${formatTenths(parity)}`],
		},
		{
			name: `state outlook${outlooks[0] ? ` ${decade(outlooks[0])}` : ''}`,
			head: 'Outlook',
			isDrawn: true,
			text: outlooks.length ? outlookTexts(states, outlooks).join(' ') : null,
			missing: 'none published',
			inSentence: outlooks.length
				? outlookTexts(states, outlooks).map((text, index) => (index ? text : `outlook ${text}`))
				: ['no state outlook'],
		},
	];
}

/**
 * `+40%`; over state lines `Missouri +31.2%` for each state, one without a figure named too: what one state projects must
 * not pass for the area.
 */
function outlookTexts(states: readonly string[], outlooks: readonly StateOutlookRow[]): readonly string[] {
	const growth = (outlook: StateOutlookRow | undefined) =>
		outlook?.changePercent == null ? 'no figure' : formatGrowth(outlook.changePercent);
	if (states.length < 2) return outlooks.map(growth);
	return states.map((state) => `${state} ${growth(outlooks.find(({ areaTitle }) => areaTitle === state))}`);
}

/** Where the jobs per 1,000 are from, for a note: `BLS’s own column`. */
export const PER_THOUSAND_WAYS: Readonly<Record<NonNullable<JobsPerThousand['way']>, string>> = {
	published: 'BLS’s own column',
	jobs: 'the role’s jobs divided by all jobs there',
	quotient:
		'the location quotient times the U.S. jobs per 1,000, because the table has no total for the place',
};
