import { resolve } from '$app/paths';
import { NATION } from '$lib/domain/area.ts';
import { createAsker, type Asker, type SliceSources } from '$lib/engine/ask.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import { createPrebuilt, type PrebuiltManifest } from '$lib/engine/prebuilt.ts';
import type { Context } from '$lib/query/context.ts';
import { prebuiltStatements, wideStatements } from '$lib/query/prebuilt-statements.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { fetchJson } from './fetch-json.ts';
import { takeEarly } from './fetched-early.ts';

/** The tables that choices within the health-information set are answered from. */
export function needsOfTheSet(context: Context): readonly TableNeed[] {
	const [role = ''] = context.healthInformationSet;
	// Which role and place does not matter: those of the set stand in the same files.
	const statements = prebuiltStatements({ roles: [role], areas: [NATION, '00000'] }, context);
	const wide = new Set(wideStatements(context).map(({ name }) => name));
	const needs = statements.filter(({ name }) => !wide.has(name)).flatMap((statement) => statement.needs);
	return [...new Map(needs.map((need) => [`${need.table}/${need.part ?? ''}`, need])).values()];
}

/**
 * Asks this site's prebuilt files and its engine. In a file of its own: no first picture needs it.
 * @param onFetch is told of each prebuilt file that is asked for
 */
export function openAsker(engine: Omit<SliceSources, 'prebuilt'>, onFetch?: () => void): Asker {
	return createAsker({
		...engine,
		prebuilt: createPrebuilt({
			fetchManifest: () =>
				takeEarly<PrebuiltManifest>('answers.json') ??
				fetchJson<PrebuiltManifest>(`${resolve('/')}answers.json`),
			fetchFile: (path) => {
				const address = `${resolve('/')}answers/${path}`;
				const file = fetchBytes(address, () => undefined, takeEarly<Response>(path));
				onFetch?.();
				return file;
			},
		}),
	});
}
