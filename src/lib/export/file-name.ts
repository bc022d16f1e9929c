import { joined } from '$lib/domain/phrases.ts';
/** What a download holds: the view, and the choice in words. */
export interface FileSubject {
	/** View id, `pay-by-role`. */
	readonly what: string;
	/** Titles or codes; an empty list is left out. */
	readonly roles: readonly string[];
	readonly areas: readonly string[];
	readonly years: readonly number[];
	/** The file has figures of the reader's own. */
	readonly isWithYours?: true;
}

const MOST_NAMED = 2;
const LONGEST_PART = 48;

/**
 * `pay-by-role_medical-records-specialists_austin-round-rock-san-marcos-tx_2025.csv`: lower-case letters, digits,
 * hyphens and underscores only, so that every system keeps the name. A long list is replaced by its count.
 */
export function fileName(subject: FileSubject, extension: 'csv' | 'svg' | 'png' | 'xlsx' | 'zip'): string {
	const years = [...subject.years].sort((left, right) => left - right);
	const [first, last] = [years[0], years.at(-1)];
	const parts = [
		slug(subject.what),
		named(subject.roles, 'roles'),
		named(subject.areas, 'areas'),
		first === undefined ? '' : first === last ? String(first) : `${first}-${last}`,
	];
	const name = joined('_', parts) || 'paychart';
	return `${name}${subject.isWithYours ? '-with-yours' : ''}.${extension}`;
}

function named(names: readonly string[], plural: string): string {
	return names.length > MOST_NAMED ? `${names.length}-${plural}` : joined('_', names.map(slug));
}

function slug(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST_PART)
		.replace(/^-+|-+$/g, '');
}
