import { chosenRows, scopeRows, type PathAnswer } from '$lib/view-state/answers/path-answer.ts';
import {
	concludeByScope,
	type ScopedConclusion,
} from '$lib/views/path-comparison/conclusions/conclusions.ts';

/** The conclusions of an answer's sides beside those of every scope. */
export function conclusionsOf(answer: PathAnswer): readonly ScopedConclusion[] {
	const scopes = {
		narrow: scopeRows(answer, 'narrow'),
		mid: scopeRows(answer, 'mid'),
		wide: scopeRows(answer, 'wide'),
	};
	return concludeByScope(chosenRows(answer), scopes, answer.filters.pay);
}
