import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from '@playwright/test';
import { describeProblem } from '$lib/domain/result.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { withBrowser } from '../harness/browser.ts';
import { buildPage } from '../harness/build-page.ts';
import { UNTHROTTLED } from '../harness/lines.ts';
import { CACHE } from '../harness/places.ts';
import { serve } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import type { Options } from '../options.ts';
import { FORMS, filesOf, wireBytes, type Form } from './forms.ts';
import type { TakeInOptions } from './in-page.ts';
import { ensureNative } from './native-database.ts';
import { SIZES, needsOf, type Size } from './sizes.ts';
import { writeForms, type WrittenForms } from './write.ts';

/** One form at one size: medians over the runs, milliseconds and bytes. */
interface FormFigures {
	readonly id: string;
	readonly title: string;
	readonly files: number;
	readonly rawBytes: number;
	readonly gzipBytes: number;
	readonly wireBytes: number;
	readonly loaded: number;
	readonly ready: number;
	/** The quickest run's. */
	readonly quickest: number;
	/** Processor time of all of the browser's processes from the first request to the first answer. */
	readonly processor: number;
	readonly longestTask: number;
	readonly memoryBefore: number;
	readonly memoryAfter: number;
	readonly accounted: number;
	readonly again: number;
}

export interface FormatsFigures {
	readonly runs: number;
	readonly boot: number;
	/** Load average of the last minute at every round's begin. */
	readonly load: readonly number[];
	readonly sizes: readonly {
		readonly size: Size;
		readonly tables: number;
		readonly rows: number;
		readonly forms: readonly FormFigures[];
	}[];
}

interface Run {
	readonly boot: number;
	readonly processor: number;
	readonly loaded: number;
	readonly ready: number;
	readonly longestTask: number;
	readonly memoryBefore: number;
	readonly memoryAfter: number;
	readonly accounted: number;
	readonly again: number;
}

/**
 * The same tables in every form, taken in by a fresh engine each time. One form after the other, round by round, so
 * that what else the machine does meets all alike; a first round is not counted. Every run proves that the tables and
 * their answer are the product's, and throws when they are not. A quick run measures the smaller size, once.
 */
export async function measureFormats(
	{ datasets, formRuns: runs, isQuick }: Options,
	say: (text: string) => void,
): Promise<FormatsFigures> {
	if (!ensureNative(say)) throw new Error('what writes the forms could not be installed');
	const opened = await openNodeHost(datasets);
	if (!opened.ok) throw new Error(describeProblem(opened.problem));
	const { host, ask, catalogue, context } = opened.value;
	const occupations = await ask(occupationList());
	await host.close();
	const wide = occupations.find(
		({ code }) => code.startsWith('29-') && !context.healthInformationSet.includes(code),
	);
	const folder = join(CACHE, 'formats');
	const mounts = [
		{ at: '/packed/', folder },
		{ at: '/plain/', folder, isPlain: true },
		{ at: '/', folder: await buildPage('engine/page') },
	];
	const server = await serve(mounts, UNTHROTTLED);
	const load: number[] = [];
	const boots: number[] = [];
	const sizes: FormatsFigures['sizes'][number][] = [];
	try {
		await withBrowser(UNTHROTTLED, async (_, browser) => {
			for (const size of isQuick ? SIZES.slice(0, 1) : SIZES) {
				say(`forms of ${size}: writing`);
				const needs = await needsOf(size, context);
				const written = await writeForms(needs, catalogue, datasets, folder, size.replace(' ', '-'));
				const found = new Map<string, Run[]>(FORMS.map(({ id }) => [id, []]));
				let answer: string | null = null;
				for (let round = isQuick ? 1 : 0; round <= runs; round++) {
					say(`forms of ${size}: ${round === 0 ? 'proving' : `round ${round} of ${runs}`}`);
					if (round > 0) load.push(loadavg()[0] ?? Number.NaN);
					// Each round begins with another form, so that none always follows the same one.
					const order = [...FORMS.slice(round % FORMS.length), ...FORMS.slice(0, round % FORMS.length)];
					for (const form of order) {
						const { files, tables } = written;
						const options = { form, files, tables, size, context, wideRole: wide?.code ?? '29-1215' };
						const { run, ...proof } = await once(browser, server.address, options);
						assertEqual(form, proof.digests, written);
						answer ??= proof.answer;
						if (proof.answer !== answer) throw new Error(`${form.title}: the first answer is another`);
						if (round === 0) continue;
						boots.push(run.boot);
						found.get(form.id)?.push(run);
					}
				}
				sizes.push({
					...{ size, tables: written.tables.length, rows: written.rows },
					forms: FORMS.map((form) => figuresOf(form, written, found.get(form.id) ?? [])),
				});
			}
		});
	} finally {
		await server.close();
	}
	return { runs, boot: median(boots), load, sizes };
}

/** One form in a page, an engine and a cache of its own. */
async function once(browser: Browser, address: string, options: TakeInOptions) {
	const context = await browser.newContext();
	const session = await browser.newBrowserCDPSession();
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(120_000);
		await page.addInitScript({ content: 'globalThis.__name ??= (value) => value;' });
		await page.goto(address);
		await page.waitForFunction(() => 'formsOfPaychart' in window);
		const boot = await page.evaluate(() => window.formsOfPaychart.boot());
		const before = await processorTimes(session);
		const times = await page.evaluate((options) => window.formsOfPaychart.takeIn(options), options);
		const after = await processorTimes(session);
		const { digests, answer, ...rest } = await page.evaluate(
			(options) => window.formsOfPaychart.prove(options),
			options,
		);
		let processor = 0;
		for (const [id, time] of after) processor += time - (before.get(id) ?? 0);
		return { digests, answer, run: { boot, processor, ...times, ...rest } };
	} finally {
		await session.detach();
		await context.close();
	}
}

/** Milliseconds each of the browser's processes has computed so far. */
async function processorTimes(session: CDPSession): Promise<ReadonlyMap<number, number>> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

function assertEqual(form: Form, digests: Readonly<Record<string, string>>, written: WrittenForms): void {
	for (const [table, digest] of Object.entries(written.digests)) {
		if (digests[table] !== digest) {
			throw new Error(`${form.title}: ${table} is ${digests[table]} instead of ${digest}`);
		}
	}
}

function figuresOf(form: Form, written: WrittenForms, runs: readonly Run[]): FormFigures {
	const files = filesOf(form, written.files);
	const middle = (figure: keyof Run) => median(runs.map((run) => run[figure]));
	return {
		...{ id: form.id, title: form.title, files: files.length },
		rawBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		gzipBytes: files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
		wireBytes: wireBytes(form, written.files),
		...{ loaded: middle('loaded'), ready: middle('ready'), processor: middle('processor') },
		quickest: Math.min(...runs.map(({ ready }) => ready)),
		longestTask: Math.max(...runs.map(({ longestTask }) => longestTask)),
		...{ memoryBefore: middle('memoryBefore'), memoryAfter: middle('memoryAfter') },
		...{ accounted: middle('accounted'), again: middle('again') },
	};
}
