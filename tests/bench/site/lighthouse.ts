import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from '../../chromium.ts';
import { median } from '../harness/statistics.ts';

/** Pages by their paths, without a slash before them. */
export const LIGHTHOUSE_PAGES: readonly string[] = [
	'',
	'roles/29-2072/',
	'metros/12420/',
	'compare/metros/',
	'?role=29-9021&area=12420',
];

const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Score = (typeof SCORES)[number];

/** What Lighthouse found on a page, medians of the runs; scores from 0 to 100. */
export interface LighthouseFigures {
	readonly address: string;
	readonly scores: Readonly<Record<Score, number>>;
	/** Simulated milliseconds. */
	readonly largestPaint: number;
	readonly blocking: number;
	readonly bytes: number;
	readonly elements: number;
	/** Audits that cost something outside performance, and what Lighthouse could not do. */
	readonly remarks: readonly string[];
	/** How quick Lighthouse finds this machine: a phone simulated on a busy one is slower. */
	readonly machine: number;
}

interface Audit {
	readonly score: number | null;
	readonly numericValue?: number;
}

/** What is read of Lighthouse's report. */
interface Report {
	readonly audits: Readonly<Record<string, Audit | undefined>>;
	readonly categories: Readonly<
		Record<
			string,
			{
				readonly score: number | null;
				readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
			}
		>
	>;
	readonly environment: { readonly benchmarkIndex: number };
	readonly runtimeError?: { readonly code: string };
}

/** Serves a build by the product's own server while work is done; its address has a slash at its end. */
export async function withProductServer<Value>(
	site: string,
	work: (address: string) => Promise<Value>,
): Promise<Value> {
	const project = dirname(site);
	const command = join(project, 'src/commands/serve-cli.mjs');
	if (basename(site) !== 'build' || !existsSync(command))
		throw new Error('the product’s own server serves the build/ of its project alone');
	const server = spawn(process.execPath, [command], {
		cwd: project,
		env: { ...process.env, PORT: '0', BASE_PATH: '' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	try {
		return await work(await addressOf(server));
	} finally {
		server.kill();
	}
}

function addressOf(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stdout?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const address = /http:\/\/\S+/.exec(said)?.[0];
			if (address) resolve(address);
		});
		server.once('error', reject);
		server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
	});
}

/** Lighthouse as it comes: a phone, its line and processor simulated. */
export async function runLighthouse(server: string, path: string, runs: number): Promise<LighthouseFigures> {
	const reports: Report[] = [];
	for (let run = 0; run < runs; run++) reports.push(await once(`${server}${path}`));
	const of = (pick: (report: Report) => number | null | undefined) =>
		median(reports.map((report) => pick(report) ?? Number.NaN));
	const score = (id: Score) => of(({ categories }) => (categories[id]?.score ?? Number.NaN) * 100);
	const audit = (id: string) => of(({ audits }) => audits[id]?.numericValue);
	return {
		address: `/${path}`,
		scores: {
			performance: score('performance'),
			accessibility: score('accessibility'),
			'best-practices': score('best-practices'),
			seo: score('seo'),
		},
		largestPaint: audit('largest-contentful-paint'),
		blocking: audit('total-blocking-time'),
		bytes: audit('total-byte-weight'),
		elements: audit('dom-size'),
		remarks: [...new Set(reports.flatMap(remarks))],
		machine: of(({ environment }) => environment.benchmarkIndex),
	};
}

function remarks({ audits, categories, runtimeError }: Report): readonly string[] {
	const missed = SCORES.slice(1).flatMap((id) =>
		(categories[id]?.auditRefs ?? [])
			.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
			.map((ref) => ref.id),
	);
	return runtimeError ? [...missed, runtimeError.code] : missed;
}

async function once(address: string): Promise<Report> {
	const folder = await mkdtemp(join(tmpdir(), 'paychart-lighthouse-'));
	const file = join(folder, 'report.json');
	const { executablePath, args } = chromiumLaunch();
	try {
		const lighthouse = spawn(
			process.execPath,
			[
				fileURLToPath(import.meta.resolve('lighthouse/cli/index.js')),
				...[address, '--quiet', '--no-enable-error-reporting', '--output=json', `--output-path=${file}`],
				...[`--only-categories=${SCORES.join()}`, `--chrome-flags=${['--headless=new', ...args].join(' ')}`],
			],
			{
				env: { ...process.env, ...(executablePath ? { CHROME_PATH: executablePath } : {}) },
				stdio: ['ignore', 'ignore', 'pipe'],
			},
		);
		let complaint = '';
		lighthouse.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
		const code = await new Promise((resolve, reject) => {
			lighthouse.once('error', reject);
			lighthouse.once('close', resolve);
		});
		// It ends with an error for a single audit too, having written its report.
		const text = await readFile(file, 'utf8').catch(() => null);
		if (text === null)
			throw new Error(`Lighthouse ended with ${String(code)}: ${complaint.trim().slice(0, 200)}`);
		return JSON.parse(text) as Report;
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}
