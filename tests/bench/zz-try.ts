import { createServer } from 'node:http';
import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import sirv from '/work/main/node_modules/sirv/build.mjs';
import { build } from '/work/main/node_modules/vite/dist/node/index.js';
import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
mkdirSync('/tmp/bp/page', { recursive: true });
writeFileSync('/tmp/bp/page/index.html', '<!doctype html><script type="module" src="./main.ts"></script>');
writeFileSync('/tmp/bp/page/main.ts', `
import { openBrowserEngine } from '$lib/engine/browser.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import { createEngineHost } from '$lib/engine/host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { areaList } from '$lib/query/questions/area-list.ts';
import { occupationList } from '$lib/query/questions/occupation-list.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
Object.assign(window, { api: { openBrowserEngine, fetchBytes, createEngineHost, SCHEMAS, areaList, occupationList, payByRole, NO_FILTERS } });
`);
await build({ root: '/tmp/bp/page', base: './', configFile: false, logLevel: 'error', resolve: { alias: { $lib: '/work/main/src/lib' } }, build: { outDir: '/tmp/bp/out', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' }, server: { fs: { strict: false } } });
let wasm: 'ok' | '404' | 'type' = 'ok';
const files = sirv('/tmp/bp/out'), tables = sirv('/work/main/datasets');
const server = createServer((q, s) => {
	const nf = () => void s.writeHead(404).end();
	if (q.url!.endsWith('.wasm') && wasm === '404') return nf();
	if (q.url!.endsWith('.wasm') && wasm === 'type') { s.writeHead(200, { 'content-type': 'application/octet-stream' }); return void s.end('x'); }
	if (q.url!.startsWith('/datasets/')) { q.url = q.url!.slice(9); tables(q, s, nf); } else files(q, s, nf);
});
await new Promise<void>((r) => server.listen(0, () => r()));
const url = `http://127.0.0.1:${(server.address() as any).port}/`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const catalogue = JSON.parse(readFileSync('/work/main/datasets/datapackage.json', 'utf8'));
const cat = { resources: catalogue.resources.map((r: any) => ({ table: r.table, part: r.part, path: r.path, bytes: r.bytes })) };
async function page() {
	const p = await b.newPage();
	p.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 200)));
	p.on('pageerror', (e) => console.log('pageerror', e.message));
	await p.addInitScript(() => { const W = window.Worker; (window as any).workers = []; (window as any).Worker = class extends W { constructor(...a: any[]) { super(...(a as [any])); (window as any).workers.push(this); } }; });
	await p.goto(url); await p.waitForFunction(() => 'api' in window);
	await p.evaluate((cat) => { const w = window as any; const a = w.api; w.states = []; w.host = a.createEngineHost({ open: async (pr: any) => a.openBrowserEngine(pr), catalogue: cat, schemas: a.SCHEMAS, fetchBytes: (path: string, on: any) => a.fetchBytes('/datasets/' + path, on) }); w.host.subscribe((s: any) => w.states.push(s)); }, cat);
	return p;
}
const askIt = (p: any, q = 'areaList') => p.evaluate(async (q: string) => { const w = window as any; const t = performance.now(); const r = await w.host.ask('v', w.api[q]()); return [r.status, r.rows?.length, JSON.stringify(r.problem), Math.round(performance.now() - t), w.host.state.status]; }, q);
let p = await page();
console.log('ok', await askIt(p));
console.log('states', await p.evaluate(() => (window as any).states.map((s: any) => s.status + (s.progress ? ' ' + s.progress.of + ' ' + s.progress.loaded + '/' + s.progress.total : ''))));
await p.evaluate(() => { const w = (window as any).workers[0]; w.terminate(); w.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })); });
console.log('after death', await askIt(p, 'occupationList'), await p.evaluate(() => (window as any).workers.length));
console.log('again', await askIt(p, 'areaList'));
await p.evaluate(() => { (window as any).pending = (window as any).host.ask('v2', { ...(window as any).api.areaList(), sql: (window as any).api.areaList().sql + ' ' }); const w = (window as any).workers[1]; w.terminate(); w.dispatchEvent(new ErrorEvent('error', { message: 'oom 2' })); });
console.log('midquestion', await p.evaluate(async () => (await (window as any).pending).status), await p.evaluate(() => (window as any).workers.length));
await p.close();
wasm = '404'; p = await page(); console.log('404', await askIt(p)); wasm = 'ok'; console.log('recovered', await askIt(p)); await p.close();
wasm = 'type'; p = await page(); console.log('type', await askIt(p)); await p.close();
await b.close(); server.closeAllConnections(); server.close();
