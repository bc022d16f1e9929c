import type { CatalogueEntry } from '$lib/datasets/catalogue.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { roleCoverage } from '$lib/query/lists/role-coverage.ts';
import { wageTables } from '$lib/query/slices/wage-tables.ts';
import { tableDatasets } from '../head/dataset.ts';
import { tableAddress } from '../table-addresses.ts';
import { openTables } from '../tables.server.ts';

/** The catalogue as the page lists it: each table with its files, sources and columns. */
export async function load({ locals }) {
	const { ask, catalogue, context } = await openTables();
	const roles = (await ask(occupationList())).filter(({ inHealthInformationSet }) => inHealthInformationSet);
	const tables = new Map<string, CatalogueEntry[]>();
	for (const entry of catalogue.resources)
		tables.set(entry.table, [...(tables.get(entry.table) ?? []), entry]);
	const listed = [...tables].map(([name, entries]) => {
		const schema = SCHEMAS.get(name);
		const sources = new Map(
			entries
				.flatMap((entry) => entry.sources)
				.map((source) => [`${source.title}|${source.release}`, source]),
		);
		return {
			name,
			title: schema?.title ?? name,
			description: schema?.description ?? '',
			rows: entries.reduce((sum, { rowCount }) => sum + rowCount, 0),
			fields: (schema?.fields ?? []).map(({ name, description, unit }) => ({
				name,
				description,
				unit: unit ?? '',
			})),
			files: entries.map(({ path, title, rowCount, bytes, sha256 }) => ({
				path,
				title,
				rowCount,
				bytes,
				sha256,
				address: tableAddress(path),
			})),
			sources: [...sources.values()].map(({ title, publisher, release, licence, address, obtained }) => ({
				title,
				publisher,
				release,
				licence,
				address: address ?? '',
				obtained,
			})),
		};
	});
	locals.structured = tableDatasets(listed);
	return {
		coverage: {
			roles: roles
				.filter(({ code }) => code !== ALL_OCCUPATIONS)
				.map(({ code, title, firstYear, lastYear }) => ({ code, title, firstYear, lastYear })),
			tables: await ask(wageTables()),
			counts: await ask(roleCoverage(context)),
		},
		newestYear: context.newestYear,
		tables: listed,
	};
}
