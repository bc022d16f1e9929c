import { FLAGS, type Flag } from '../../domain/estimate.ts';
import { measureTitle, WAGE_MEASURES } from '../../domain/measure.ts';
import { capitalised } from '../../domain/phrases.ts';
import type { Field } from '../schema.ts';
import { amount, count, text } from './fields.ts';

/** What no wage table carries: two arise only in answers, `withheld` is a mark of another survey. */
const NOT_OF_WAGES: readonly Flag[] = ['derived', 'no_price_parity', 'withheld'];

/** Flags a published estimate can carry in a stored table of wages. */
const STORED_FLAGS = FLAGS.filter((flag) => !NOT_OF_WAGES.includes(flag));

function flagField(name: string, of: string): Field {
	const description = `Why ${of} is not a plain number; empty for a plain number. With top_coded the value is the release's threshold, a lower bound.`;
	return { ...text(name, description), enum: STORED_FLAGS };
}

const MEAN_ERROR = amount(
	'mean_rse',
	'percent',
	'Relative standard error of the mean wage. Percentiles have none: BLS publishes none for them.',
);

function wageFields(period: 'annual' | 'hourly', unit: string): readonly Field[] {
	return WAGE_MEASURES.flatMap((measure): readonly Field[] => {
		const name = `${period.charAt(0)}_${measure}`;
		const title = measureTitle(measure);
		const words = `${capitalised(title)} ${period} wage`;
		return [
			amount(name, unit, `${words} in dollars of the release's May.`),
			flagField(`${name}_flag`, `the ${period} ${title}`),
			...(name === 'a_mean' ? [MEAN_ERROR] : []),
		];
	});
}

export const EMPLOYMENT_FIELDS: readonly Field[] = [
	count(
		'employment',
		'jobs',
		'Wage and salary jobs, rounded by BLS to ten; the self-employed are not counted.',
	),
	flagField('employment_flag', 'employment'),
	amount('employment_rse', 'percent', 'Relative standard error of employment.'),
];

/** Annual wages with the standard error of their mean, then hourly wages; each value beside its flag. */
export const WAGE_FIELDS: readonly Field[] = [
	...wageFields('annual', 'USD'),
	...wageFields('hourly', 'USD per hour'),
];

/** Which columns a file may lack: no layout has all of them. */
export const OPTIONAL_CELLS: readonly string[] = ['employment_rse', ...WAGE_FIELDS.map(({ name }) => name)];
