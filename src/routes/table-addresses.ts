/** Addresses of the built site's tables, packed and hashed by content: a browser may keep them for ever. */
const ADDRESSES = import.meta.glob<string>('/.svelte-kit/tables/**/*.csv.gz', {
	query: '?url',
	import: 'default',
	eager: true,
});

/** Where the built site has a file of `datasets/`, packed by gzip. Throws for a path the build did not have. */
export function tableAddress(path: string): string {
	const address = ADDRESSES[`/.svelte-kit/tables/${path}.gz`];
	if (address === undefined) throw new Error(`the site was built without datasets/${path}`);
	return address;
}
