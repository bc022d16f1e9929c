import { MONTHS } from '$lib/domain/months.ts';
import type { Citation, CitedTable } from './cited.ts';

/** Who answers for the figure and its picture. */
export const AUTHOR = 'Paychart';

/** The time a release is of. */
export interface ReleaseTime {
	readonly first: number;
	/** The same as the first where the release is of one year. */
	readonly last: number;
	/** 1 to 12, where the release names it and is of one year. */
	readonly month: number | null;
}

/** `May 2025` → 2025, 5; `May 2011–2025` → 2011 to 2025; null where no year is named, as in `29.3`. */
export function timeOf(release: string): ReleaseTime | null {
	const years = [...release.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
	if (years.length === 0) return null;
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const month = MONTHS.findIndex((name) => release.startsWith(`${name} `));
	return { first, last, month: first === last && month >= 0 ? month + 1 : null };
}

/** `2026-06-30` → 2026, 6, 30. */
export function dayParts(day: string): readonly [year: number, month: number, day: number] {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return [year, month, date];
}

/** `2026-06-30` → `June 30, 2026`. */
export function dayInWords(day: string): string {
	const [year, month, date] = dayParts(day);
	return `${MONTHS[month - 1] ?? ''} ${date}, ${year}`;
}

/** `U.S. Bureau of Labor Statistics, Employment Projections, Table 1.2, 2024–34, https://…`. */
export function tableText({ publisher, title, release, address }: CitedTable): string {
	return [publisher, title, release, address].filter(Boolean).join(', ');
}

/** The beginning of a hash, long enough to tell data apart, for a sentence that people read. */
export function shortHash(hash: string): string {
	return `${hash.slice(0, 16)}…`;
}

/** What tells the figure's data apart from another day's, for the notes of a bibliography. */
export function dataNote({ hash }: Citation): string {
	return `Rows of the figure as CSV have the SHA-256 ${hash}`;
}

/**
 * Keys of the entries, the figure's first, then one for each table: small letters, digits and hyphens, each once, the same
 * for the same citation.
 */
export function keysOf({ view, hash, tables }: Citation): {
	readonly figure: string;
	readonly tables: readonly string[];
} {
	const taken = new Set<string>();
	const once = (wanted: string) => {
		let key = wanted;
		for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`;
		taken.add(key);
		return key;
	};
	return {
		figure: once(['paychart', slug(view, 40), hash.slice(0, 12)].filter(Boolean).join('-')),
		tables: tables.map(({ publisher, title, release }) =>
			once([initials(publisher), slug(title, 40), slug(release, 16)].filter(Boolean).join('-') || 'table'),
		),
	};
}

/** `U.S. Bureau of Labor Statistics` → `usbls`. */
function initials(name: string): string {
	return name
		.split(/[\s.]+/)
		.flatMap((word) => (/^[A-Z]/.test(word) ? [word.charAt(0).toLowerCase()] : []))
		.join('');
}

function slug(text: string, longest: number): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '');
}

/** A title without the full stop of its own: the format sets one. */
export function unended(title: string): string {
	return title.replace(/[.\s]+$/, '');
}
