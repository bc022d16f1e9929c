// What a request says about the form it wants its answer in (RFC 9110): encodings, known versions, a range of bytes.

/** @typedef {'br' | 'gzip'} Encoding */

/**
 * The smallest form the asker can read.
 * @param {string | undefined} accepted the header Accept-Encoding
 * @returns {Encoding | undefined} undefined means as it is
 */
export function chosenEncoding(accepted = '') {
	/** @type {Map<string, boolean>} */
	const named = new Map();
	for (const item of accepted.toLowerCase().split(',')) {
		const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
		named.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
	}
	return /** @type {const} */ (['br', 'gzip']).find((name) => named.get(name) ?? named.get('*'));
}

/**
 * Whether the asker already has this version.
 * @param {string | undefined} known the header If-None-Match
 * @param {string} etag
 */
export function isKnown(known, etag) {
	if (known?.trim() === '*') return true;
	return (known ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * The bytes that are asked for.
 * @param {string | undefined} asked the header Range
 * @param {number} size of the file in bytes
 * @returns {{ start: number, end: number } | 'all' | 'none'} both ends included; 'none' where the file has no such bytes
 */
export function rangeOf(asked, size) {
	// Several ranges may be answered by the whole.
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(asked?.trim() ?? '') ?? [];
	if (first === undefined || last === undefined || first + last === '') return 'all';
	if (first === '') {
		return Number(last) === 0 || size === 0
			? 'none'
			: { start: Math.max(0, size - Number(last)), end: size - 1 };
	}
	if (last !== '' && Number(last) < Number(first)) return 'all';
	if (Number(first) >= size) return 'none';
	return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
