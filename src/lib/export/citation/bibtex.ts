import type { Citation, CitedTable } from './cited.ts';
import { AUTHOR, dataNote, keysOf, tableText, timeOf } from './words.ts';

/** What TeX reads as something else than itself. Braces by their names: BibTeX counts those that are written out. */
const SIGNS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	'%': '\\%',
	_: '\\_',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'≥': '$\\geq$',
	'≤': '$\\leq$',
	'−': '$-$',
	'→': '$\\rightarrow$',
	'–': '--',
	'—': '---',
	'“': '``',
	'”': "''",
	'‘': '`',
	'’': "'",
	'…': '\\ldots{}',
	'\u00a0': '~',
};

/**
 * Entries of a BibTeX file, the figure's first, then each official table's. Titles and bodies stand in double braces: styles
 * change neither their case nor take a body for a person.
 */
export function bibtex(citation: Citation): string {
	const keys = keysOf(citation);
	const { title, address, version, accessed, tables } = citation;
	const sources = tables.map(tableText).join('; ');
	const figure = entry(keys.figure, [
		['author', whole(AUTHOR)],
		['title', whole(title)],
		['version', tex(version)],
		['howpublished', tex('Chart')],
		['url', verbatim(address)],
		['urldate', accessed],
		[
			'note',
			tex(
				[`Version ${version}`, dataNote(citation), sources && `Data: ${sources}`].filter(Boolean).join('. '),
			),
		],
	]);
	return [
		figure,
		...tables.map((table, index) => tableEntry(keys.tables[index] ?? '', table, accessed)),
	].join('\n');
}

function tableEntry(
	key: string,
	{ publisher, title, release, address }: CitedTable,
	accessed: string,
): string {
	const time = timeOf(release);
	return entry(key, [
		['author', publisher && whole(publisher)],
		['title', title && whole(title)],
		['year', time ? String(time.last) : ''],
		['version', tex(release)],
		['howpublished', tex('Data set')],
		['url', verbatim(address)],
		['urldate', address && accessed],
		['note', release && tex(`Release ${release}`)],
	]);
}

function entry(key: string, fields: readonly (readonly [name: string, value: string])[]): string {
	const lines = fields.filter(([, value]) => value).map(([name, value]) => `\t${name} = {${value}},\n`);
	return `@misc{${key},\n${lines.join('')}}\n`;
}

/** A text as TeX prints it, sign by sign. */
function tex(text: string): string {
	return [...text].map((sign) => SIGNS[sign] ?? sign).join('');
}

function whole(text: string): string {
	return `{${tex(text)}}`;
}

/** An address stands as it is; signs that would end or break the field are written as addresses write them. */
function verbatim(address: string): string {
	return address.replace(
		/[\s{}\\^~"<>|`]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
