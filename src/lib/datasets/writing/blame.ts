import type { Problem } from '../../domain/result.ts';
import { originKey, type Origins } from '../oews/origins.ts';

/**
 * A problem of a written table as one of the file its code came from: whoever gave the file never saw the table. Where
 * the code stands in no file the problem stays as it is.
 */
export function blameSource(problem: Problem, origins: Origins): Problem {
	const { column, value } = problem.place ?? {};
	if (column === undefined || value === undefined) return problem;
	const place = origins.get(originKey(column, value));
	if (!place) return problem;
	return {
		...problem,
		place,
		remedy: `Compare the code with the official table; if it is right, give the files that describe it too (the whole folder of sources).`,
	};
}
