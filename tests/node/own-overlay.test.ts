/**
 * Guarantee: releases a reader added answer every question as the site's own tables would, never from a prebuilt file; with
 * means and errors in them the difference test, hourly pay and trends work for the roles they bring. Without it a page would
 * show the site's figures under a reader's mark, or the other way around.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProblem } from '$lib/domain/result.ts';
import { createAsker } from '$lib/engine/ask.ts';
import { createEngineHost, type EngineHost } from '$lib/engine/host.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { Overlay } from '$lib/own/releases/overlay.ts';
import type { OwnRelease } from '$lib/own/store/own-item.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask } from '$lib/query/statement.ts';
import { readContext } from '$lib/engine/context.ts';
import { metroPage } from '$lib/view-state/answers/metro-answer.ts';
import { metroTrend } from '$lib/view-state/answers/metro-trend.ts';
import { METRO_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';
import { isAnyTested } from '$lib/view-state/choice/testable-choices.ts';
import { sourceLine, sourcesOf, type SourceEntry } from '$lib/view-state/sources/sources.ts';
import { withOwnSources, withOwnVersion } from '$lib/view-state/sources/own-sources.ts';
import { addFile, SITE, siteWithout, SOURCES, type Site } from '../fixtures/own-releases.ts';

async function releaseOf(site: Site, file: string): Promise<OwnRelease> {
	const added = await addFile(site, basename(file), readFileSync(join(SOURCES, file)));
	if (!added.ok) throw new Error(describeProblem(added.problem));
	return added.value.release;
}

const METRO_2015 = 'oews-2015-metro-sample/aMSA_M2015_dl.csv';
const STATES_2023 = 'oews-state-2023-rse-sample/state_M2023_subset_51areas.csv';
const NATION = (year: number) => `oews-national/national_M${year}_dl.${year < 2014 ? 'xls' : 'xlsx'}`;

/** Without what the two files with errors hold: metros of May 2015, states of May 2023. */
const bare = () =>
	siteWithout(
		(table, [year, place]) =>
			(table === 'wages' && year === '2015' && place?.length === 5) ||
			(table === 'wages' && year === '2023' && place?.length === 2 && place !== '99') ||
			(table === 'wage-tables' && [`2015 metro`, '2023 state'].includes(`${year} ${place}`)),
	);

interface Opened {
	readonly host: EngineHost;
	readonly ask: Ask;
	readonly context: Context;
}

async function open(site: Site, overlay: Overlay | null): Promise<Opened> {
	const resources = site.entries.map(({ table, part, path, sha256 }) => {
		const bytes = Buffer.byteLength(site.textOf(path));
		return { table, part, path, bytes, ...(site.isWhole(path) && { sha256 }) };
	});
	const host = createEngineHost({
		open: async () => openNodeEngine(),
		catalogue: { resources },
		schemas: SCHEMAS,
		fetchBytes: async (path) => {
			expect(path).toMatch(/\.csv$/);
			return new TextEncoder().encode(site.textOf(path));
		},
		...(overlay && { ownBytes: overlay.bytesOf }),
	});
	const { ask } = createAsker(
		{
			isEngineReady: () => false,
			...(overlay && { isOwn: ({ needs }) => overlay.holds(needs) }),
			// Prebuilt files know nothing of a reader's rows: whoever asks them for such has failed.
			prebuilt: async ({ needs, name }) => {
				if (overlay?.holds(needs)) throw new Error(`“${name}” was asked of a prebuilt file`);
				return null;
			},
			run: (statement) => host.run(statement),
		},
		1e9,
	);
	const context = await readContext(ask, { resources });
	if (!context.ok) throw new Error(describeProblem(context.problem));
	return { host, ask, context: overlay?.contextOf(context.value) ?? context.value };
}

const ROLES = ['29-2071', '15-1121'];
const PLACES = ['16980', '19100'];
const asked = { ...METRO_ADDRESS.none, role: ROLES, area: PLACES, year: [2015] };

describe.skipIf(!existsSync(SOURCES))('releases with means and errors', () => {
	let site: Site;
	let overlay: Overlay;
	let own: Opened;
	let without: Opened;
	beforeAll(async () => {
		site = bare();
		overlay = new Overlay([await releaseOf(site, METRO_2015), await releaseOf(site, STATES_2023)]);
		own = await open(site, overlay);
		without = await open(site, null);
	});
	afterAll(async () => {
		await own.host.close();
		await without.host.close();
	});

	it('are known to every question', () => {
		expect(without.context.wageParts).not.toContain('areas-2015-health-information');
		expect(own.context.wageParts).toContain('areas-2015-health-information');
		expect(own.context.newestYear).toBe(without.context.newestYear);
		expect(overlay.tables).toEqual([
			{ year: 2015, scope: 'metro' },
			{ year: 2023, scope: 'states' },
		]);
	});

	it('test whether differences of metros are real', async () => {
		const before = await metroPage(asked, without.context)(without.ask);
		expect(before.rows).toEqual([]);
		const answer = await metroPage(asked, own.context)(own.ask);
		expect(answer.rows).toHaveLength(4);
		expect(isAnyTested(answer.rows, asked)).toBe(true);
		for (const { published } of answer.rows) expect(published.meanRse).toBeGreaterThan(0);
	});

	it('test whether differences of states are real', async () => {
		const choice = { ...METRO_ADDRESS.none, role: ['15-1252'], area: ['48', '06'], year: [2023] };
		expect((await metroPage(choice, without.context)(without.ask)).rows).toEqual([]);
		const { rows } = await metroPage(choice, own.context)(own.ask);
		expect(isAnyTested(rows, choice)).toBe(true);
	});

	it('have hourly pay as published', async () => {
		const hourly = { ...asked, pay: 'hourly' } as const;
		const { rows } = await metroPage(hourly, own.context)(own.ask);
		expect(rows.map(({ published }) => published.median.flag)).toEqual(['', '', '', '']);
		// Published to the cent, where a wage derived from the annual one would be flagged so.
		for (const { published } of rows) expect(published.median.value).toBeLessThan(100);
	});

	it('stand in the trend of metros', async () => {
		const choice = { ...METRO_ADDRESS.none, role: ['29-2071'], area: ['16980'] };
		const yearsOf = async ({ context, ask }: Opened) =>
			(await metroTrend(choice, context)(ask)).rows.map(({ year }) => year);
		expect(await yearsOf(without)).not.toContain(2015);
		expect(await yearsOf(own)).toContain(2015);
	});

	it('are marked, and not cited as the site’s version', async () => {
		const official: SourceEntry = {
			origin: 'wages/areas-2015',
			publisher: 'U.S. Bureau of Labor Statistics',
			title: 'Occupational Employment and Wage Statistics, state estimates',
			release: 'May 2015',
			address: '',
			obtained: '',
		};
		const { rows } = await metroPage(asked, own.context)(own.ask);
		const book = withOwnSources([official], overlay.tables);
		const sources = sourcesOf(
			rows.map(({ published }) => published),
			asked,
			book,
		);
		expect(sources.map(sourceLine)).toEqual(['your May 2015 metro release']);
		expect(withOwnVersion('0.1.0+3f2a9c1b04de', overlay.tables)).toBe(
			'0.1.0+3f2a9c1b04de + your May 2015 metro release + your May 2023 state release',
		);
	});
});

describe.skipIf(!existsSync(SOURCES))('parts of several releases', () => {
	const bytesOf = async (overlay: Overlay, need: { table: string; part?: string }, site: Site) => {
		const entry = site.entries.find(
			({ table, part }) => table === need.table && part === (need.part ?? null),
		);
		const bytes = await overlay.bytesOf(need)?.(
			entry
				? {
						fetch: async () => new TextEncoder().encode(site.textOf(entry.path)),
						sha256: entry.sha256,
					}
				: null,
		);
		return new TextDecoder().decode(bytes);
	};
	const PART = { table: 'wages', part: 'nation-29' };
	const site = siteWithout(
		(table, [year, place]) =>
			['2012', '2014'].includes(year ?? '') &&
			(table === 'wages' ? place === '99' : table === 'wage-tables' && place === 'nation'),
	);

	it('are joined, and one taken away leaves the other', async () => {
		const [first, second] = [await releaseOf(site, NATION(2012)), await releaseOf(site, NATION(2014))];
		const published = readFileSync(join(SITE, 'wages/nation-29.csv'), 'utf8');
		expect(await bytesOf(new Overlay([first, second]), PART, site)).toBe(published);
		expect(await bytesOf(new Overlay([second, first]), PART, site)).toBe(published);
		const coverage = readFileSync(join(SITE, 'wage-tables.csv'), 'utf8');
		expect(await bytesOf(new Overlay([first, second]), { table: 'wage-tables' }, site)).toBe(coverage);
		const alone = await bytesOf(new Overlay([second]), PART, site);
		expect([alone.includes('\n2014,'), alone.includes('\n2012,')]).toEqual([true, false]);
	});

	it('follow the site’s tables when these are renewed', async () => {
		const second = await releaseOf(site, NATION(2014));
		// The site has May 2012 by now: its file is another one than the release was joined onto.
		const published = readFileSync(join(SITE, 'wages/nation-29.csv'), 'utf8');
		expect(await bytesOf(new Overlay([second]), PART, siteWithout())).toBe(published);
	});
});
