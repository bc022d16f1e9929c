import { FLAGS } from '../../domain/estimate.ts';
import type { Field } from '../schema.ts';

/** Statistics of the wage distribution in the order of every table. */
export const WAGE_STATISTICS = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;

const STATISTIC_WORDS: Record<(typeof WAGE_STATISTICS)[number], string> = {
	mean: 'Mean',
	p10: '10th percentile',
	p25: '25th percentile',
	median: 'Median',
	p75: '75th percentile',
	p90: '90th percentile',
};

/** Flags a published estimate can carry in a stored table; `derived` and `no_price_parity` arise only in answers. */
const STORED_FLAGS = FLAGS.filter((flag) => flag !== 'derived' && flag !== 'no_price_parity');

function flagField(name: string, of: string): Field {
	return {
		name,
		type: 'string',
		enum: STORED_FLAGS,
		description: `Why ${of} is no plain number; empty for a plain number. With top_coded the value is the release's threshold, a lower bound.`,
	};
}

function wageFields(period: 'a' | 'h'): readonly Field[] {
	const word = period === 'a' ? 'annual' : 'hourly';
	return WAGE_STATISTICS.flatMap((statistic): readonly Field[] => {
		const name = `${period}_${statistic}`;
		const value: Field = {
			name,
			type: 'number',
			unit: period === 'a' ? 'USD' : 'USD per hour',
			minimum: 0,
			description: `${STATISTIC_WORDS[statistic]} ${word} wage in dollars of the release's May.`,
		};
		const flag = flagField(`${name}_flag`, `the ${word} ${STATISTIC_WORDS[statistic].toLowerCase()}`);
		if (name !== 'a_mean') return [value, flag];
		const error: Field = {
			name: 'mean_rse',
			type: 'number',
			unit: 'percent',
			minimum: 0,
			description:
				'Relative standard error of the mean wage. Percentiles have none: BLS publishes none for them.',
		};
		return [value, flag, error];
	});
}

export const EMPLOYMENT_FIELDS: readonly Field[] = [
	{
		name: 'employment',
		type: 'integer',
		unit: 'jobs',
		minimum: 0,
		description: 'Wage and salary jobs, rounded by BLS to ten; the self-employed are not counted.',
	},
	flagField('employment_flag', 'employment'),
	{
		name: 'employment_rse',
		type: 'number',
		unit: 'percent',
		minimum: 0,
		description: 'Relative standard error of employment.',
	},
];

/** Annual wages with the standard error of their mean, then hourly wages; each value beside its flag. */
export const WAGE_FIELDS: readonly Field[] = [...wageFields('a'), ...wageFields('h')];
