import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { Context } from '$lib/query/context.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { releases } from '$lib/query/lists/releases.ts';
import type { Ask } from '$lib/query/statement.ts';
import { asProblem } from './as-problem.ts';
import type { FileCatalogue } from './table-store.ts';

/**
 * Reads off the tables what the other questions must know. Done when a page is prerendered; the page carries
 * the result, so that a reader's browser need not ask.
 */
export async function readContext(ask: Ask, catalogue: FileCatalogue): Promise<Result<Context>> {
	try {
		const years = await ask(releases());
		const occupations = await ask(occupationList());
		const newestYear = years.at(-1);
		if (newestYear === undefined) {
			return fail({
				sentence: 'The national wage table holds no release.',
				remedy: 'Import one with `npm run datasets`.',
			});
		}
		return ok({
			newestYear,
			wageParts: partsOf(catalogue, 'wages'),
			settingParts: partsOf(catalogue, 'setting-wages'),
			healthInformationSet: occupations
				.filter((occupation) => occupation.inHealthInformationSet)
				.map((occupation) => occupation.code),
		});
	} catch (error) {
		return fail(asProblem(error));
	}
}

function partsOf({ resources }: FileCatalogue, wanted: string): readonly string[] {
	return resources.flatMap(({ table, part }) => (table === wanted && part ? [part] : []));
}
