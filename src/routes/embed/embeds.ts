import { embedName, type EmbeddedPage } from '$lib/export/embed/address.ts';
import { CLAIMS } from '$lib/views/claims.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { METROS } from '$lib/views/metros.ts';
import { PATHS } from '$lib/views/paths.ts';
import { YOURS } from '$lib/views/yours.ts';

const REGISTRIES: Readonly<Record<EmbeddedPage, object>> = {
	'/': DASHBOARD,
	'/compare/metros/': METROS,
	'/compare/paths/': PATHS,
	'/credentials/': CREDENTIALS,
	'/claims/': CLAIMS,
	'/yours/': YOURS,
};

/** A view in a frame of its own, and the page it is of. */
interface PageEmbed {
	readonly name: string;
	readonly page: EmbeddedPage;
	readonly view: string;
}

/** Every embed there is, by its name. A view that two pages ask alike is of the first of them. */
export const EMBEDS: ReadonlyMap<string, PageEmbed> = new Map(
	(Object.entries(REGISTRIES) as [EmbeddedPage, object][])
		.flatMap(([page, registry]) =>
			Object.keys(registry).map((view) => ({ name: embedName(page, view), page, view })),
		)
		.reverse()
		.map((embed) => [embed.name, embed]),
);
