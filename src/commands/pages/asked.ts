import { fileURLToPath } from 'node:url';
import { fail, ok, type Problem, type Result } from '$lib/domain/result.ts';
import { openNodeHost, type NodeHost } from '$lib/engine/node-host.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { vocabularyOf, type Directory } from '$lib/view-state/directory/directory.ts';
import { readDirectory } from '$lib/view-state/directory/read-directory.ts';
import type { Known, Vocabulary } from '$lib/view-state/address/parameters.ts';
import { refusalsOf, type PageView, type PageViews } from '$lib/views/page-views.ts';
import { pageOf, PATHS_WITH_VIEWS } from '$lib/views/pages.ts';

/** The project's own tables. */
export const DATASETS = fileURLToPath(new URL('../../../datasets', import.meta.url));

/** An address that a command was given, with the view it asks for. */
export interface Asked {
	/** As given, at a host of no meaning. */
	readonly address: URL;
	/** Without a closing slash. */
	readonly path: string;
	readonly page: PageViews;
	readonly id: string;
	readonly view: PageView;
}

/** Reads what a command was given: one address, and the id of a view of its page, else the page's first. */
export function readAsked(
	positionals: readonly string[],
	wanted: string | undefined,
	usage: string,
): Result<Asked> {
	const [text, ...surplus] = positionals;
	if (text === undefined || surplus.length > 0) {
		return fail({ sentence: 'One address is needed.', remedy: usage });
	}
	const base = 'http://paychart.invalid';
	const address = URL.canParse(text, base) ? new URL(text, base) : null;
	if (!address) return fail({ sentence: `“${text}” is not an address.`, remedy: usage });
	const path = address.pathname.replace(/\/+$/, '') || '/';
	const page = pageOf(path);
	if (!page) {
		return fail({
			sentence: `The page ${path} has no view of rows.`,
			remedy: `These have: ${PATHS_WITH_VIEWS.join(', ')}.`,
		});
	}
	const [first = ''] = page.views.keys();
	const id = wanted ?? first;
	const view = page.views.get(id);
	if (!view) {
		return fail({
			sentence: `The page ${path} has no view “${id}”.`,
			remedy: `It has: ${[...page.views.keys()].join(', ')}.`,
		});
	}
	return ok({ address, path, page, id, view });
}

/** What of an address is refused by its shape alone: known before the tables are. */
export function malformed(asked: Asked): readonly Problem[] {
	return refusals(asked, null).problems;
}

/** All of an address that is refused, in words for a command, and the choice that it holds otherwise. */
export function refusals(
	{ address, page }: Asked,
	vocabulary: Known,
): { readonly problems: readonly Problem[]; readonly filters: Filters } {
	const { filters, problems } = refusalsOf(page, address, vocabulary);
	// A page leaves out what it cannot use and says so; here nothing was left out, all was refused.
	const remedy = 'Correct the address; nothing was written.';
	return { filters, problems: problems.map(({ sentence }) => ({ sentence, remedy })) };
}

/** The tables, opened for a command, with what can be chosen. */
export interface OpenTables extends NodeHost {
	readonly directory: Directory;
	readonly vocabulary: Vocabulary;
}

/** Opens the tables of a folder: whoever does so closes their host. Errors: they cannot be read. */
export async function openTables(datasets: string): Promise<Result<OpenTables>> {
	const opened = await openNodeHost(datasets);
	if (!opened.ok) return opened;
	const directory = await readDirectory(opened.value.ask);
	if (directory.ok) {
		const vocabulary = vocabularyOf(directory.value);
		return ok({ ...opened.value, directory: directory.value, vocabulary });
	}
	await opened.value.host.close();
	return directory;
}
