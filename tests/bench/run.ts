import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { engineAlone } from './engine/part.ts';
import { measureExport } from './export/part.ts';
import type { RunFigures } from './figures.ts';
import { measureFormats } from './formats/part.ts';
import { compressLarge } from './harness/files.ts';
import { ensurePackages } from './harness/install.ts';
import { BROADBAND, SLOW_PHONE, UNTHROTTLED } from './harness/lines.ts';
import { PROJECT, RESULTS } from './harness/places.ts';
import { readOptions, type Options } from './options.ts';
import { measureOwn } from './own/part.ts';
import type { PeerLinkFigures } from './peers/links.ts';
import { measurePeer, measurePeerLinks, type Peer, type PeerFigures } from './peers/part.ts';
import { writePeerRows } from './peers/rows.ts';
import { arrivalTables } from './report/arrivals.ts';
import { barsTable } from './report/bars.ts';
import { engineTable } from './report/engine.ts';
import { exportTable } from './report/export.ts';
import { formatsTables } from './report/formats.ts';
import { ownTable } from './report/own.ts';
import { peersTables } from './report/peers.ts';
import { arrivalsTable, siteTables } from './report/site.ts';
import { measureSite } from './site/part.ts';

const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;

/** Progress goes beside the tables, so that these can be redirected. */
function say(text: string): void {
	process.stderr.write(`${seconds().toFixed(0).padStart(5)} s  ${text}\n`);
}

async function measureAll(options: Options): Promise<RunFigures> {
	const loadBefore = loadavg();
	say('compressing what is served');
	await compressLarge(options.site);
	const asksPackages = (['lighthouse', 'peers', 'shared-links'] as const).some((part) =>
		options.parts.includes(part),
	);
	const hasPackages = asksPackages && ensurePackages(say);
	const site = await measureSite(options, say);
	const engine = options.parts.includes('engine')
		? await engineAlone(options.datasets, options.askings, options.copies, say)
		: null;
	const exports = options.parts.includes('export') ? await measureExport(options.askings, say) : [];
	const formats = options.parts.includes('formats') ? await measureFormats(options, say) : null;
	const own = options.parts.includes('own') ? await measureOwn(options.site, say) : null;
	const peers: Partial<Record<Peer, PeerFigures>> = {};
	const peerLinks: PeerLinkFigures[] = [];
	const rows = hasPackages ? await writePeerRows(options.datasets) : null;
	if (options.parts.includes('shared-links') && rows) {
		// A peer needs a minute on the slow line.
		const lines = options.isQuick ? [BROADBAND] : [BROADBAND, SLOW_PHONE];
		peerLinks.push(...(await measurePeerLinks(rows, lines, options.runs, options.isQuick, say)));
	}
	if (options.parts.includes('peers') && rows) {
		const { datasets, runs, choices, drags, copies } = options;

		const all = [UNTHROTTLED, BROADBAND, SLOW_PHONE];
		for (const peer of ['vgplot', 'crossfilter'] as const) {
			const lines = options.isQuick ? (peer === 'vgplot' ? [BROADBAND] : []) : all;
			peers[peer] = await measurePeer(peer, { datasets, rows, lines, runs, choices, drags, copies }, say);
		}
	}
	return {
		date: new Date().toISOString(),
		machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
		loadBefore,
		loadAfter: loadavg(),
		node: process.versions.node,
		commit: commit(),
		...{ options, site, engine, exports, formats, own, peers, peerLinks },
		seconds: seconds(),
	};
}

/** The commit the tree is at, with a mark where files differ from it; empty outside a repository. */
function commit(): string {
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	try {
		return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' and changes' : ''}`;
	} catch {
		return '';
	}
}

function report(figures: RunFigures): string {
	const { site, engine, exports, formats, own: release, peers } = figures;
	const arrivals = {
		Paychart: site.arrivals,
		...Object.fromEntries(Object.entries(peers).map(([peer, own]) => [peer, own.arrivals])),
	};
	const hasArrivals = Object.values(arrivals).some((list) => list.length);
	return [
		`${figures.machine}, load ${figures.loadBefore[0]?.toFixed(1)} before, ${figures.loadAfter[0]?.toFixed(1)} after, ` +
			`Node ${figures.node}, ${figures.commit}${figures.options.isQuick ? ', quick' : ''}`,
		...(hasArrivals
			? [`First picture on / (medians of ${figures.options.runs})\n${arrivalsTable(arrivals)}`]
			: []),
		...arrivalTables(site, figures.peerLinks),
		...siteTables(site),
		...(engine ? [engineTable(engine)] : []),
		...(exports.length ? [exportTable(exports)] : []),
		...(formats ? formatsTables(formats) : []),
		...(release ? [ownTable(release)] : []),
		...peersTables(peers),
		barsTable(figures),
	].join('\n\n');
}

async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (typeof options === 'string') {
		process.stdout.write(`${options}\n`);
		return 1;
	}
	const figures = await measureAll(options);
	process.stdout.write(`${report(figures)}\n`);
	await mkdir(RESULTS, { recursive: true });
	const name = figures.date.slice(0, 19).replaceAll(':', '');
	const file = join(RESULTS, `${name}${options.isQuick ? '-quick' : ''}.json`);
	await writeFile(file, `${JSON.stringify(figures, null, '\t')}\n`);
	process.stdout.write(`\nWritten to ${file} after ${(figures.seconds / 60).toFixed(1)} minutes\n`);
	return figures.site.failures.length ? 1 : 0;
}

process.exitCode = await main();
