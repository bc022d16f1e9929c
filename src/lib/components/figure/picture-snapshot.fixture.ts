/**
 * The drawings within an element as normalised SVG: a line for each element, its attributes sorted, numbers to a tenth.
 * Names that a framework makes up, and empty wrappers, are left out: they may change without any change to be seen.
 */
export function pictureSnapshot(root: ParentNode): string {
	const drawings = [...root.querySelectorAll('svg')].flatMap((svg) => linesOf(svg, 0));
	return `${drawings.join('\n')}\n`;
}

const MADE_UP = /^(id|class|aria-labelledby|style)$/;
const rounded = (text: string) =>
	text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

function linesOf(element: Element, depth: number): readonly string[] {
	const attributes = [...element.attributes]
		.filter(({ name }) => !MADE_UP.test(name))
		.map(({ name, value }) => ` ${name}="${rounded(value)}"`)
		.sort();
	const name = element.tagName.toLowerCase();
	const children = [...element.children];
	if (name === 'g' && children.length === 0) return [];
	const indent = '\t'.repeat(depth);
	const text = children.length === 0 ? (element.textContent ?? '') : '';
	const start = `${indent}<${name}${attributes.join('')}>`;
	if (children.length === 0) return [`${start}${text}</${name}>`];
	return [start, ...children.flatMap((child) => linesOf(child, depth + 1)), `${indent}</${name}>`];
}
