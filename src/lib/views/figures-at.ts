import { ok, fail, type Problem, type Result } from '$lib/domain/result.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { SitePage } from '$lib/export/trace/checked.ts';
import { tableToCsv } from '$lib/export/csv.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask } from '$lib/query/statement.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import { vocabularyOf, type Directory } from '$lib/view-state/directory/directory.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { refusalsOf } from './page-views.ts';
import { pageOf } from './pages.ts';
import type { Publishing } from './publish.ts';

/** What the site answers with: in a page and in Node. */
export interface Site {
	/** Its absolute address, with its closing slash. */
	readonly root: string;
	readonly ask: Ask;
	readonly context: Context;
	readonly book: readonly SourceEntry[];
	/** Of the program and its tables. */
	readonly version: string;
	readonly directory: Directory;
}

/** The figures of a view at an address. */
export interface FiguresAt {
	readonly view: string;
	readonly title: string;
	/** CSV, all columns. */
	readonly rows: string;
	/** The columns as a page heads them, by their names in the CSV. */
	readonly headers: ReadonlyMap<string, string>;
	readonly sources: readonly SourceEntry[];
	/** The releases that the address names; none where it shows the newest. */
	readonly years: readonly number[];
}

/**
 * What a page's view shows at an address, asked as the page asks it; `view` null is the page's own first one. Errors: the page
 * has no such view, the address names what the tables do not have, or it could not be answered.
 */
export async function figuresAt(page: SitePage, view: string | null, site: Site): Promise<Result<FiguresAt>> {
	const views = pageOf(page.path.replace(/\/$/, '') || '/');
	const id = view ?? [...(views?.views.keys() ?? [])][0] ?? '';
	const asked = views?.views.get(id);
	if (!views || !asked) return fail(ELSEWHERE);
	const url = new URL(page.path.slice(1) + page.search, site.root);
	const vocabulary = vocabularyOf(site.directory);
	const { filters, problems } = refusalsOf(views, url, vocabulary);
	const [refusal] = problems;
	if (refusal) return fail({ ...refusal, remedy: 'Correct the address; nothing was compared.' });
	const reply = await attempt(site.ask, async (ask): Promise<FiguresAt> => {
		const { words, sources, table } = await asked.publish(filters, site.context, publishing(site, url))(ask);
		const headers = new Map(table.columns.map(({ name, header }) => [name, header]));
		return {
			view: id,
			title: words.title,
			rows: tableToCsv(table),
			headers,
			sources,
			years: filters.year,
		};
	});
	return reply.status === 'answered' ? ok(reply.answer) : fail(reply.problem);
}

const ELSEWHERE: Problem = {
	sentence: 'Paychart has no such view at this address.',
	remedy: 'Open the page and download the figure again.',
};

function publishing({ context, book, directory }: Site, url: URL): Publishing {
	const titles = new Map(directory.roles.map(({ code, title }) => [code, title]));
	const families = directory.roles.flatMap(({ code, family, inHealthInformationSet }): [SocCode, Family][] =>
		family && inHealthInformationSet ? [[code, family]] : [],
	);
	return {
		book,
		newestYear: context.newestYear,
		addressOf: () => url.href,
		families: new Map(families),
		titleOfRole: (code) => titles.get(code) ?? code,
		shapes: null,
		url,
	};
}
