import { claimedAreas } from '$lib/query/areas/claimed.ts';
import { OnServer } from '$lib/view-state/on-server.ts';
import { presetsOf } from '$lib/view-state/presets.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { defaultAnswer } from './default-answer.server.ts';
import { openDirectory, openTables, rowsOf } from './tables.server.ts';

/** What the page must know of the tables, and the default's answer its pictures are drawn from at build time. */
export async function load() {
	const tables = await openTables();
	const directory = await openDirectory();
	const cities = await rowsOf(tables, claimedAreas());
	return {
		context: tables.context,
		years: directory.years,
		presets: presetsOf(directory, cities),
		roles: directory.roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family }) => ({ code, title, family })),
		book: sourceBook(tables.catalogue),
		answer: new OnServer(await defaultAnswer()),
	};
}
