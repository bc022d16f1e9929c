/**
 * Guarantee: every view that has data stands in a page's registry under the name of its folder, and in no page twice, with its
 * data, its picture and its files. Without it a view could be drawn that `rows` cannot print or `figure` cannot draw.
 */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLAIMS } from './claims.ts';
import { CREDENTIALS } from './credentials.ts';
import { DASHBOARD } from './dashboard.ts';
import { METROS } from './metros.ts';
import { PATHS } from './paths.ts';
import { YOURS } from './yours.ts';

const FOLDER = new URL('.', import.meta.url);
const REGISTRIES = [DASHBOARD, METROS, PATHS, CREDENTIALS, CLAIMS, YOURS];

/** Folders that hold the data of a view. */
const VIEWS = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/view.ts`, FOLDER)))
	.map(({ name }) => name);

test('every view is in a registry, by the name of its folder', () => {
	const listed = REGISTRIES.flatMap((registry) => Object.keys(registry));
	expect([...new Set(listed)].sort()).toEqual([...VIEWS].sort());
});

test.each(REGISTRIES.flatMap((registry) => Object.entries(registry)))(
	'%s: the registry names the files of that folder',
	async (id, [data, picture, files]) => {
		// As written, so that a line copied from another view is found out.
		const written = [data, picture, files].map(String);
		expect(written[0]).toContain(`/${id}/view.ts`);
		expect(written[1]).toContain(`/${id}/View.svelte`);
		expect(written[2]).toContain(`/${id}/published.ts`);
		expect((await data()).view).toHaveProperty('question');
		expect((await files()).publish).toBeTypeOf('function');
	},
);
