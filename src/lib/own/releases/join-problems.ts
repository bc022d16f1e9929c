import { formatCount } from '$lib/domain/format.ts';
import type { Problem } from '../../domain/result.ts';
import { refusalProblem } from '../../datasets/importing/report.ts';
import type { Replacement } from '../../datasets/writing/changes.ts';
import type { ReleaseRows } from './release-rows.ts';

export const ADDED_ALREADY: Problem = {
	sentence: 'You have added this file already.',
	remedy: 'Remove it first if you want to add it anew.',
};

/** Why a file of which no row was taken is refused. */
export function nothingTaken(read: ReleaseRows, file: string): Problem {
	const [first] = read.refused;
	if (!first) {
		return {
			sentence: 'The file holds no row for a detailed occupation.',
			remedy: 'Give the file as published.',
			place: { file },
		};
	}
	const more = read.refusedCount - 1;
	return {
		...refusalProblem(first),
		...(more > 0 ? { detail: `${formatCount(more)} more rows were refused` } : {}),
	};
}

/** The command's refusal with this page's way to allow it. */
export function askToReplace(problem: Problem, replaced: readonly Replacement[]): Problem {
	if (replaced.some(({ isBlank }) => isBlank)) return problem;
	return { ...problem, remedy: REPLACE };
}

/** What to do where a file differs from the site; the page offers it then. */
const REPLACE = 'If the file is right, tick “Replace the site’s figures” and add it again.';
