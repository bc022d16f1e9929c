/** Most characters of an address that a receipt repeats. */
const LONGEST = 200;

/** Whether an address is of something that lies in the page itself. */
export function isLocal(address: string): boolean {
	return /^(?:blob|data|about):/i.test(address.trim());
}

/** Whether an absolute address is a plain file of the site of that origin, asked for without a query. */
export function isAtHome(address: string, origin: string): boolean {
	const url = new URL(address);
	return url.origin === origin && url.search === '';
}

/** An address as a reader is told it: without a query's values, 200 characters at most. */
export function shortAddress(address: string, base: string): string {
	let text = address;
	try {
		const url = new URL(address, base);
		text = url.origin + url.pathname + (url.search ? '?…' : '');
	} catch {
		// What is not an address is told as it is.
	}
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
