import type { MeanDifference } from './mean-difference.ts';

/** What a test of two means says, as downloads write it; empty where nothing was held against anything. */
export const VERDICTS = {
	'': '',
	changed: 'changed',
	real_difference: 'real difference',
	within_sampling_error: 'within sampling error',
	not_tested: 'not tested',
} as const;

export type Verdict = keyof typeof VERDICTS;

/** Of a mean against an earlier one. */
export function changeVerdict(test: MeanDifference): Verdict {
	return verdictOf(test, 'changed');
}

/** Of a mean against another of the same time. */
export function differenceVerdict(test: MeanDifference): Verdict {
	return verdictOf(test, 'real_difference');
}

function verdictOf(test: MeanDifference, apart: Verdict): Verdict {
	if (test.kind !== 'tested') return 'not_tested';
	return test.isDistinguishable ? apart : 'within_sampling_error';
}
