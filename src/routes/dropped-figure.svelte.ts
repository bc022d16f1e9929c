import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Problem, Result } from '$lib/domain/result.ts';
import { TRACE_WORDS, fileReport, type Report } from '$lib/components/trace/words.ts';
import type { CheckedFigure, SitePage } from '$lib/export/trace/checked.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import type { Ask } from '$lib/query/statement.ts';
import type { Site } from '$lib/views/figures-at.ts';
import { fetchJson } from './fetch-json.ts';
import { officialTables } from './known-tables.ts';
import { withOfficialAnswers } from './official-answers.ts';

/** What became of a file: its figure with what changed, or why there is none. */
type Found = { readonly problem: Problem } | { readonly title: string; readonly report: Report };

let directory: Promise<Directory> | null = null;

/** The site that figures are checked against, without the reader's own releases. Rejects where its lists cannot be had. */
async function siteAsked(ask: Ask): Promise<Site> {
	directory ??= fetchJson<Directory>(resolve('/directory.json'));
	directory.catch(() => (directory = null));
	const known = await officialTables();
	return { ...known, root: new URL(resolve('/'), location.href).href, ask, directory: await directory };
}

async function attempt(
	check: (site: Site) => Promise<Result<CheckedFigure>>,
): Promise<Result<CheckedFigure>> {
	try {
		return await withOfficialAnswers(async (ask) => check(await siteAsked(ask)));
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		const remedy = 'Check your connection and try again.';
		return { ok: false, problem: { sentence: 'The figure could not be checked.', remedy, detail } };
	}
}

/** A file of this reader against today's figures: it is read in the page and goes nowhere. */
export function checkFile(file: File): Promise<Result<CheckedFigure>> {
	return attempt(async (site) => {
		const check = await import('$lib/views/check-figure.ts');
		return check.checkFile(new Uint8Array(await file.arrayBuffer()), site);
	});
}

/** An address of a published figure. */
export function checkAddress(address: string): Promise<Result<CheckedFigure>> {
	return attempt(async (site) => {
		const check = await import('$lib/views/check-figure.ts');
		return check.checkAddress(address, site);
	});
}

/** Where a page of the site lies, below whatever base it is served from. */
export function hrefOf({ path, search }: SitePage): string {
	return `${resolve('/')}${path.slice(1)}${search}`;
}

/** The figure that was dropped last, on whichever page. */
class DroppedFigure {
	#checking = $state<string | null>(null);
	#found = $state.raw<Found | null>(null);

	/** The name of the file that is being read. */
	get checking() {
		return this.#checking;
	}

	get found() {
		return this.#found;
	}

	/** Reads a file, opens its view at its address, and says what became of its figures. */
	readonly take = async (file: File): Promise<void> => {
		this.#found = null;
		this.#checking = file.name;
		const checked = await checkFile(file);
		this.#checking = null;
		if (!checked.ok) {
			this.#found = { problem: checked.problem };
			return;
		}
		this.#found = { title: checked.value.title, report: fileReport(checked.value) };
		await goto(hrefOf(checked.value.page));
		showView(checked.value.view);
	};

	readonly refuseSeveral = (): void => {
		this.#found = { problem: TRACE_WORDS.several };
	};

	readonly dismiss = (): void => {
		this.#found = null;
	};
}

export const dropped = new DroppedFigure();

/** Milliseconds between looks for a view that the page is still drawing, and how often it is looked for. */
const LOOK_MS = 100;
const LOOKS = 50;

/** Brings a view into sight as soon as the page has it. */
function showView(view: string, looks = LOOKS): void {
	const figure = document.querySelector(`figure[data-view="${CSS.escape(view)}"]`);
	if (figure && figure.getClientRects().length > 0) figure.scrollIntoView({ block: 'start' });
	else if (looks > 0) setTimeout(() => showView(view, looks - 1), LOOK_MS);
}
