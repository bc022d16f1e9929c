const ANSWER = /\/answers\/(?:([a-z]+)\/)?([^/]+)\.([\w-]+)\.slices$/;

/**
 * Whether a file of prebuilt answers is one of those a version's list names: for each kind its codes with the beginning of
 * their hash, `{ "role": "29-2072 Ab3_x9-Q,29-9021 …" }`. What is not such a file is not listed.
 */
export function isListedAnswer(path: string, list: unknown): boolean {
	const [, kind = '', code, hash] = ANSWER.exec(path) ?? [];
	if (code === undefined || hash === undefined || typeof list !== 'object' || list === null) return false;
	const entries: unknown = (list as Readonly<Record<string, unknown>>)[kind];
	return typeof entries === 'string' && `,${entries},`.includes(`,${code} ${hash},`);
}
