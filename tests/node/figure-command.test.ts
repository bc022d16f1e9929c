/**
 * Guarantee: `npm run figure` writes the files that the page's downloads give, the same bytes each time, and refuses in words
 * what it cannot write. Without it a script would get another picture than a reader, or none and no reason.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Each run starts the engine, on machines that do other things too. */
const PATIENCE = 240_000;
const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'paychart-figure-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

function run(command: string, ...args: readonly string[]): Promise<Outcome> {
	const line = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), `src/commands/${command}.ts`, ...args];
	const env = { ...process.env, SITE_ADDRESS: 'https://pay.example.org' };
	return new Promise((settle) => {
		execFile(process.execPath, line, { cwd: ROOT, env, maxBuffer: 1e8 }, (error, out, err) => {
			settle({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
		});
	});
}

const figure = (name: string, ...args: readonly string[]) => run('figure', ...args, '-o', join(folder, name));
const read = (name: string) => readFileSync(join(folder, name));
const ADDRESS = '/?role=29-9021,29-2072&area=12420';

it(
	'writes the rows as the page’s download does, with a byte-order mark',
	async () => {
		const made = await figure('rows.csv', ADDRESS);
		expect(made).toEqual({ code: 0, err: '', out: `${join(folder, 'rows.csv')}\n` });
		const { out } = await run('rows', ADDRESS);
		expect(read('rows.csv').toString('utf8')).toBe(`\uFEFF${out}`);
	},
	PATIENCE,
);

it(
	'writes a picture of the size and theme asked for',
	async () => {
		const options = [ADDRESS, '--size', '800x600', '--theme', 'dark'];
		expect((await figure('one.svg', ...options)).code).toBe(0);
		const svg = read('one.svg').toString('utf8');
		expect(svg).toContain('width="800" height="600"');
		// The host is the setting's, whatever the address was given with.
		expect(svg).toContain('https://pay.example.org/?role=29-9021,29-2072&amp;area=12420');
		expect(svg).toContain('Medical Records Specialists');
		expect((await figure('one.png', ...options)).code).toBe(0);
		const png = read('one.png');
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
	},
	PATIENCE,
);

it(
	'writes a list that takes several pages as a file for each',
	async () => {
		const { code, out } = await figure('pages.svg', '/', '--rows', 'all');
		expect(code).toBe(0);
		const names = out.trim().split('\n');
		expect(names.length).toBeGreaterThan(2);
		expect(names[1]).toBe(join(folder, 'pages-2.svg'));
		const drawn = names.map((name) => readFileSync(name, 'utf8')).join('');
		expect(drawn).toContain('Rows 1–');
	},
	PATIENCE,
);

it(
	'writes a figure of each of several places into one zip, by the names of their downloads',
	async () => {
		const options = ['/?role=29-2072', '--places', '12420,41700', '--as', 'csv'];
		expect((await figure('places.zip', ...options)).code).toBe(0);
		expect((await figure('again.zip', ...options)).code).toBe(0);
		expect(read('places.zip').equals(read('again.zip'))).toBe(true);
		const files = unzipSync(read('places.zip'));
		expect(Object.keys(files)).toEqual([
			'pay-by-role_medical-records-specialists_austin-round-rock-san-marcos-tx_2025.csv',
			'pay-by-role_medical-records-specialists_san-antonio-new-braunfels-tx_2025.csv',
		]);
		for (const content of Object.values(files)) expect(strFromU8(content).trim().split('\n')).toHaveLength(2);
	},
	PATIENCE,
);

it.each([
	['an ending that no file has', 'figure.gif', ['/'], /“\.gif”.*\.png, \.svg, \.csv, \.xlsx, \.zip/],
	['an outlined workbook', 'figure.xlsx', ['/', '--outlined'], /--outlined is for an SVG/],
	['several places in a picture', 'figure.png', ['/', '--places', '12420'], /one zip/],
	['a size that is none', 'figure.png', ['/', '--size', 'huge'], /“huge” is not a size/],
	['a size out of bounds', 'figure.png', ['/', '--size', '10x10'], /10 × 10 pixels cannot be made/],
	['an unknown theme', 'figure.png', ['/', '--theme', 'blue'], /“blue”.*light, dark/],
	['places of no kind', 'figures.zip', ['/', '--each-of', 'planet'], /“planet”.*metro, state/],
	['an unknown view', 'figure.png', ['/', '--view', 'pie'], /no view “pie”/],
	['an unknown option', 'figure.png', ['/', '--colour'], /--colour/],
])(
	'refuses %s',
	async (_, name, args, sentence) => {
		const { code, out, err } = await figure(name, ...args);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(sentence);
	},
	PATIENCE,
);

it(
	'refuses codes that no table has, one of several places too',
	async () => {
		const role = await figure('figure.svg', '/?role=29-9999');
		expect([role.code, role.err]).toEqual([2, expect.stringMatching(/role=29-9999/)]);
		const place = await figure('figures.zip', '/?role=29-2072', '--places', '12420,99999', '--as', 'csv');
		expect([place.code, place.err]).toEqual([2, expect.stringMatching(/area=99999/)]);
	},
	PATIENCE,
);
