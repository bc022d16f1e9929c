import type { Citation, CitedTable } from './cited.ts';
import { AUTHOR, dayInWords, shortHash, timeOf, unended } from './words.ts';

/**
 * Entries of a reference list after the Publication Manual of the American Psychological Association, 7th edition, a
 * paragraph each in their alphabetical order. A plain text has no italics: titles are to be set so.
 */
export function apa(citation: Citation): string {
	return [figureEntry(citation), ...citation.tables.map(tableEntry)]
		.sort((one, other) => one.localeCompare(other, 'en'))
		.join('\n\n');
}

/** What an address shows may change, so the day it was seen belongs to it, and it has no date of its own. */
function figureEntry({ title, address, hash, version, accessed }: Citation): string {
	const which = `Version ${version}; data SHA-256 ${shortHash(hash)}`;
	return `${AUTHOR}. (n.d.). ${unended(title)} (${which}) [Chart]. Retrieved ${dayInWords(accessed)}, from ${address}`;
}

function tableEntry({ publisher, title, release, address }: CitedTable): string {
	const time = timeOf(release);
	const date = !time ? 'n.d.' : time.first === time.last ? String(time.last) : `${time.first}–${time.last}`;
	const name = `${unended(title)}${release && ` (${release})`} [Data set]`;
	return `${[ended(publisher), `(${date}).`, `${name}.`, address].filter(Boolean).join(' ')}`;
}

function ended(name: string): string {
	return !name || name.endsWith('.') ? name : `${name}.`;
}
