import { formatCount } from '$lib/domain/format.ts';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { escapeMarkup } from '$lib/charts/scene-markup.ts';
import { LIMITS } from './limits.ts';
import { parseTrace, traceText, type Trace } from './trace.ts';

/** Names the element of the trace. It is a name and not an address: nothing is fetched. */
const NAMESPACE = 'urn:paychart:trace';

/**
 * What stands in the `<metadata>` of an SVG, in front of what it draws: title, address and official tables in Dublin Core, which
 * drawing programs show and keep, and the trace for programs.
 */
export function svgMetadata(trace: Trace): string {
	const element = (name: string, text: string) => (text ? `<dc:${name}>${written(text)}</dc:${name}>` : '');
	const tables = trace.sources.map(({ publisher, title, release }) => `${publisher}, ${title}, ${release}`);
	return (
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
		'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about="">' +
		element('title', trace.title) +
		element('source', trace.address) +
		element('description', tables.join('; ')) +
		element('identifier', `sha256:${trace.hash}`) +
		`</cc:Work></rdf:RDF><trace xmlns="${NAMESPACE}">${written(traceText(trace))}</trace>`
	);
}

/** A text in XML, without what XML 1.0 cannot hold. */
function written(text: string): string {
	return escapeMarkup(text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, ''));
}

/**
 * The trace in the text of an SVG, null where it has none. The text is searched and not interpreted: no entity is resolved,
 * nothing is fetched, no script runs. Errors: it declares a document type, is too large, or its trace is damaged.
 */
export function traceOfSvg(svg: string): Result<Trace | null> {
	if (svg.length > LIMITS.svg) {
		return refused(`The SVG has ${formatCount(svg.length)} characters: more than any figure of Paychart.`);
	}
	// Entities are declared there; editors that write the harmless one of SVG 1.1 declare none.
	const type = /<!DOCTYPE[^>[]*(\[)?/i.exec(svg);
	if (type?.[1] !== undefined || /<!ENTITY/i.test(svg))
		return refused('The SVG declares entities, which figures of Paychart never do: it is not read.');
	const start = svg.search(/<metadata[\s>]/);
	if (start < 0) return ok(null);
	const end = svg.indexOf('</metadata>', start);
	if (end < 0) return refused('The SVG is cut off within its metadata.');
	return traceIn(svg.slice(start, end));
}

/** The trace of the metadata; editors may have given its element a prefix and moved its namespace further up. */
function traceIn(metadata: string): Result<Trace | null> {
	const open = /<(?:[\w-]+:)?trace(?:\s[^<>]*)?>/.exec(metadata);
	if (!open || !metadata.includes(NAMESPACE)) return ok(null);
	const start = open.index + open[0].length;
	const end = metadata.indexOf('<', start);
	return parseTrace(unescaped(metadata.slice(start, end < 0 ? undefined : end)).trim());
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML as it was meant: the five entities XML has of itself, and signs by number. */
export function unescaped(text: string): string {
	return text.replace(
		/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
		(whole, hex?: string, decimal?: string, name?: string) => {
			if (name !== undefined) return ENTITIES[name] ?? whole;
			const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
			return code > 0x10ffff ? whole : String.fromCodePoint(code);
		},
	);
}

function refused(sentence: string): Result<never> {
	return fail({ sentence, remedy: 'Download the figure again and give that file.' });
}
