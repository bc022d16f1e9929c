/**
 * Views that are seen without scrolling on the pages with choices, by route and by the folder of the view: their code comes
 * with what answers a shared link.
 */
export const FIRST_DRAWN = {
	'/': ['answer-grid', 'pay-by-role'],
	'/compare/metros': ['metro-comparison'],
	'/compare/paths': ['path-comparison'],
	'/credentials': ['credential-value'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What says the answer in a line over the first view, by route, below `src/lib`: drawn with it. */
export const FIRST_LINES: Readonly<Partial<Record<keyof typeof FIRST_DRAWN, string>>> = {
	'/compare/metros': 'components/metros/MetroFinding.svelte',
	'/compare/paths': 'components/paths/PathLead.svelte',
};
