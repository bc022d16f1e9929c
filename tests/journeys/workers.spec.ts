/**
 * Guarantee: no worker of the site reaches another site where its host sends our headers, and those that are given a reader's
 * files reach nothing at all, on any host. Without it the policy of a page would end where its workers begin.
 */
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page, type Worker } from '@playwright/test';
import { aSite, type ChangingSite } from './offline-site.ts';
import { test as base } from './site.ts';

const FOLDER = '_app/immutable/workers/';
const WORKERS = readdirSync(join(import.meta.dirname, '../../build', FOLDER)).filter((file) =>
	file.endsWith('.js'),
);
/** Those that are given files of the reader's. */
const OF_FILES = /^(?:file-worker|release\.worker)-/;

const test = base.extend<{ bare: ChangingSite; elsewhere: { address: string; asked: string[] } }>({
	bare: aSite,
	/** Another site, which welcomes everybody. */
	elsewhere: async ({}, use) => {
		const asked: string[] = [];
		const server = createServer(({ url = '/' }, answer) => {
			asked.push(url);
			answer.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
			answer.end('/* here */');
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
		server.closeAllConnections();
		await new Promise((done) => server.close(done));
	},
});

/** On a host that sends no header of ours. */
const bareTest = test.extend({
	baseURL: async ({ bare }, use) => use(await bare.open()),
});

/** A worker of the site, begun by a page of it. */
async function begin(page: Page, file: string): Promise<Worker> {
	const [worker] = await Promise.all([
		page.waitForEvent('worker'),
		page.evaluate((address) => {
			Object.assign(window, { own: new Worker(new URL(address, location.origin)) });
		}, `/${FOLDER}${file}`),
	]);
	return worker;
}

/** What of all ways out of a worker gets there. */
function reached(worker: Worker, address: string): Promise<string[]> {
	return worker.evaluate(async (address) => {
		const scope = globalThis as unknown as { importScripts(address: string): void };
		const ways: Readonly<Record<string, () => unknown>> = {
			fetch: () => fetch(`${address}/fetch`),
			request: () => {
				const request = new XMLHttpRequest();
				request.open('GET', `${address}/request`, false);
				request.send();
			},
			script: () => scope.importScripts(`${address}/script`),
			socket: () =>
				new Promise((done, failed) => {
					const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`);
					// The other site speaks no such protocol: what counts there is whether it was asked.
					socket.onclose = done;
					socket.onerror = failed;
				}),
			events: () =>
				new Promise((done, failed) => {
					const source = new EventSource(`${address}/events`);
					source.onopen = done;
					source.onerror = () => {
						source.close();
						failed(new Error('closed'));
					};
				}),
			worker: () =>
				new Promise((done, failed) => {
					const text = `fetch('${address}/worker').then(() => postMessage(true), () => postMessage(false))`;
					const other = new Worker(URL.createObjectURL(new Blob([text])));
					other.onmessage = ({ data }) => (data === true ? done(data) : failed(new Error('refused')));
					other.onerror = failed;
				}),
		};
		const found: string[] = [];
		for (const [name, way] of Object.entries(ways)) {
			try {
				await way();
				found.push(name);
			} catch {
				// It did not get there.
			}
		}
		return found;
	}, address);
}

test('there are workers, and two for files', () => {
	expect(WORKERS.length).toBeGreaterThanOrEqual(4);
	expect(WORKERS.filter((file) => OF_FILES.test(file))).toHaveLength(2);
});

for (const file of WORKERS) {
	test(`with our headers ${file.replace(/-[\w-]{8}\.js$/, '')} reaches no other site`, async ({
		page,
		elsewhere,
		conduct,
	}) => {
		// The last one is of engines, which are told in their name where their module is.
		conduct.expected.push(
			/Content Security Policy|Refused|NetworkError|Failed to/i,
			/Unexpected end of JSON input/,
		);
		await page.goto('/data/');
		const worker = await begin(page, file);
		expect(await reached(worker, elsewhere.address)).toEqual([]);
		expect(elsewhere.asked).toEqual([]);
	});
}

for (const file of WORKERS.filter((name) => OF_FILES.test(name))) {
	bareTest(
		`without any header ${file.replace(/-[\w-]{8}\.js$/, '')} reaches nothing, not even the site`,
		async ({ page, bare, elsewhere, baseURL }) => {
			await page.goto('/data/');
			const worker = await begin(page, file);
			const before = bare.served.length;
			expect(await reached(worker, elsewhere.address)).toEqual([]);
			expect(await reached(worker, baseURL ?? '')).toEqual([]);
			expect(elsewhere.asked).toEqual([]);
			expect(bare.served.slice(before).filter((path) => /^\/\w+$/.test(path))).toEqual([]);
		},
	);
}
