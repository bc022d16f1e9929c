/**
 * Guarantee: an official file that a reader adds gives the very bytes that `npm run datasets` writes of it, layout by layout.
 * Each time the site's own rows of it are taken away first, and come back through the page's path. Without it a reader's
 * release would show other figures than the site's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/lib/domain/result.ts';
import { addFile, SITE, siteWithout, SOURCES } from '../fixtures/own-releases.ts';

const isArea = (length: number) => (code: string | undefined) => code?.length === length && code !== '99';
const [isState, isMetro, isNonmetro] = [isArea(2), isArea(5), isArea(7)];

type Cells = readonly (string | undefined)[];
interface Layout {
	readonly files: readonly string[];
	readonly kind: string;
	/** Whether a row of a wage table came from the file. */
	readonly isOwn: (table: string, cells: Cells) => boolean;
	readonly years: readonly number[];
	readonly title: string;
}

const ofYear = (year: string, of: string, isPlace: (code: string | undefined) => boolean) => {
	return (table: string, [own, place]: Cells) => table === of && own === year && isPlace(place);
};
const isNaics = (pattern: RegExp) => (code: string | undefined) => pattern.test(code ?? '');

const LAYOUTS: readonly Layout[] = [
	{
		files: ['oews-2015-metro-sample/aMSA_M2015_dl.csv'],
		kind: 'metro',
		isOwn: ofYear('2015', 'wages', isMetro),
		years: [2015],
		title: 'May 2015, metropolitan areas',
	},
	{
		files: ['oews-state-2023-rse-sample/state_M2023_subset_51areas.csv'],
		kind: 'state',
		isOwn: ofYear('2023', 'wages', isState),
		years: [2023],
		title: 'May 2023, states',
	},
	{
		files: ['oews-2024-state/state_M2024_dl_10cols.csv'],
		kind: 'state',
		isOwn: ofYear('2024', 'wages', isState),
		years: [2024],
		title: 'May 2024, states',
	},
	{
		files: ['oews-2025-nonmetro/oews_may2025_nonmetro.csv'],
		kind: 'nonmetro',
		isOwn: ofYear('2025', 'wages', isNonmetro),
		years: [2025],
		title: 'May 2025, nonmetropolitan areas',
	},
	...[2012, 2014, 2019, 2024].map((year): Layout => ({
		files: [`oews-national/national_M${year}_dl.${year < 2014 ? 'xls' : 'xlsx'}`],
		kind: 'nation',
		isOwn: ofYear(String(year), 'wages', (code) => code === '99'),
		years: [year],
		title: `May ${year}, the nation`,
	})),
	{
		files: ['oews-natsector/natsector_M2024_dl.xlsx'],
		kind: 'sector',
		isOwn: ofYear('2024', 'setting-wages', isNaics(/^naics-\d\d(-\d\d)?$/)),
		years: [2024],
		title: 'May 2024, sectors',
	},
	{
		files: ['oews-2024-industry/oews_nat3d_m2024_dl.csv', 'oews-2024-industry/oews_nat5d_6d_m2024_dl.csv'],
		kind: 'industry',
		isOwn: ofYear('2024', 'setting-wages', isNaics(/^naics-[0-9a-z]{3,}$/)),
		years: [2024],
		title: 'May 2024, industries',
	},
	{
		files: ['oews-hospitals-by-owner-2010-2019/oews_nat4d_owner_selected_socs_2010_2019.csv'],
		kind: 'owner',
		isOwn: (table, [year]) => table === 'setting-wages' && Number(year) < 2020,
		years: [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019],
		title: 'May 2010–2019, industries by ownership',
	},
];

describe.skipIf(!existsSync(SOURCES))('the same bytes as the command', () => {
	it.each(LAYOUTS)('$title, $files', async ({ files, kind, isOwn, years, title }) => {
		const site = siteWithout(
			(table, cells) =>
				isOwn(table, cells) ||
				(table === 'wage-tables' && cells[1] === kind && years.includes(Number(cells[0]))),
		);
		const contents = files.map(
			(file) => [basename(file), new Uint8Array(readFileSync(join(SOURCES, file)))] as const,
		);
		const [first] = contents;
		const added =
			contents.length === 1 && first
				? await addFile(site, ...first)
				: await addFile(site, 'release.zip', zipSync(Object.fromEntries(contents), { level: 1 }));
		if (!added.ok) throw new Error(describeProblem(added.problem));
		const { release, report } = added.value;
		expect(release).toMatchObject({ title, years });
		expect(report.refusedCount).toBe(0);
		expect(report.replaced).toBe(0);
		expect(release.parts.length).toBeGreaterThan(1);
		for (const { table, part, bytes, ownRows } of release.parts) {
			const path = part === null ? `${table}.csv` : `${table}/${part}.csv`;
			const text = readFileSync(join(SITE, path), 'utf8');
			// Compared by line first: a difference is then shown as one, not as two megabytes.
			const lines = new TextDecoder().decode(bytes).split('\n');
			const expected = text.split('\n');
			const differing = lines.findIndex((line, at) => line !== expected[at]);
			expect([lines[differing], path]).toEqual([expected[differing], path]);
			expect(Buffer.from(bytes).equals(Buffer.from(text)), path).toBe(true);
			if (part === null) continue;
			// Exactly the rows that were taken away are told to be the reader's.
			const own = lines.slice(1, -1).flatMap((line, at) => (isOwn(table, line.split(',', 4)) ? [at] : []));
			expect([...(ownRows ?? [])], path).toEqual(own);
		}
		const tables = release.parts.map(({ table, part }) => part ?? table);
		expect(tables).toContain('wage-tables');
	});
});

describe.skipIf(!existsSync(SOURCES))('a file of what the site has', () => {
	it('adds nothing, and says so', async () => {
		const file = join(SOURCES, 'oews-2015-metro-sample/aMSA_M2015_dl.csv');
		const added = await addFile(siteWithout(), basename(file), readFileSync(file));
		expect(added).toMatchObject({
			ok: false,
			problem: { sentence: 'Every figure of this file is on the site already.' },
		});
	});
});
