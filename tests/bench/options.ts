import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './harness/places.ts';

/** The parts of the bench, in the order in which they run. */
const PARTS = [
	'first-picture',
	'shared-links',
	'first-choice',
	'main-thread',
	'lighthouse',
	'choices',
	'brush',
	'breakdown',
	'memory',
	'engine',
	'export',
	'formats',
	'own',
	'peers',
] as const;
type Part = (typeof PARTS)[number];

/** How much of everything is measured. */
export interface Options {
	readonly isQuick: boolean;
	/** The built site. */
	readonly site: string;
	readonly datasets: string;
	readonly parts: readonly Part[];
	/** Visits of each line. */
	readonly runs: number;
	/** Choices of each kind. */
	readonly choices: number;
	readonly traced: number;
	readonly drags: number;
	/** Memory is read after so many choices. */
	readonly memoryAfter: readonly number[];
	/** How often each question is put to the engine alone. */
	readonly askings: number;
	/** How often each form of the tables is taken in. */
	readonly formRuns: number;
	/** How often the whole country is repeated in the largest size; 0 leaves it out. */
	readonly copies: number;
}

const HELP = `npm run bench -- [--quick] [--site build] [--datasets datasets] [--parts ${PARTS.join(',')}]

Measures the built site in Chromium, its engine alone, and two peers on the same rows. Prints tables and
writes the figures to tests/bench/results/. Build the site before. Without --quick about 75 minutes on a quiet
machine, with it about 6; figures of --quick are for comparing one's own changes, not for publishing.`;

/** What the command line asks for; a text is what is to be said instead of measuring. */
export function readOptions(args: readonly string[]): Options | string {
	const { values } = parseArgs({
		args: [...args],
		options: {
			quick: { type: 'boolean', default: false },
			site: { type: 'string', default: join(PROJECT, 'build') },
			datasets: { type: 'string', default: join(PROJECT, 'datasets') },
			parts: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return HELP;
	const site = resolve(values.site);
	if (!existsSync(join(site, 'index.html')))
		return `There is no built site in ${site}. Run "npm run build" first.`;
	const asked = values.parts?.split(',');
	const unknown = asked?.find((part) => !(PARTS as readonly string[]).includes(part));
	if (unknown !== undefined) return `“${unknown}” is not a part: ${PARTS.join(', ')}`;
	const parts = PARTS.filter((part) => !asked || asked.includes(part));
	const common = { isQuick: values.quick, site, datasets: resolve(values.datasets), parts };
	return values.quick
		? {
				...common,
				runs: 1,
				choices: 3,
				traced: 2,
				drags: 1,
				memoryAfter: [20, 60],
				askings: 10,
				formRuns: 1,
				copies: 0,
			}
		: {
				...common,
				runs: 3,
				choices: 50,
				traced: 15,
				drags: 5,
				memoryAfter: [50, 400, 1000],
				askings: 50,
				formRuns: 5,
				copies: 20,
			};
}
