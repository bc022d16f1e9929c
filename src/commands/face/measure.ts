/** What a reader sees of a page, in numbers. Lengths in CSS pixels. */
export interface Face {
	readonly height: number;
	/** Words of visible prose: see `measureFace`. */
	readonly words: number;
	/** From the top of the page to the top of its first picture; null where it has none. */
	readonly firstPicture: number | null;
	/** The smallest type of any picture as it is rendered; null without pictures. */
	readonly smallestType: number | null;
	/** Visible controls that come before the first answer: those of the site's header, and all others. */
	readonly controls: { readonly header: number; readonly page: number };
	/** How wide the plot of each view is. */
	readonly plots: readonly { readonly view: string; readonly width: number }[];
}

/**
 * Runs in a page.
 *
 * - Words: of header, main and footer, as far as they can be seen without unfolding; not those of pictures, tables,
 *   buttons' hidden names and lists of options.
 * - Controls: links, buttons, fields and whatever else takes the focus, before the first `[data-key-figures]`,
 *   `[data-answer]`, figure or table in `main`.
 * - A plot: from the first to the last of three or more upright grid lines of one height; where there are none, as long
 *   as three or more level ones of one length; where there are none of these either, from the leftmost to the rightmost end
 *   of the marks that stand for data. The widest one of a view's pictures.
 *
 * Every function stands inside, since only the text of this one reaches the page.
 */
export function measureFace(): Face {
	const GRID = new Set(['var(--hairline)', 'var(--axis)']);

	const isSeen = (element: Element) => {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
		for (let at: Element | null = element; at; at = at.parentElement) {
			if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
		}
		return true;
	};

	const countWords = () => {
		let words = 0;
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { parentElement, nodeValue } = texts.currentNode;
			const found = nodeValue?.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,$%/-]*/gu);
			if (!found || !parentElement) continue;
			if (parentElement.closest('svg, table, select, script, style, noscript, template')) continue;
			if (isSeen(parentElement)) words += found.length;
		}
		return words;
	};

	const pictures = [...document.querySelectorAll<SVGSVGElement>('main svg')].filter(
		(svg) => svg.querySelector('text, path, circle, rect, line') !== null && isSeen(svg),
	);

	const smallestType = Math.min(
		...pictures.flatMap((svg) =>
			[...svg.querySelectorAll<SVGTextElement>('text')].map(
				(text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 1),
			),
		),
	);

	const controlsBefore = (answer: Element | null) => {
		const counts = { header: 0, page: 0 };
		const selector =
			'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable]';
		for (const control of document.querySelectorAll(selector)) {
			const place = answer ? answer.compareDocumentPosition(control) : Node.DOCUMENT_POSITION_PRECEDING;
			if (!(place & Node.DOCUMENT_POSITION_PRECEDING) || control.contains(answer)) continue;
			if (!isSeen(control)) continue;
			if (control.closest('body > * header, body > header')) counts.header++;
			else counts.page++;
		}
		return counts;
	};

	const span = (boxes: readonly DOMRect[]) =>
		Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));

	/** The largest family of grid lines that run from one edge to another, three at least. */
	const gridOf = (
		svg: SVGSVGElement,
		from: 'x1' | 'y1',
		to: 'x2' | 'y2',
		same: readonly ['x1', 'x2'] | readonly ['y1', 'y2'],
	) => {
		const families = new Map<string, DOMRect[]>();
		for (const line of svg.querySelectorAll('line')) {
			if (!GRID.has(line.getAttribute('stroke') ?? '')) continue;
			if (line.getAttribute(same[0]) !== line.getAttribute(same[1])) continue;
			const ends = `${line.getAttribute(from)} ${line.getAttribute(to)}`;
			families.set(ends, [...(families.get(ends) ?? []), line.getBoundingClientRect()]);
		}
		const [largest = []] = [...families.values()].sort((a, b) => b.length - a.length);
		return largest.length >= 3 ? span(largest) : 0;
	};

	const plotOf = (svg: SVGSVGElement) => {
		const marks = [
			...svg.querySelectorAll('[data-key] rect, [data-key] circle, [data-key] path, [data-key] line'),
		];
		return (
			gridOf(svg, 'y1', 'y2', ['x1', 'x2']) ||
			gridOf(svg, 'x1', 'x2', ['y1', 'y2']) ||
			(marks.length > 0 ? span(marks.map((mark) => mark.getBoundingClientRect())) : 0)
		);
	};

	const plots = new Map<string, number>();
	for (const svg of pictures) {
		const view = svg.closest('[data-view]')?.getAttribute('data-view');
		if (view) plots.set(view, Math.max(plots.get(view) ?? 0, Math.round(plotOf(svg))));
	}

	const [first] = pictures.filter((svg) => svg.getBoundingClientRect().height >= 60);
	const answer = document.querySelector(
		'main [data-key-figures], main [data-answer], main figure, main table',
	);
	return {
		height: document.documentElement.scrollHeight,
		words: countWords(),
		firstPicture: first ? Math.round(first.getBoundingClientRect().top + window.scrollY) : null,
		smallestType: Number.isFinite(smallestType) ? Math.round(smallestType * 10) / 10 : null,
		controls: controlsBefore(answer),
		plots: [...plots].map(([view, width]) => ({ view, width })),
	};
}
