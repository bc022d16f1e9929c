import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { CheckedFigure, SitePage } from '$lib/export/trace/checked.ts';
import { compareFigures, type Comparison } from '$lib/export/trace/compare.ts';
import { readTrace } from '$lib/export/trace/read-trace.ts';
import { readTable } from '$lib/export/trace/table.ts';
import type { Traced } from '$lib/export/trace/trace.ts';
import { namesOwnReleases } from '$lib/export/trace/version.ts';
import { figuresAt, type FiguresAt, type Site } from './figures-at.ts';
import { pageOfRows } from './rows-page.ts';
import { sitePage } from './site-page.ts';

const OF_A_READER = {
	sentence:
		'This figure shows rows of an official release that a reader added in a browser, so the site’s tables cannot confirm it.',
	remedy: 'Ask whoever made it for the file of that release, and add it under “Your own figures”.',
} as const;

const OF_A_PAYROLL = {
	sentence:
		'This figure shows somebody’s own payroll. Paychart has no copy of it, so nothing in the figure can be confirmed.',
	remedy: 'Whoever has the payroll can compare it again under “Your own figures”.',
} as const;

/** Whether a file is of a reader's own rows alone, by its trace, or by the column that says whose they are. */
function isOfAPayroll({ trace, rows }: Traced): boolean {
	if (trace?.isOwn) return true;
	const table = rows === null ? null : readTable(rows);
	if (!table?.ok) return false;
	const place = table.value.columns.indexOf('payroll');
	return place >= 0 && table.value.rows.some((row) => row[place] === 'yours');
}

/** Where a file's figures stand: by its trace, or by its rows where it has nothing else. */
function placeOf(
	{ trace, rows }: Traced,
	site: Site,
): Result<{ readonly page: SitePage; readonly view: string }> {
	if (trace) {
		const page = sitePage(trace.address, site.root);
		return page.ok ? ok({ page: page.value, view: trace.view }) : page;
	}
	const table = readTable(rows ?? '');
	if (!table.ok) return table;
	const found = pageOfRows(table.value, site.context.newestYear);
	if (!found) {
		return fail({
			sentence: 'The CSV does not say which figure it is, and its columns are none of Paychart’s views.',
			remedy: 'Give the figure’s PNG, SVG or ZIP instead.',
		});
	}
	const { path, search, view } = found;
	return ok({ page: { path, search, view: null, isHere: true }, view });
}

/** A file against what its address shows today. Errors: see `readTrace`, `sitePage`, `figuresAt`. */
export async function checkFile(bytes: Uint8Array, site: Site): Promise<Result<CheckedFigure>> {
	const traced = readTrace(bytes);
	if (!traced.ok) return traced;
	if (isOfAPayroll(traced.value)) return fail(OF_A_PAYROLL);
	const place = placeOf(traced.value, site);
	if (!place.ok) return place;
	const { page, view } = place.value;
	const { trace, rows } = traced.value;
	if (trace && namesOwnReleases(trace.version)) return fail(OF_A_READER);
	const own = onExplore(page, view);
	const today = await figuresAt(own ?? page, view, site);
	if (!today.ok) return today;
	const found = await compareFigures({ rows, stated: trace }, { ...today.value, version: site.version });
	const checked = await checkedOf(page, today.value, own ? asOfAnother(found) : found, site);
	const title = trace?.title ?? today.value.title;
	return ok({ ...checked, title, ...(traced.value.hasOwn && { hasOwn: true }) });
}

/** An address, as a journalist has it in an article: what it shows, and what a newer release says. Errors as above. */
export async function checkAddress(address: string, site: Site): Promise<Result<CheckedFigure>> {
	const page = sitePage(address, site.root);
	if (!page.ok) return page;
	const figures = await figuresAt(onExplore(page.value, null) ?? page.value, page.value.view, site);
	return figures.ok ? ok(await checkedOf(page.value, figures.value, null, site)) : figures;
}

/**
 * The page of a role or of a place is built once and for all. Its views are those of `/` for the same choice; null for pages
 * that have choices of their own.
 */
function onExplore(page: SitePage, view: string | null): SitePage | null {
	const [, section, code = ''] = /^\/(roles|metros)\/([^/]+)\/$/.exec(page.path) ?? [];
	if (!section) return null;
	const area = section === 'metros' ? code : new URLSearchParams(page.search).get('area');
	const search = new URLSearchParams({
		...(section === 'roles' && { role: code }),
		...(area && { area }),
		// The page of a role ranks states.
		...(view === 'pay-by-area' && { level: 'state' }),
	});
	return { ...page, path: '/', search: `?${search}` };
}

/** A comparison with a view that may have other rows: what it finds to differ can be those. */
function asOfAnother(found: Comparison): Comparison {
	if (found.verdict === 'same' || found.verdict === 'newer') return found;
	const difference = { changes: [], gone: [], added: [] };
	if (found.verdict === 'altered' && found.cause === 'hash') return { ...found, difference };
	return { verdict: 'unknown', reason: 'other-rows', difference, moved: [] };
}

async function checkedOf(
	page: SitePage,
	figures: FiguresAt,
	comparison: Comparison | null,
	site: Site,
): Promise<CheckedFigure> {
	const { view, title, sources, years, headers } = figures;
	const releases = [...new Set(sources.map(({ release }) => release))];
	const newest = await newestOf(page, figures, site);
	return { page, view, title, releases, headers, comparison, years, newest };
}

/** What the address would show without the year it names. */
async function newestOf(page: SitePage, figures: FiguresAt, site: Site): Promise<Comparison | null> {
	const { years, view, rows } = figures;
	if (years.length === 0 || years.includes(site.context.newestYear)) return null;
	const search = new URLSearchParams(page.search);
	search.delete('year');
	const unpinned = await figuresAt({ ...page, search: search.size > 0 ? `?${search}` : '' }, view, site);
	if (!unpinned.ok) return null;
	return compareFigures({ rows, stated: null }, { ...unpinned.value, version: site.version });
}
