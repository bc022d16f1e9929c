import { COVERAGE } from '$lib/charts/typeface/coverage.ts';

/** What stands in a picture for a character that the typeface lacks: a gap would look as if nothing were missing. */
const STAND_IN = '□';

const RANGES = COVERAGE.split(' ').map((range) => {
	const [first = '', last = first] = range.split('-');
	return [Number.parseInt(first, 36), Number.parseInt(last, 36)] as const;
});

/** What shows nothing by itself: joiners, marks of direction, choices between forms. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const NEEDS_NO_GLYPH = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]$/u;
const BEYOND_ASCII = /[^\0-\x7f]/;
const RUNS_BEYOND_ASCII = /[^\0-\x7f]+/g;
/** The text of an element, where it has more than ASCII. */
const TEXTS = />[^<]*[^\0-\x7f][^<]*/g;

/** Most characters that a message names. */
const NAMED = 12;

function isMissing(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return !NEEDS_NO_GLYPH.test(character) && !RANGES.some(([first, last]) => first <= code && code <= last);
}

/** The text as a reader counts it: 👩‍⚕️ is one. Letters and their accents are joined where Unicode has them as one. */
function graphemes(text: string): readonly string[] {
	const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.normalize('NFC'));
	return Array.from(segments, ({ segment }) => segment);
}

/** The characters of a text that pictures cannot show, each once, in the order of the text. Needs no font, only a list. */
export function missingGlyphs(text: string): readonly string[] {
	if (!BEYOND_ASCII.test(text)) return [];
	return [...new Set(graphemes(text).filter((grapheme) => [...grapheme].some(isMissing)))];
}

/** The same in a sentence for the reader: what is missing, how it will look, and where it is kept. '' where nothing is. */
export function missingGlyphsText(missing: readonly string[]): string {
	if (missing.length === 0) return '';
	const named = missing.slice(0, NAMED).map((character) => `“${character}”`);
	const others = missing.length - named.length;
	const list = others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ');
	return `Pictures cannot show ${list}: ${STAND_IN} stands in each place. The SVG with editable text keeps the characters.`;
}

/** A picture of which every character can be drawn: the stand-in where the typeface lacks one. Words are kept whole. */
export function drawableSvg(svg: string): string {
	return svg.replace(TEXTS, (found) => `>${graphemes(found.slice(1)).map(drawable).join('')}`);
}

function drawable(grapheme: string): string {
	// What is ASCII stays: it may be the end of an entity.
	return [...grapheme].some(isMissing)
		? grapheme.replace(RUNS_BEYOND_ASCII, STAND_IN)
		: grapheme.replace(UNSEEN, '');
}
