import { fail, ok, type Result } from '$lib/domain/result.ts';
import { unpack, zipEntries, type ZipEntry } from '$lib/datasets/importing/zip.ts';
import { LIMITS, utf8 } from './limits.ts';
import { unescaped } from './svg-metadata.ts';
import { parseTrace, traceText, type Trace, type Traced } from './trace.ts';

const DESCRIPTOR = 'datapackage.json';

/** The property of a data package's descriptor that holds the trace. */
const TRACE_PROPERTY = 'paychart';

/** Where a workbook keeps its comment, and with it the trace. */
const PROPERTIES = 'docProps/core.xml';

export function isZip(bytes: Uint8Array): boolean {
	return (
		bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
	);
}

/**
 * What the descriptor of a data package says of its trace, beside its own properties: the rows stand in its CSV, which has to
 * hold all of them. A workbook has the same text, `traceText` without rows, for a comment (`dc:description`).
 */
export function packagedTrace(trace: Trace): { readonly [TRACE_PROPERTY]: string } {
	return { [TRACE_PROPERTY]: traceText(trace, { rows: 'without' }) };
}

/**
 * The trace of a zip: that of its data package with the rows of its CSV, of a workbook's comment, or of the one figure packed
 * in it, read by `readFile`. Errors: it is damaged or protected, unpacks to more than a figure, or holds none or several.
 */
export function readZip(bytes: Uint8Array, readFile: (bytes: Uint8Array) => Result<Traced>): Result<Traced> {
	try {
		return tracedEntries(zipEntries(bytes, LIMITS.zipEntries + 1), readFile);
	} catch (error) {
		return refused('The ZIP is damaged or cut off.', error instanceof Error ? error.message : String(error));
	}
}

function tracedEntries(
	all: readonly ZipEntry[],
	readFile: (bytes: Uint8Array) => Result<Traced>,
): Result<Traced> {
	if (all.length > LIMITS.zipEntries) return refused(`The ZIP holds more than ${LIMITS.zipEntries} files.`);
	// Systems add files of their own when they pack a folder.
	const entries = all.filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name) && !name.endsWith('/'));
	const properties = entries.find(({ name }) => name === PROPERTIES);
	if (properties) return tracedWorkbook(properties);
	const descriptors = entries.filter(({ name }) => name === DESCRIPTOR || name.endsWith(`/${DESCRIPTOR}`));
	if (descriptors.length > 1) return severalFigures(descriptors.length);
	const [descriptor] = descriptors;
	if (descriptor) return tracedPackage(descriptor, entries);
	const figures = entries.filter(({ name }) => /\.(png|svg|csv)$/i.test(name));
	const [figure] = figures;
	if (!figure) return refused('The ZIP holds no figure of Paychart.');
	if (figures.length > 1) return severalFigures(figures.length);
	const inner = content(figure, LIMITS.fileBytes);
	// A zip can hold itself, and would be read for ever.
	return isZip(inner) ? refused('The ZIP holds another ZIP.') : readFile(inner);
}

function tracedPackage(descriptor: ZipEntry, entries: readonly ZipEntry[]): Result<Traced> {
	const json: unknown = JSON.parse(utf8(content(descriptor, LIMITS.traceText)));
	const held =
		typeof json === 'object' && json !== null
			? new Map<string, unknown>(Object.entries(json)).get(TRACE_PROPERTY)
			: null;
	if (typeof held !== 'string') return refused('The ZIP’s data package is none of Paychart.');
	const trace = parseTrace(held);
	if (!trace.ok) return trace;
	const folder = descriptor.name.slice(0, -DESCRIPTOR.length);
	const table = entries.find(({ name }) => name.startsWith(folder) && /\.csv$/i.test(name));
	const rows = table ? utf8(content(table, LIMITS.rows)) : null;
	return ok({ kind: 'ZIP', trace: trace.value, rows });
}

function tracedWorkbook(properties: ZipEntry): Result<Traced> {
	const xml = utf8(content(properties, LIMITS.traceText));
	const text = /<dc:description(?:\s[^<>]*)?>([^<]*)<\/dc:description>/.exec(xml)?.[1];
	if (text === undefined || !text.includes(TRACE_PROPERTY))
		return refused('The workbook holds no trace of a figure of Paychart.');
	const trace = parseTrace(unescaped(text).trim());
	return trace.ok ? ok({ kind: 'XLSX', trace: trace.value, rows: null }) : trace;
}

/** Throws where it is damaged, protected or of more than `most` bytes: that is told before any of it is unpacked. */
function content(entry: ZipEntry, most: number): Uint8Array {
	if (entry.size > most) throw new Error(`${entry.name} unpacks to ${entry.size} bytes`);
	return unpack(entry);
}

function severalFigures(count: number): Result<never> {
	return fail({
		sentence: `The ZIP holds ${count} figures.`,
		remedy: 'Unpack it and give its files one by one.',
	});
}

function refused(sentence: string, detail?: string): Result<never> {
	const remedy = 'Give the ZIP or the workbook as downloaded from Paychart, or one of its pictures.';
	return fail({ sentence, remedy, ...(detail !== undefined && { detail }) });
}
