/** Addresses of the built site's tables, hashed by content: a browser may keep them for ever. */
const ADDRESSES = import.meta.glob<string>('/datasets/**/*.csv', {
	query: '?url',
	import: 'default',
	eager: true,
});

/** Where the built site has a file of `datasets/`. Throws for a path the build did not have. */
export function tableAddress(path: string): string {
	const address = ADDRESSES[`/datasets/${path}`];
	if (address === undefined) throw new Error(`the site was built without datasets/${path}`);
	return address;
}
