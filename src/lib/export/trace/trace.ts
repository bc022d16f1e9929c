import { deflateSync } from 'fflate';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { CitedTable } from '../citation/cited.ts';
import type { Published } from '../published.ts';
import { inflated, LIMITS, utf8 } from './limits.ts';
import { textHash } from './sha256.ts';

/** What leads a file back to the figure it was made from. */
export interface Trace {
	/** The view's id: `pay-by-role`. */
	readonly view: string;
	readonly title: string;
	/** Absolute address of the view with its very choice. */
	readonly address: string;
	/** SHA-256 of the rows as CSV in UTF-8, all columns and rows, without a byte-order mark: 64 hexadecimal digits. */
	readonly hash: string;
	/** Of the program and its tables, see `figureVersion`. */
	readonly version: string;
	readonly sources: readonly CitedTable[];
	/** The rows as CSV; null where they are too many to go along. */
	readonly rows: string | null;
	/** The file it stands in shows figures of a reader's own besides, of which the trace has none. */
	readonly hasOwn?: true;
	/** All of the figure is of a reader's own rows, which nobody else has. */
	readonly isOwn?: true;
}

/** What a file says of itself. */
export interface Traced {
	readonly kind: 'PNG' | 'SVG' | 'CSV' | 'ZIP' | 'XLSX';
	/** Where it leads; null for a CSV, which has rows and nothing beside them. */
	readonly trace: Trace | null;
	/** Its official rows as CSV as they stand in it, whatever was done to them; null where it has none. */
	readonly rows: string | null;
	/** It has figures of a reader's own besides, which nothing here is compared with. */
	readonly hasOwn?: true;
}

/** The form of the text below. A later one that old pages cannot read gets a higher number. */
const FORM = 1;

/**
 * The trace of a view. `csv`: its rows as CSV, all columns, without a byte-order mark. Rows of a reader's own do not go along: who
 * is given a picture is not given them.
 */
export async function traceOf(
	{
		view,
		words,
		address,
		sources,
		own,
		isOwn,
	}: Pick<Published, 'view' | 'words' | 'address' | 'sources' | 'own' | 'isOwn'>,
	csv: string,
	version: string,
): Promise<Trace> {
	return {
		view,
		title: words.title,
		address,
		hash: await textHash(csv),
		version,
		sources: sources.map(({ publisher, title, release, address: of }) => ({
			publisher,
			title,
			release,
			address: of,
		})),
		rows: isOwn ? null : csv,
		...(own && { hasOwn: true }),
		...(isOwn && { isOwn: true }),
	};
}

/**
 * A trace as one line of JSON, in ASCII, the same for the same trace. The rows go along deflated where that is at most 64 kB;
 * `rows: 'without'` leaves them out, for files that have them besides.
 */
export function traceText(
	{ view, title, address, hash, version, sources, rows, hasOwn, isOwn }: Trace,
	{ rows: wanted = 'with' }: { readonly rows?: 'with' | 'without' } = {},
): string {
	const packed = rows !== null && wanted === 'with' ? packedRows(rows) : null;
	const text = JSON.stringify({
		paychart: FORM,
		view,
		title,
		address,
		sha256: hash,
		version,
		sources: sources.map(({ publisher, title: name, release, address: of }) => [
			publisher,
			name,
			release,
			of,
		]),
		...(packed !== null && { rows: packed }),
		...(isOwn ? { yours: 'all' } : hasOwn && { yours: true }),
	});
	return text.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function packedRows(csv: string): string | null {
	const packed = deflateSync(new TextEncoder().encode(csv), { level: 9 });
	if (packed.length > LIMITS.packedRows) return null;
	let binary = '';
	for (const byte of packed) binary += String.fromCharCode(byte);
	return btoa(binary);
}

/** Reads what `traceText` writes, from anybody. Errors: it is none, a newer form, or does not hold together. */
export function parseTrace(text: string): Result<Trace> {
	if (text.length > LIMITS.traceText) return damaged(`its trace has ${text.length} characters`);
	try {
		const found: unknown = JSON.parse(text);
		if (typeof found !== 'object' || found === null || !('paychart' in found))
			throw new Error('no trace of Paychart');
		if (found.paychart !== FORM) {
			return fail({
				sentence: 'The file was made by another version of Paychart, whose traces this page cannot read.',
				remedy: 'Reload the page to get its newest version, and give the file again.',
			});
		}
		return ok(checked(found));
	} catch (error) {
		return damaged(error instanceof Error ? error.message : String(error));
	}
}

function checked(found: object): Trace {
	const fields = new Map<string, unknown>(Object.entries(found));
	const text = (key: string, form: RegExp) => matching(fields.get(key), key, form);
	const sources = fields.get('sources');
	if (!Array.isArray(sources) || sources.length > LIMITS.sources) throw new Error('sources is not a list');
	const packed = fields.get('rows');
	return {
		view: text('view', /^[a-z][a-z0-9-]{0,60}$/),
		title: text('title', /^[^]*$/),
		address: webAddress(fields.get('address')),
		hash: text('sha256', /^[0-9a-f]{64}$/),
		version: text('version', /^[0-9A-Za-z.,+– -]{1,300}$/),
		sources: sources.map(source),
		rows:
			packed === undefined
				? null
				: unpackedRows(matching(packed, 'rows', /^[A-Za-z0-9+/]*={0,2}$/, LIMITS.traceText)),
		...(fields.get('yours') === true && { hasOwn: true }),
		...(fields.get('yours') === 'all' && { isOwn: true }),
	};
}

function matching(value: unknown, what: string, form: RegExp, longest: number = LIMITS.words): string {
	if (typeof value !== 'string' || value.length > longest || !form.test(value))
		throw new Error(`${what} is not what a figure has`);
	return value;
}

function webAddress(value: unknown): string {
	const text = matching(value, 'address', /^https?:\/\//, LIMITS.address);
	if (!URL.canParse(text)) throw new Error('address is not what a figure has');
	return text;
}

function source(entry: unknown): CitedTable {
	if (!Array.isArray(entry)) throw new Error('a source is not a list');
	const [publisher, title, release, address] = entry.map((part: unknown) =>
		matching(part, 'a source', /^[^]*$/),
	);
	if (publisher === undefined || title === undefined || release === undefined || address === undefined)
		throw new Error('a source lacks a part');
	return { publisher, title, release, address };
}

function unpackedRows(packed: string): string {
	const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
	if (bytes.length > LIMITS.packedRows) throw new Error('its rows are more than a figure carries');
	return utf8(inflated(bytes, LIMITS.rows, 'raw'));
}

function damaged(detail: string): Result<never> {
	return fail({
		sentence: 'The file’s trace is damaged: it does not say which figure it was made from.',
		remedy: 'Download the figure again, or open its address.',
		detail,
	});
}
