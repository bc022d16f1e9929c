import { scaleSqrt } from 'd3-scale';

/** Jobs to the radius of a circle in map pixels: its area grows as the jobs do. */
export interface JobsScale {
	readonly radius: (jobs: number) => number;
	/** Radius of a circle that stands for no figure, and the least of one that does. */
	readonly least: number;
	/** Round numbers of jobs for a legend, rising. */
	readonly samples: readonly number[];
}

const LARGEST = 26;
const LEAST = 2.5;

export function jobsScale(jobs: readonly number[]): JobsScale {
	const most = Math.max(0, ...jobs);
	const scale = scaleSqrt()
		.domain([0, Math.max(1, most)])
		.range([0, LARGEST]);
	const round = most > 0 ? 10 ** Math.floor(Math.log10(most)) : 0;
	return {
		radius: (count) => Math.max(LEAST, scale(count)),
		least: LEAST,
		samples: most > 0 ? [round / 10, round].filter((sample) => sample >= 1) : [],
	};
}
