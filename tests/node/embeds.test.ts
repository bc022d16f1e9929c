// Guarantee: every view of every registry has an embed, and an embed that keeps to a release keeps to it. Without it a view
// could not be embedded, or an author would be promised figures that stay and get others a year later.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '$lib/query/context.ts';
import type { Ask } from '$lib/query/statement.ts';
import { EMBEDDED_PAGES, embedName, isHeldByYear } from '$lib/export/embed/address.ts';
import { METRO_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';
import { PATH_ADDRESS } from '$lib/view-state/address/path-address.ts';
import { CLAIMS } from '$lib/views/claims.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { METROS } from '$lib/views/metros.ts';
import { PATHS } from '$lib/views/paths.ts';
import { YOURS } from '$lib/views/yours.ts';
import type { Registry } from '$lib/views/registry.ts';
import { EMBEDS } from '../../src/routes/embed/embeds.ts';
import { newerRelease } from '../../src/routes/embed/newer.ts';
import { openTables } from '../../src/routes/tables.server.ts';
import { EVERY_VIEW } from '../journeys/every-view.ts';

type PageFilters = typeof METRO_ADDRESS.none & typeof PATH_ADDRESS.none;

const REGISTRIES = [
	DASHBOARD,
	METROS,
	PATHS,
	CREDENTIALS,
	CLAIMS,
	YOURS,
] as readonly unknown[] as readonly Registry<PageFilters>[];
const NONE: PageFilters = { ...METRO_ADDRESS.none, ...PATH_ADDRESS.none };

let ask: Ask;
let context: Context;
beforeAll(async () => ({ ask, context } = await openTables()), 120_000);

it('every view of every page has an embed by its name', () => {
	REGISTRIES.forEach((registry, index) => {
		const page = EMBEDDED_PAGES[index];
		if (!page) throw new Error('a registry without a page');
		for (const view of Object.keys(registry)) expect(EMBEDS.get(embedName(page, view))?.view).toBe(view);
		// Journeys go through those of this list.
		expect([...EVERY_VIEW[page]].sort()).toEqual(Object.keys(registry).sort());
	});
});

/** What a view prints, which is all its figures; in any order, which a year may choose too. */
async function printed(
	registry: Registry<PageFilters>,
	id: string,
	year: readonly number[],
): Promise<string> {
	const data = await registry[id]?.[0]();
	if (!data) throw new Error(`no view ${id}`);
	const answer = await data.view.question({ ...NONE, year }, context)(ask);
	const csv = <Row>(rows: readonly Row[], columns: readonly { value: (row: Row) => unknown }[]) =>
		rows
			.map((row) => columns.map(({ value }) => value(row)).join())
			.sort()
			.join('\n');
	return data.view.print(answer, csv, new URL('https://a.example/'));
}

/** Its tables have releases of their own: it is not offered to be kept to one. */
const OWN_RELEASES = 'pay-by-setting';

describe('the key year', () => {
	it.each(
		REGISTRIES.flatMap((registry) =>
			Object.keys(registry)
				.filter((id) => id !== OWN_RELEASES)
				.map((id) => [id, registry] as const),
		),
	)('holds the figures of %s, or does not change them', async (id, registry) => {
		const { newestYear } = context;
		const [open, newest, earlier] = await Promise.all(
			[[], [newestYear], [newestYear - 2]].map((year) => printed(registry, id, year)),
		);
		if (isHeldByYear(id)) {
			expect(newest).toBe(open);
			expect(earlier).not.toBe(open);
		} else expect(earlier).toBe(open);
	});
});

describe('a later release', () => {
	it.each([
		['pay-by-role', [], [], false],
		['pay-by-role', [0], [], false],
		['pay-by-role', [-1], [], true],
		['pay-by-role', [-1, 0], ['12420'], false],
		['pay-by-role', [-2, -1], ['12420'], true],
		['outlook', [-1], [], false],
	])('%s of %j in %j: %s', (view, years, area, isNewer) => {
		const year = years.map((before) => context.newestYear + before);
		expect(newerRelease(view, { ...NONE, year, area }, context)).toBe(isNewer ? context.newestYear : null);
	});
});
