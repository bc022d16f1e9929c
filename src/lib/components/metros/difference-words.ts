import { listPhrase } from '$lib/domain/phrases.ts';
import type { MeanDifference } from '$lib/domain/mean-difference.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import type { TestableChoice } from '$lib/view-state/choice/testable-choices.ts';

export const MEAN_ONLY =
	'Only means can be tested: BLS publishes no sampling error for medians and percentiles.';

/** Before the formula. */
export const DIFFERENCE_NOTE =
	'BLS asks a sample of employers, so every figure would come out a little different with another sample. A difference is called real where it is larger than 9 in 10 of the differences that sampling alone would make; otherwise it is within sampling error, which does not show that both places pay the same. The measure is';

/** After the formula. */
export function differenceTestNote(critical: number, isLocal: boolean): string {
	return `where m is a mean and r its relative standard error; above ${critical} the difference is called real. The test treats the samples as independent and covers sampling error only${isLocal ? ', and it treats price parities as exact' : ''}. The nation’s sample contains that of each place, so beside the nation the test is a little too strict.`;
}

/** `real difference`, `within sampling error`. */
export function verdictWords({ isDistinguishable }: Extract<MeanDifference, { kind: 'tested' }>): string {
	return isDistinguishable ? 'real difference' : 'within sampling error';
}

/** How many of the tested pairs differ. */
export function testedFinding(apart: number, tested: number): string {
	if (tested === 1) {
		return apart === 1
			? 'The difference of means is real: larger than sampling error explains.'
			: 'The difference of means is within sampling error.';
	}
	if (apart === tested) return `All ${tested} tested differences of means are real.`;
	if (apart === 0) return `All ${tested} tested differences of means are within sampling error.`;
	return `${apart} of ${tested} tested differences of means ${apart === 1 ? 'is' : 'are'} real; the others are within sampling error.`;
}

export function untestedFinding(year: number): string {
	return `No pair can be tested in May ${year}.`;
}

export const NO_PAIR = 'Choose two places, or two roles, to test a difference.';

export const NO_OTHER_RELEASE = 'No other release has errors for these roles in such places. See instead:';

const MOST_NAMED = 3;

/** What a link to a release says in which the roles can be tested. */
export function testableWords(
	{ year, roles, places }: TestableChoice,
	titleOfRole: (code: string) => string,
): string {
	const who =
		roles.length > MOST_NAMED ? `${roles.length} of these roles` : listPhrase(roles.map(titleOfRole));
	const where = places === null ? 'these places' : listPhrase(places.map(({ title }) => shortArea(title)));
	return `Test ${who} in ${where}, May ${year}`;
}
