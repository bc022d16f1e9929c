import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { Context } from '$lib/query/context.ts';
import { occupationList } from '$lib/query/questions/occupation-list.ts';
import { releases } from '$lib/query/questions/releases.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { EngineHost } from './host.ts';
import type { FileCatalogue } from './table-store.ts';

/**
 * Reads off the tables what the other questions must know. Done when a page is prerendered; the page carries
 * the result, so that a reader's browser need not ask.
 */
export async function readContext(host: EngineHost, catalogue: FileCatalogue): Promise<Result<Context>> {
	const years = await answerOf(host, releases());
	if (!years.ok) return years;
	const occupations = await answerOf(host, occupationList());
	if (!occupations.ok) return occupations;
	const newestYear = years.value.at(-1);
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
		healthInformationSet: occupations.value
			.filter((occupation) => occupation.inHealthInformationSet)
			.map((occupation) => occupation.code),
	});
}

function partsOf({ resources }: FileCatalogue, wanted: string): readonly string[] {
	return resources.flatMap(({ table, part }) => (table === wanted && part ? [part] : []));
}

async function answerOf<Row>(host: EngineHost, statement: Statement<Row>): Promise<Result<readonly Row[]>> {
	const answer = await host.ask(`context ${statement.name}`, statement);
	if (answer.status === 'answered') return ok(answer.rows);
	if (answer.status === 'failed') return fail(answer.problem);
	return fail({ sentence: 'The question was asked twice at once.', remedy: 'Ask it once.' });
}
