import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { Context } from '$lib/query/context.ts';
import type { Figures } from './measure.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds a page around the product's engine, serves it beside the tables, and measures in Chromium. */
export async function measureInBrowser(
	datasets: string,
	catalogue: FileCatalogue,
	context: Context,
): Promise<{ readonly browser: string; readonly figures: Figures }> {
	const folder = await mkdtemp(join(tmpdir(), 'paychart-bench-'));
	try {
		await build({
			root: here('./page'),
			base: './',
			configFile: false,
			logLevel: 'error',
			resolve: { alias: { $lib: here('../../src/lib') } },
			build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
		});
		return await serving(folder, datasets, (address) => inChromium(address, catalogue, context));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function inChromium(address: string, catalogue: FileCatalogue, context: Context) {
	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
	});
	try {
		const page = await browser.newPage();
		page.setDefaultTimeout(0);
		await page.goto(address);
		await page.waitForFunction(() => 'measurePaychart' in window);
		const figures = await page.evaluate(
			({ catalogue, context }) => window.measurePaychart(catalogue, context),
			{ catalogue, context },
		);
		return { browser: `Chromium ${browser.version()}`, figures };
	} finally {
		await browser.close();
	}
}

async function serving<Value>(
	site: string,
	datasets: string,
	work: (address: string) => Promise<Value>,
): Promise<Value> {
	const files = sirv(site);
	const tables = sirv(datasets);
	const server: Server = createServer((request, response) => {
		const notFound = () => void response.writeHead(404).end();
		if (request.url?.startsWith('/datasets/')) {
			request.url = request.url.slice('/datasets'.length);
			tables(request, response, notFound);
		} else files(request, response, notFound);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}
