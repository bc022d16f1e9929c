// Guarantee: the views whose code comes with the answer of a shared link are those that are seen first. Without it a link waits
// for the code of a view further down, and for that of the first one after it.
import { expect, test } from 'vitest';
import { CREDENTIALS } from '$lib/views/credentials.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { METROS } from '$lib/views/metros.ts';
import { PATHS } from '$lib/views/paths.ts';
import { FIRST_DRAWN } from './first-drawn.ts';

const REGISTRIES: Readonly<Record<keyof typeof FIRST_DRAWN, object>> = {
	'/': DASHBOARD,
	'/compare/metros': METROS,
	'/compare/paths': PATHS,
	'/credentials': CREDENTIALS,
};

test.each(Object.entries(REGISTRIES))('%s: what is drawn first heads its registry', (page, registry) => {
	const drawn = FIRST_DRAWN[page as keyof typeof FIRST_DRAWN].filter((id) => id in registry);
	expect(drawn).not.toEqual([]);
	expect(Object.keys(registry).slice(0, drawn.length)).toEqual(drawn);
});
