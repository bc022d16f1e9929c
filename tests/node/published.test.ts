/**
 * Guarantee: every view of every page leaves the site as its page shows it: the same rows as `npm run rows`, and a picture
 * that in any part of its list, and in rooms of files, has no label over another and nothing outside its frame; parts hold
 * every line once. Without it a download could lack a line, or be what nobody can read.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelFaults, sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import type { Scene } from '$lib/charts/scene.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import type { FilePicture, Published } from '$lib/export/published.ts';
import { readAsked, refusals, type OpenTables } from '../../src/commands/pages/asked.ts';
import { publishingOf } from '../../src/commands/pages/publishing.ts';
import { PAGES } from '$lib/views/pages.ts';
import { openTables } from '../fixtures/open-tables.ts';

let tables: OpenTables;
let manyRoles = '';
let places = '';

beforeAll(async () => {
	tables = await openTables();
	const { roles, areas } = tables.directory;
	manyRoles = roles
		.filter(({ lastYear }) => lastYear === tables.context.newestYear)
		.slice(0, 40)
		.map(({ code }) => code)
		.join(',');
	places = areas
		.filter(({ kind, until }) => kind === 'metro' && until === undefined)
		.slice(0, 6)
		.map(({ code }) => code)
		.join(',');
}, 120_000);
afterAll(() => tables.host.close());

/** Of each page the default, and choices with many rows, withheld figures and figures at the top code. */
const QUERIES: Readonly<Record<keyof typeof PAGES | '/roles/29-9021', readonly (() => string)[]>> = {
	'/': [
		() => '',
		() => `?role=${manyRoles}`,
		() => '?role=29-9021,29-2072&area=12420,41620,06',
		() => '?focus=29-1215&role=29-1215,29-1216,11-1011&measure=p90',
	],
	'/compare/metros': [
		() => '',
		() => '?area=12420,41700,26420,19100,41620',
		() => `?area=${places}&role=29-9021,29-1215`,
		() => '?focus=11-9111&role=11-9111&area=41620,72',
	],
	'/compare/paths': [
		() => '',
		() => '?scope=wide',
		() => '?area=41620',
		() => '?scope=him:11-1011;hit:29-9021',
	],
	'/credentials': [
		() => '',
		() => '?credential=rhit,ccs',
		() => '?cost=600&study=0&before=40000&after=46000&horizon=10',
		() => '?role=29-9021&area=12420',
	],
	'/claims': [() => '', () => '?article=A', () => '?verdict=contradicted', () => '?verdict=unverifiable'],
	'/yours': [() => ''],
	'/roles/29-9021': [() => '', () => '?area=12420', () => '?area=41620', () => '?area=06'],
};

async function publishedOf(address: string, view: string | undefined, withMap = false) {
	const asked = readAsked([address], view, '');
	if (!asked.ok) throw new Error(asked.problem.sentence);
	const { filters, problems } = refusals(asked.value, tables.vocabulary);
	expect(problems).toEqual([]);
	const given = (await publishingOf(tables, withMap ? asked.value.id : ''))(asked.value);
	const { context, ask } = tables;
	return {
		published: await asked.value.view.publish(filters, context, given)(ask),
		csv: await asked.value.view.print(filters, context, asked.value.address)(ask),
	};
}

function csvOf({ table }: Published): string {
	const columns = table.columns.map((column, index) => ({
		...column,
		value: (row: readonly (string | number | null)[]) => row[index] ?? null,
		text: () => '',
	}));
	return rowsToCsv(table.rows, columns);
}

const faultsOf = (scene: Scene) => [...sceneFaults(scene), ...labelFaults(sceneSnapshot(scene))];
const keysOf = (scene: Scene) => scene.data.map(({ key }) => key);

const WIDTH = 655;
const PART = 7;

function expectParts({ lines, layout }: FilePicture): void {
	const whole = layout({ width: WIDTH }, { from: 0, count: lines });
	expect(faultsOf(whole)).toEqual([]);
	const keys: string[] = [];
	for (let from = 0; from < lines; from += PART) {
		const count = Math.min(PART, lines - from);
		const scene = layout({ width: WIDTH }, { from, count });
		expect(faultsOf(scene), `from ${from}`).toEqual([]);
		expect(scene.height).toBeLessThanOrEqual(whole.height + 1);
		keys.push(...keysOf(scene));
	}
	expect(keys.sort()).toEqual([...keysOf(whole)].sort());
	for (const height of [218, 400]) {
		const scene = layout({ width: WIDTH, height }, { from: 0, count: Math.min(2, lines) });
		expect(faultsOf(scene), `${height} high`).toEqual([]);
	}
}

function expectPlot({ layout }: FilePicture): void {
	for (const height of [218, 400, 700]) {
		const scene = layout({ width: WIDTH, height }, { from: 0, count: 0 });
		expect(scene.height, `${height} high`).toBeLessThanOrEqual(height);
		expect(faultsOf(scene), `${height} high`).toEqual([]);
	}
}

const CASES = Object.entries(QUERIES).flatMap(([path, queries]) => {
	const views = path in PAGES ? [...PAGES[path as keyof typeof PAGES].views.keys()] : ['pay-by-role'];
	return views.flatMap((view) => queries.map((query, index) => ({ path, view, query, index })));
});

describe('every view leaves the site as its page shows it', () => {
	test.each(CASES)(
		'$path $view, choice $index',
		async ({ path, view, query }) => {
			const { published, csv } = await publishedOf(path + query(), view);
			expect(published.view).toBe(view);
			expect(csvOf(published)).toBe(csv);
			expect(published.words.title).not.toBe('');
			expect(published.address).toMatch(/^http:\/\/127\.0\.0\.1:4173\//);
			if (published.picture.lines > 0) expectParts(published.picture);
			else expectPlot(published.picture);
		},
		60_000,
	);
});

test('the map leaves room for ranks beside it in a low room, and above them in a high one', async () => {
	const { published } = await publishedOf('/?area=12420', 'pay-by-area', true);
	for (const [height, count] of [
		[218, 6],
		[400, 8],
		[655, 8],
		[800, 12],
	] as const) {
		const scene = published.picture.layout({ width: WIDTH, height }, { from: 0, count });
		expect(scene.height, `${height} high`).toBeLessThanOrEqual(height);
		expect(faultsOf(scene)).toEqual([]);
		expect(sceneSnapshot(scene)).toContain('Austin-Round Rock-San Marcos, TX');
	}
});
