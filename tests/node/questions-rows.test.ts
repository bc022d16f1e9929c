// Guarantee: `npm run rows` prints the rows of an address as CSV and nothing else, and refuses, with a sentence and
// exit code 2, what it cannot answer exactly. Without it a script would work on figures it did not ask for.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURES, fixtureCatalogue } from './fixture-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'paychart-rows-'));
	cpSync(FIXTURES, folder, { recursive: true });
	const source = {
		id: 'made-up',
		title: 'Made-up figures',
		publisher: 'Tests',
		version: '1',
		licence: 'editorial',
		obtained: 'written by hand',
		files: [],
	};
	const resources = fixtureCatalogue().resources.map(({ table, part, path, bytes }) => {
		const text = readFileSync(join(FIXTURES, path), 'utf8');
		return {
			name: path,
			table,
			...(part ? { part } : {}),
			path,
			title: table,
			fields: text.slice(0, text.indexOf('\n')).split(','),
			bytes,
			rowCount: text.split('\n').length - 2,
			hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
			sources: [{ id: source.id }],
		};
	});
	writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ sources: [source], resources }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

function rows(...args: readonly string[]): Promise<Outcome> {
	const command = [
		join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
		'src/commands/rows.ts',
		'--datasets',
		folder,
		...args,
	];
	return new Promise((resolve) => {
		execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) => {
			resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
		});
	});
}

it('prints the rows of an address', async () => {
	expect(await rows('/?role=29-9021&area=12420')).toEqual({
		code: 0,
		err: '',
		out: [
			'year,area_code,area_title,occ_code,occ_title,employment,employment_flag,employment_rse,location_quotient,a_mean,a_mean_flag,mean_rse,a_p10,a_p10_flag,a_p25,a_p25_flag,a_median,a_median_flag,a_p75,a_p75_flag,a_p90,a_p90_flag',
			'2025,12420,"Austin-Round Rock-San Marcos, TX",29-9021,Health Information Technologists and Medical Registrars,10,,,1.4,,not_in_source,,49440,,60000,,79510,,101000,,130190,',
			'',
		].join('\n'),
	});
});

it('prints another view of the page', async () => {
	const { code, out } = await rows('/?focus=29-9021', '--view', 'pay-by-area');
	expect(code).toBe(0);
	expect(
		out
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[1]),
	).toEqual(['12420', '41700']);
});

it('prints the row that the page of a role shows for its place, and the nation’s where it names none', async () => {
	const medians = (out: string) =>
		out
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => [line.split(',')[1], line.match(/,(\d+),,\d+,,\d+,$/)?.[1]]);
	expect(medians((await rows('/roles/29-9021/?area=12420', '--view', 'pay-by-role')).out)).toEqual([
		['12420', '79510'],
	]);
	expect(medians((await rows('/roles/29-9021')).out).map(([area]) => area)).toEqual(['99']);
});

it('prints the years calculated from the inputs of an address, and none where none are given', async () => {
	const header = 'year,phase,pay_without,pay_with,cost,position_without,position_with,net,net_discounted';
	expect(await rows('/credentials?cost=600&study=0&before=40000&after=46000&horizon=1&mine=1')).toEqual({
		code: 0,
		err: '',
		out: `${header}\n0,today,0,0,600,0,-600,-600,\n1,after,40000,46000,0,40000,45400,5400,\n`,
	});
	expect(await rows('/credentials/')).toEqual({ code: 0, err: '', out: `${header}\n` });
});

it.each([
	['a code no table has', ['/?role=29-9999'], /role=29-9999/],
	['a malformed value', [`/?role=');drop table wages;--`], /is not a SOC code/],
	['an unknown view', ['/', '--view', 'pie'], /no view “pie”/],
	['an unknown page', ['/nowhere'], /page \/nowhere/],
	['a role no table has', ['/roles/29-9999'], /no page of “29-9999”/],
	['a place of a role that no table has', ['/roles/29-9021?area=99999'], /area=99999/],
	['two places of a role', ['/roles/29-9021?area=12420,48'], /area=12420,48/],
	['what a page of a role does not take', ['/roles/29-9021?area=12420&measure=mean'], /takes “area” alone/],
	['half of the inputs', ['/credentials?cost=600'], /Still needed to calculate a value: study/],
	['an absurd input', ['/credentials?cost=1e99'], /cost=1e99/],
	['no address', [], /One address is needed/],
	['an unknown option', ['/', '--colour'], /--colour/],
])('refuses %s', async (_, args, sentence) => {
	const { code, out, err } = await rows(...args);
	expect(code).toBe(2);
	expect(out).toBe('');
	expect(err).toMatch(sentence);
});

it('says so when there are no tables', async () => {
	const { code, err } = await rows('/', '--datasets', join(folder, 'wages'));
	expect(code).toBe(2);
	expect(err).toMatch(/There are no tables here/);
});
