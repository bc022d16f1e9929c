import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { Citation } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

/** The ways a citation is written, in the order offered, by their names. */
export const CITATION_FORMATS = {
	plain: 'Plain sentence',
	apa: 'APA 7',
	bibtex: 'BibTeX',
	ris: 'RIS',
	'csl-json': 'CSL-JSON',
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;

const WRITERS: Readonly<Record<CitationFormat, (citation: Citation) => string>> = {
	plain,
	apa,
	bibtex,
	ris,
	'csl-json': cslJson,
};

/** Control characters and ends of lines: every format is written line by line. */
const NOT_OF_A_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** A figure with all its tables, ready for a bibliography. */
export function citationText(citation: Citation, format: CitationFormat): string {
	return WRITERS[format](onOneLine(citation));
}

function onOneLine({ tables, ...figure }: Citation): Citation {
	return {
		...eachText(figure),
		tables: tables.map((table) => eachText(table)),
	};
}

function eachText<Texts extends Readonly<Record<keyof Texts, string>>>(texts: Texts): Texts {
	const entries = Object.entries<string>(texts);
	const line = (text: string) => text.replace(NOT_OF_A_LINE, ' ').trim();
	return Object.fromEntries(entries.map(([key, text]) => [key, line(text)])) as Texts;
}
