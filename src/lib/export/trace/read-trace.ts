import { fail, ok, type Result } from '$lib/domain/result.ts';
import { LIMITS, utf8 } from './limits.ts';
import { isPng, textOfPng, TRACE_KEYWORD } from './png-text.ts';
import { isZip, readZip } from './read-zip.ts';
import { traceOfSvg } from './svg-metadata.ts';
import { parseTrace, type Traced } from './trace.ts';
import { withoutOwn } from './without-own.ts';

const AGAIN = 'Give a PNG, SVG, CSV, XLSX or ZIP downloaded from Paychart.';

/** Beginnings of files that people try, and what they are. */
const STRANGERS: readonly (readonly [beginning: readonly number[], name: string])[] = [
	[[0xff, 0xd8, 0xff], 'a JPEG'],
	[[0x47, 0x49, 0x46, 0x38], 'a GIF'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF'],
	[[0x52, 0x49, 0x46, 0x46], 'a WebP picture, a sound or a film'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
	[[0x1f, 0x8b], 'a gzip archive'],
];

/**
 * What leads a file of Paychart back to its figure, told by its content and not by its name. Nothing in it is run, resolved
 * or fetched. Figures of a reader's own in it are left aside. Errors: it is none of ours, holds no trace, or is damaged, cut off,
 * or larger than any figure.
 */
export function readTrace(bytes: Uint8Array): Result<Traced> {
	const traced = readWhole(bytes);
	return traced.ok ? ok(withoutOwn(traced.value)) : traced;
}

function readWhole(bytes: Uint8Array): Result<Traced> {
	if (bytes.length === 0) return refused('The file is empty.', AGAIN);
	if (bytes.length > LIMITS.fileBytes) {
		return refused(
			`The file has ${Math.round(bytes.length / 1e6)} MB: no figure of Paychart is as large.`,
			AGAIN,
		);
	}
	if (isPng(bytes)) return tracedPng(bytes);
	if (isZip(bytes)) return readZip(bytes, readWhole);
	const stranger = STRANGERS.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte));
	if (stranger) {
		const sentence = `The file is ${stranger[1]}: it holds no trace of a figure.`;
		return refused(
			sentence,
			`${AGAIN} Pictures that were converted, or shown by a social network, have lost theirs.`,
		);
	}
	return tracedText(bytes);
}

function tracedPng(bytes: Uint8Array): Result<Traced> {
	const texts = textOfPng(bytes);
	if (!texts.ok) return texts;
	const text = texts.value.get(TRACE_KEYWORD);
	if (text === undefined) return untraced('PNG');
	const trace = parseTrace(text);
	return trace.ok ? ok({ kind: 'PNG', trace: trace.value, rows: trace.value.rows }) : trace;
}

function tracedText(bytes: Uint8Array): Result<Traced> {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return refused(
			'The text is UTF-16, not UTF-8.',
			'Save it as “CSV UTF-8”, or give the file as downloaded.',
		);
	if (bytes.includes(0)) return refused('The file is none that Paychart makes.', AGAIN);
	const text = textOf(bytes);
	const begins = text.slice(0, 2000).trimStart();
	if (!begins.startsWith('<')) return tracedCsv(text);
	if (!/<(?:\w+:)?svg[\s>]/.test(text.slice(0, 20_000)))
		return refused('The file is a page or an XML document, not a figure of Paychart.', AGAIN);
	const trace = traceOfSvg(text);
	if (!trace.ok) return trace;
	if (trace.value === null) return untraced('SVG');
	return ok({ kind: 'SVG', trace: trace.value, rows: trace.value.rows });
}

/** Old spreadsheets write CSV in the Windows code page, which decodes any byte. */
function textOf(bytes: Uint8Array): string {
	try {
		return utf8(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** A table of ours begins with a line of column names in small letters. */
const HEADER = /^"?[a-z][a-z0-9_]*"?(?:[,;\t]"?[a-z][a-z0-9_]*"?)+$/;

function tracedCsv(text: string): Result<Traced> {
	if (text.length > LIMITS.rows)
		return refused('The table has more rows than any figure of Paychart.', AGAIN);
	const [header = ''] = text.split(/\r\n|\r|\n/, 1);
	if (!HEADER.test(header.trim()))
		return refused('The text is not a table of Paychart: its first line does not name columns.', AGAIN);
	return ok({ kind: 'CSV', trace: null, rows: text });
}

function untraced(kind: string): Result<never> {
	const remedy = `Give the file as it was downloaded, or the CSV of the figure. Converting, cropping and most websites take the trace away.`;
	return refused(`The ${kind} holds no trace of a figure of Paychart.`, remedy);
}

function refused(sentence: string, remedy: string): Result<never> {
	return fail({ sentence, remedy });
}
