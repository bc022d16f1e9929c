import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem } from '$lib/domain/result.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { withBrowser } from '../harness/browser.ts';
import { buildPage } from '../harness/build-page.ts';
import { UNTHROTTLED } from '../harness/lines.ts';
import { serve } from '../harness/server.ts';
import { measure, type EngineFigures, type MeasureOptions } from './measure.ts';

/** The engine alone: no page, no drawing. By platform; Node only when the largest size is asked for too. */
export async function engineAlone(
	datasets: string,
	runs: number,
	copies: number,
	say: (text: string) => void,
): Promise<Readonly<Record<string, EngineFigures>>> {
	const opened = await openNodeHost(datasets);
	if (!opened.ok) throw new Error(describeProblem(opened.problem));
	const { host, ask, catalogue, context } = opened.value;
	const occupations = await ask(occupationList());
	await host.close();
	const wide = occupations.find(
		({ code }) => code.startsWith('29-') && !context.healthInformationSet.includes(code),
	);
	const options: MeasureOptions = {
		...{ catalogue, context, runs, copies },
		wideRole: wide ? wide.code : '29-1215',
	};

	const figures: Record<string, EngineFigures> = {};
	// Repeating needs gigabytes, and Node's figures are for the build alone.
	if (copies > 0) {
		say('engine in Node');
		const engine = openNodeEngine();
		figures[`Node ${process.versions.node}`] = await measure(engine, { ...options, copies: 0 }, (path) =>
			readFile(join(datasets, path)),
		);
		await engine.close();
	}
	say('engine in Chromium');
	const mounts = [
		{ at: '/datasets/', folder: datasets },
		{ at: '/', folder: await buildPage('engine/page') },
	];
	const server = await serve(mounts, UNTHROTTLED);
	try {
		return await withBrowser(UNTHROTTLED, async (page, browser) => {
			await page.goto(server.address);
			await page.waitForFunction(() => 'measurePaychart' in window);
			const inPage = await page.evaluate((options) => window.measurePaychart(options), options);
			return { ...figures, [`Chromium ${browser.version()}`]: inPage };
		});
	} finally {
		await server.close();
	}
}
