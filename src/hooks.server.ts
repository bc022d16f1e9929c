import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { base } from '$app/paths';
import { FIRST_DRAWN, FIRST_LINES } from './bundle/first-drawn.ts';
import { NATION } from '$lib/domain/area.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { METROS } from '$lib/views/metros.ts';
import { PATHS } from '$lib/views/paths.ts';
import { builtFiles } from './routes/built-files.server.ts';
import { EMBEDS } from './routes/embed/embeds.ts';
import { previewPath, withPageHead } from './routes/head/page-head.ts';
import { structuredOf } from './routes/head/structured.server.ts';

/** Routes with a preview image of their own, see routes/previews. */
const PREVIEWED = /^\/(?:(?:roles|metros)(?:\/\[\w+\])?|compare\/\w+|credentials|claims|data|sql)?$/;

const modulesOf = (folders: readonly string[], file: 'view.ts' | 'View.svelte') =>
	folders.map((folder) => `src/lib/views/${folder}/${file}`);

/** What asks the views of a page, and draws the first of them. */
function viewsOf(registry: object, page: keyof typeof FIRST_DRAWN): readonly string[] {
	const line = FIRST_LINES[page];
	return [
		'src/routes/open-asker.ts',
		...modulesOf(Object.keys(registry), 'view.ts'),
		...modulesOf(FIRST_DRAWN[page], 'View.svelte'),
		...(line === undefined ? [] : [`src/lib/${line}`]),
	];
}

/** What answers the choices of a page, by its route. */
const ANSWERING: Readonly<Record<string, readonly string[]>> = {
	'/': viewsOf(DASHBOARD, '/'),
	'/compare/metros': [...viewsOf(METROS, '/compare/metros'), 'src/lib/view-state/answers/metro-answer.ts'],
	'/compare/paths': [...viewsOf(PATHS, '/compare/paths'), 'src/lib/view-state/answers/path-answer.ts'],
	'/credentials': [
		...viewsOf(CREDENTIALS, '/credentials'),
		'src/lib/view-state/answers/credentials-answer.ts',
	],
};

/** What answers the choices of an embed: that of its page, and its own view. Claims are answered by what the page carries. */
function answeringEmbed(name: string): readonly string[] | undefined {
	const embed = EMBEDS.get(name);
	if (!embed || embed.page === '/claims/') return undefined;
	const ofPage = ANSWERING[embed.page.replace(/(?<=.)\/$/, '')] ?? [];
	const folder = `src/lib/views/${embed.view}`;
	return [
		...ofPage.filter((module) => !module.startsWith('src/lib/views/')),
		`${folder}/view.ts`,
		`${folder}/View.svelte`,
	];
}

const FOLDER = '_app/immutable/';

/** Files of some modules and of what they import, below the folder of hashed files, separated by blanks. */
function filesOf(modules: readonly string[]): string {
	return builtFiles()
		.closure(modules, 'now')
		.map(({ file }) => file.replace(FOLDER, ''))
		.join(' ');
}

/**
 * The prebuilt files that answer a shared link to a page, by its route, the codes of an address in braces: of `area` those of all
 * areas, else the first code of the first key that the address has. A guess: what it leaves out is asked for when it is needed.
 */
const SLICES: Readonly<Record<string, string>> = {
	'/': `common postings place/${NATION} place/{area} areas/{focus|role} role/{focus|role}`,
	'/compare/metros': `common delineations errors place/${NATION} place/{area} areas/{focus|role}`,
	'/compare/paths': 'common postings place/{area}',
	'/credentials': `common place/${NATION}`,
};

/**
 * Names the code that answers choices, and the files that it reads, in the HTML of the pages that have them: app.html's script fetches it beside the
 * page's own where the address has a choice, and the first picture of a shared link waits for one round less.
 */
function withCode(html: string, route: string, embed: string | undefined): string {
	const modules = embed ? answeringEmbed(embed) : ANSWERING[route];
	if (!modules) return html;
	const coded = html.replace('data-code=""', () => `data-code="${filesOf(modules)}"`);
	// An embed shows one view, which needs a part of them.
	return embed ? coded : coded.replace('data-slices=""', () => `data-slices="${SLICES[route] ?? ''}"`);
}

/** Finishes the HTML of each page of the built site: the code it names, and what search engines and networks read of it. */
export const handle: Handle = async ({ event, resolve }) => {
	const route = event.route.id;
	const { view } = event.params;
	const framed = (html: string) => (view ? html.replace('<html ', '<html data-framed ') : html);
	if (!building || route === null) return resolve(event, { transformPageChunk: ({ html }) => framed(html) });
	const path = event.url.pathname.slice(base.length + 1);
	const structured = await structuredOf(route, event.params);
	const head = {
		path,
		site: __SITE_ADDRESS__ || null,
		image: PREVIEWED.test(route) ? previewPath(path) : null,
		structured,
	};
	return resolve(event, {
		// Search engines look for pages, not for frames of other sites: a frame names the page it is of.
		transformPageChunk: ({ html }) =>
			view ? framed(withCode(html, route, view)) : withPageHead(withCode(html, route, undefined), head),
	});
};
