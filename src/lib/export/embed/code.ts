/** What the code of an embed is made of. Addresses are absolute. */
export interface EmbedCode {
	/** Of the frame. */
	readonly address: string;
	/** Of the view's page, for whoever gets the image instead of the frame. */
	readonly page: string;
	/** What the figure says, for readers who do not see it. */
	readonly title: string;
	/** Pixels the frame is given before, or without, a script that sizes it. */
	readonly height: number;
	/** Of the script that sizes the frame; null where the page has another, or none. */
	readonly script: string | null;
	/** Of a picture of the figure on the author's site; null for none. */
	readonly image: string | null;
}

/**
 * The HTML that puts a view into another page. A frame itself has no fallback that a browser would show: the image stands in a
 * `noscript` beside it, for readers without scripts and for feeds and newsletters, which drop frames and keep images.
 */
export function embedCode({ address, page, title, height, script, image }: EmbedCode): string {
	const lines = [
		`<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${Math.ceil(height)}" style="border:0" loading="lazy"></iframe>`,
	];
	if (image !== null)
		lines.push(
			`<noscript><a href="${quoted(page)}"><img src="${quoted(image)}" alt="${quoted(title)}" style="max-width:100%"></a></noscript>`,
		);
	if (script !== null) lines.push(`<script src="${quoted(script)}" async></script>`);
	return lines.join('\n');
}

/** As text in an attribute between double quotes. */
function quoted(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
