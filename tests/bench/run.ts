import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblem } from '$lib/domain/result.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { measureInBrowser } from './browser.ts';
import { measure, type Figures } from './measure.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The folder to measure; the product's own tables unless one is named. */
const DATASETS = resolve(process.argv[2] ?? here('../../datasets'));
const RESULTS = here('./results');

/** Measures boot, loads and questions in Node and in Chromium, prints a table and writes the figures as JSON. */
async function main(): Promise<number> {
	const opened = await openNodeHost(DATASETS);
	if (!opened.ok) {
		process.stderr.write(`${describeProblem(opened.problem)}\n`);
		return 1;
	}
	const { host, catalogue, context } = opened.value;
	await host.close();

	const engine = openNodeEngine();
	const node = await measure(engine, catalogue, context, (path) => readFile(join(DATASETS, path)));
	await engine.close();
	const inBrowser = await measureInBrowser(DATASETS, catalogue, context);

	const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
	const platforms = { [`Node ${process.versions.node}`]: node, [inBrowser.browser]: inBrowser.figures };
	process.stdout.write(`${machine}\n\n${table(platforms)}\n`);
	await mkdir(RESULTS, { recursive: true });
	const file = join(RESULTS, `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`);
	await writeFile(file, `${JSON.stringify({ machine, platforms }, null, '\t')}\n`);
	process.stdout.write(`\nWritten to ${file}\n`);
	return 0;
}

function table(platforms: Readonly<Record<string, Figures>>): string {
	const entries = Object.entries(platforms);
	const ms = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
	const size = ({ bytes, files, milliseconds }: Figures['loadDefault']) =>
		`${ms(milliseconds)} (${files} files, ${(bytes / 1e6).toFixed(1)} MB)`;
	const questions = entries[0]?.[1].questions ?? [];
	const lines = [
		['', ...entries.map(([name]) => name)],
		['boot', ...entries.map(([, figures]) => ms(figures.boot))],
		['load of what the dashboard shows first', ...entries.map(([, figures]) => size(figures.loadDefault))],
		['load of everything else', ...entries.map(([, figures]) => size(figures.loadEverything))],
		...questions.map(({ name, rows }, index) => [
			`${name} (${rows} rows): median, 95th percentile`,
			...entries.map(([, figures]) => {
				const figure = figures.questions[index];
				return figure ? `${ms(figure.median)}, ${ms(figure.p95)}` : '';
			}),
		]),
	];
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => (line[column] ?? '').length)),
	);
	return lines
		.map((line) =>
			line
				.map((text, column) => text.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

process.exitCode = await main();
