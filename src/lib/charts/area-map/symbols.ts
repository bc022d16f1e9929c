import { scaleSqrt } from 'd3-scale';

/** Jobs to the radius of a circle in map pixels: its area grows as the jobs do. */
export interface JobsScale {
	readonly radius: (jobs: number) => number;
	/** Radius of a circle that stands for no figure, and the least of one that does. */
	readonly least: number;
	/**
	 * Round numbers of jobs for a legend, rising, whose circles are of a readable size at a scale in pixels of the screen
	 * to a map pixel. None where every circle is too small or too large to be read.
	 */
	readonly samples: (scale: number) => readonly number[];
}

const LARGEST = 26;
const LEAST = 2.5;
/** Radii in pixels of the screen between which a circle of a legend is read. */
export const SAMPLE_RADII = { least: 3, most: 24 } as const;
/** How many times the jobs of the smaller sample the larger one has, at least. */
const APART = 4;

export function jobsScale(jobs: readonly number[]): JobsScale {
	const most = Math.max(0, ...jobs);
	const scale = scaleSqrt()
		.domain([0, Math.max(1, most)])
		.range([0, LARGEST]);
	const powers = most >= 1 ? Math.floor(Math.log10(most)) + 1 : 0;
	const round = Array.from({ length: powers }, (_, power) => [1, 2, 5].map((factor) => factor * 10 ** power));
	return {
		radius: (count) => Math.max(LEAST, scale(count)),
		least: LEAST,
		samples: (pixels) => {
			const readable = round.flat().filter((sample) => {
				const radius = scale(sample);
				// A circle held at the least radius is larger than its jobs: it would be a wrong sample.
				if (sample > most || radius < LEAST) return false;
				return radius * pixels >= SAMPLE_RADII.least && radius * pixels <= SAMPLE_RADII.most;
			});
			const largest = readable.at(-1);
			if (largest === undefined) return [];
			const smaller = readable.findLast((sample) => sample <= largest / APART);
			return smaller === undefined ? [largest] : [smaller, largest];
		},
	};
}
