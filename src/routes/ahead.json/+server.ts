import { json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { NATION } from '$lib/domain/area.ts';
import { prebuiltAnswers } from '../prebuilt.server.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/**
 * Paths of what a first visit does not load and choices need all the same: kept in the reader's browser, so that every role
 * of the health-information set is answered without a connection too, in the nation and in every area.
 */
export async function GET() {
	const { context } = await openTables();
	const { files } = await prebuiltAnswers();
	const wanted = new Set([
		'common',
		'places',
		'postings',
		`place/${NATION}`,
		...context.healthInformationSet.flatMap((role) => [`role/${role}`, `areas/${role}`]),
	]);
	const answers = [...files.keys()].filter((path) => wanted.has(path.replace(/\.[^.]+\.slices$/, '')));
	return json([
		resolve('/directory.json'),
		resolve('/tables.json'),
		`${resolve('/')}answers.json`,
		...answers.map((path) => `${resolve('/')}answers/${path}`),
	]);
}
