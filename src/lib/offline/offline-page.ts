/** A page that is kept, for the reader to go to. */
export interface KeptPage {
	readonly address: string;
	readonly title: string;
}

/**
 * What a reader sees who asks for a page that is not kept while the site cannot be reached: the address, what to do, and
 * what can be read now. It stands alone, since nothing it could refer to is sure to be kept.
 */
export function offlinePage(asked: string, kept: readonly KeptPage[]): string {
	const links = [...kept]
		.sort((a, b) => a.title.localeCompare(b.title, 'en'))
		.map(({ address, title }) => `<li><a href="${escape(address)}">${escape(title || address)}</a></li>`)
		.join('\n');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<meta name="color-scheme" content="light dark">
<title>Not kept in this browser · Paychart</title>
<style>
body { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.5 'Paychart Sans', 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin-top: 2rem; font-size: 1.15rem; }
ul { padding: 0; list-style: none; }
li a, .again { display: inline-block; padding-block: 0.25rem; }
a { color: inherit; text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>This page is not kept in this browser</h1>
<p>Paychart cannot be reached now, and <code>${escape(asked)}</code> has not been opened here before, so there is no copy to show.</p>
<p><a class="again" href="${escape(asked)}">Try again</a> once there is a connection.</p>
<h2>What can be read now</h2>
${links ? `<ul>\n${links}\n</ul>` : '<p>Nothing is kept yet.</p>'}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
