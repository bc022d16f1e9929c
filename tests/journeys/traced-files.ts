/** Reads and rewrites traces in files by the formats' descriptions, and not by the site's own code. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface TraceText {
	readonly address: string;
	readonly version: string;
	readonly rows: string;
}

/** The international texts of a PNG by keyword. */
export function pngTexts(png: Buffer): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + 8) === 'iTXt') {
			const data = png.subarray(at + 8, at + 8 + length);
			const keyword = data.subarray(0, data.indexOf(0)).toString('latin1');
			texts.set(keyword, data.subarray(keyword.length + 5).toString('utf8'));
		}
		at += 12 + length;
	}
	return texts;
}

const TRACE = /(<trace xmlns="urn:paychart:trace">)([^<]*)(<\/trace>)/;

/** The trace in an SVG. */
export function traceIn(svg: string): TraceText {
	const text = TRACE.exec(svg)?.[2] ?? '';
	const plain = text
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
	return JSON.parse(plain) as TraceText;
}

/** An SVG whose trace, or whose rows in it, were changed; the hash it states stays what it was. */
export function tracedSvg(
	svg: string,
	change: (trace: TraceText) => TraceText,
	changeRows: (csv: string) => string,
): string {
	const trace = change(traceIn(svg));
	const rows = changeRows(inflateRawSync(Buffer.from(trace.rows, 'base64')).toString('utf8'));
	const text = JSON.stringify({ ...trace, rows: deflateRawSync(rows).toString('base64') });
	const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
	return svg.replace(TRACE, (_, before: string, _text: string, after: string) => before + written + after);
}
