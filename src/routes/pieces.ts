import { browser } from '$app/environment';

/** Markup of a page's parts by their names. */
export type Pieces = Readonly<Partial<Record<string, string>>>;

interface PageAsked {
	/** Where the page lies. */
	readonly address: string;
	/** What its document says it is of. */
	readonly code: string;
	readonly fetch: typeof globalThis.fetch;
	/** Its parts: their styles come with their code. */
	readonly parts: readonly { readonly load: () => Promise<unknown> }[];
}

/**
 * The parts of a page that is reached by a link, out of its own document: the same that a browser which opens it is shown,
 * so that no second copy of their rows is needed. Null where they stand in the present document, or are being drawn.
 * Rejects with an Error that names the page when its document cannot be had.
 */
export async function takePieces({ address, code, fetch, parts }: PageAsked): Promise<Pieces | null> {
	if (!browser || document.querySelector(`main[data-page="${code}"]`)) return null;
	const [text] = await Promise.all([
		fetchText(address, fetch),
		// A part whose code cannot be had now is asked for again when the reader reaches for it.
		...parts.map((part) => part.load().catch(() => undefined)),
	]);
	const page = new DOMParser().parseFromString(text, 'text/html');
	const main = page.querySelector(`main[data-page="${code}"]`);
	if (!main) throw new Error(`${address} is not the page of ${code}`);
	return Object.fromEntries(
		[...main.querySelectorAll<HTMLElement>('[data-piece]')].map((piece) => [
			piece.dataset['piece'] ?? '',
			piece.querySelector(':scope > .lazy')?.outerHTML ?? '',
		]),
	);
}

async function fetchText(address: string, fetch: PageAsked['fetch']): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: status ${answer.status}`);
	return answer.text();
}
