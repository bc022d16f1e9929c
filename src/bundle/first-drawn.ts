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
