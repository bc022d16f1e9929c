/** The encodings that are read, as `TextDecoder` names them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The sign around cells that hold a delimiter; empty where there is none, and quotes are plain signs. */
export const QUOTES = ['"', "'", ''] as const;
export type Quote = (typeof QUOTES)[number];

/** What the reader changed of how a file is read; null: as found. */
export interface ReadOptions {
	readonly encoding: Encoding | null;
	readonly delimiter: Delimiter | null;
	readonly quote: Quote | null;
	/** Index of the workbook's sheet. */
	readonly sheet: number | null;
	/** Line of the header, counted from 1. */
	readonly headerLine: number | null;
}

export const AS_FOUND: ReadOptions = {
	encoding: null,
	delimiter: null,
	quote: null,
	sheet: null,
	headerLine: null,
};

/** How a file was read. */
export type FileForm =
	| {
			readonly kind: 'text';
			readonly encoding: Encoding;
			readonly delimiter: Delimiter;
			readonly quote: Quote;
	  }
	| { readonly kind: 'workbook'; readonly sheet: number; readonly sheets: readonly string[] };
