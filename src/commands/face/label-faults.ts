/** What is wrong with the texts of a page's pictures, each in words: empty is well. */
export interface LabelFaults {
	readonly overlapping: readonly string[];
	readonly cut: readonly string[];
}

/**
 * Runs in a page: texts of the pictures in `main` whose letters lie more than a pixel in each other's, and texts that go
 * more than a pixel beyond their picture or end in an ellipsis. A text's box is as wide as it is set and as high as its
 * letters, from the top of the capitals to the foot of a `g`: line boxes of close lines always touch. Every function
 * stands inside, since only the text of this one reaches the page.
 */
export function labelFaults(): LabelFaults {
	const SLACK = 1;
	const CAPITALS = 0.7;
	const DESCENDERS = 0.2;

	const boxOf = (text: SVGTextElement) => {
		const matrix = text.getScreenCTM();
		const { left, right, width } = text.getBoundingClientRect();
		if (!matrix || width === 0 || text.getNumberOfChars() === 0) return null;
		const start = text.getStartPositionOfChar(0);
		const baseline = matrix.b * start.x + matrix.d * start.y + matrix.f;
		const size = parseFloat(getComputedStyle(text).fontSize) * matrix.d;
		const words = text.textContent ?? '';
		return { words, left, right, top: baseline - CAPITALS * size, bottom: baseline + DESCENDERS * size };
	};

	const overlapping: string[] = [];
	const cut: string[] = [];
	for (const svg of document.querySelectorAll<SVGSVGElement>('main svg')) {
		if (!svg.checkVisibility({ visibilityProperty: true })) continue;
		const frame = svg.getBoundingClientRect();
		const view = svg.closest('[data-view]')?.getAttribute('data-view');
		const name = view ?? svg.querySelector('title')?.textContent ?? 'a picture';
		const boxes = [...svg.querySelectorAll<SVGTextElement>('text')]
			.flatMap((text) => boxOf(text) ?? [])
			.sort((a, b) => a.top - b.top);
		boxes.forEach((one, index) => {
			const beyond = Math.max(
				frame.left - one.left,
				one.right - frame.right,
				frame.top - one.top,
				one.bottom - frame.bottom,
			);
			if (beyond > SLACK) cut.push(`${name}: “${one.words}” is ${beyond.toFixed(1)} px outside`);
			else if (/(…|\.\.\.)$/.test(one.words.trim())) cut.push(`${name}: “${one.words}” is shortened`);
			for (const other of boxes.slice(index + 1)) {
				if (other.top >= one.bottom) break;
				const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const height = Math.min(one.bottom, other.bottom) - other.top;
				if (width > SLACK && height > SLACK) {
					overlapping.push(
						`${name}: “${one.words}” and “${other.words}” by ${width.toFixed(1)} × ${height.toFixed(1)} px`,
					);
				}
			}
		});
	}
	return { overlapping, cut };
}
