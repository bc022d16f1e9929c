/**
 * Guarantee: the worker that reads official files runs in a browser: it reads, asks for the site's tables, and hands back the
 * parts; canceled, it is gone. Without it every other test could pass while no page can read a file.
 */
import { expect, it } from 'vitest';
import { loadReleaseWorker } from './open-worker.ts';
import type { ReleaseJob } from './process-file.ts';
import { runReader } from './run-reader.ts';

const HEADER =
	'AREA,AREA_TITLE,PRIM_STATE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90';
const row = (area: number) =>
	`${area},"Place ${area}, TX",TX,29-2072,Medical Records Specialists,detailed,190,1.2,1,1,26,54080,0.7,16,19,24,31,39,33280,39520,49920,64480,81120`;

const SITE: Readonly<Record<string, string>> = {
	'occupations.csv': 'occ_code,title\n29-2072,Medical Records Specialists\n',
	'areas.csv': 'area_code,title,kind,first_year,last_year,releases\n99,U.S.,nation,2024,2024,2024\n',
	'settings.csv': 'setting_id,title,kind,naics\n',
	'wage-tables.csv': 'year,kind,rows,places,occupations,extent,occ_codes,columns,marked_rows\n',
};

const JOB: ReleaseJob = {
	name: 'MSA_M2023_dl.csv',
	set: ['29-2072'],
	site: Object.keys(SITE).map((path) => ({ table: path.replace('.csv', ''), part: null, path })),
	mayReplace: false,
};

const fileOf = (rows: number) =>
	new Blob([[HEADER, ...Array.from({ length: rows }, (_, at) => row(10_000 + at))].join('\n')]);

const begin = await loadReleaseWorker();

const optionsWith = (signal: AbortSignal, onProgress: (rows: number) => void) => ({
	begin,
	fetchFile: (path: string) => Promise.resolve(new TextEncoder().encode(SITE[path])),
	onProgress: ({ rows }: { rows: number }) => onProgress(rows),
	signal,
});

it('reads a small release', async () => {
	const result = await runReader(
		JOB,
		fileOf(40),
		optionsWith(new AbortController().signal, () => undefined),
	);
	if (!result.ok) throw new Error(result.problem.sentence);
	const { release, report, sha256 } = result.value;
	expect(report).toMatchObject({ read: 40, added: 40, places: 40, refusedCount: 0 });
	expect(sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(release.parts.map(({ table, part }) => part ?? table)).toEqual([
		'areas-2023-health-information',
		'areas',
		'wage-tables',
	]);
	const [wages] = release.parts;
	expect(wages?.ownRows).toHaveLength(40);
	expect(new TextDecoder().decode(wages?.bytes).split('\n')).toHaveLength(42);
});

it('is gone when it is canceled half-way', async () => {
	const canceled = new AbortController();
	const told: number[] = [];
	const result = await runReader(
		JOB,
		fileOf(30_000),
		optionsWith(canceled.signal, (rows) => {
			told.push(rows);
			canceled.abort();
		}),
	);
	expect(result).toMatchObject({
		ok: false,
		problem: { sentence: expect.stringContaining('canceled') as string },
	});
	const heard = told.length;
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(told).toHaveLength(heard);
});
