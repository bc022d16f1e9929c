import type { FigurePage } from '$lib/export/document/pages.ts';
import type { FileTable, Published } from '$lib/export/published.ts';
import { tableSize } from '$lib/export/files/about.ts';

/** What the dialog of downloads says. */
export const DOWNLOAD = {
	title: 'Download',
	close: 'Close',
	preview: 'Preview',
	laying: 'Laying the picture out …',
	size: 'Size',
	own: 'Own size',
	width: 'Width, px',
	height: 'Height, px',
	colors: 'Colors',
	light: 'Light',
	dark: 'Dark',
	transparent: 'Transparent background',
	withOwn: 'With your figures',
	rows: 'Rows in the picture',
	first: 'First rows',
	firstMore: 'as many as fit, at most 12',
	allMore: 'on as many pages as needed',
	all: (count: number) => `All ${count}`,
	figureTitle: 'Title',
	note: 'Note',
	picture: 'Picture',
	data: 'Rows',
	onlyShown: 'CSV and copied rows: only the table’s columns',
	zipHint: 'ZIP: picture, rows, notes and sources',
	rest: 'A part of the picture is still loading …',
	progress: 'Pages drawn',
	previous: 'Previous page',
	next: 'Next page',
	cancel: 'Cancel',
} as const;

/** `1200 × 675 px` */
export function pixels({ width, height }: { readonly width: number; readonly height: number }): string {
	return `${width} × ${height} px`;
}

/** What a page is like: pixels, smallest type, which rows of the list. */
export function pageFacts(page: FigurePage, { picture }: Pick<Published, 'picture'>): string {
	const type = `smallest type ${Math.round(page.smallestType)} px`;
	return [pixels(page), type, ...(page.portion ? [portionText(page.portion, picture)] : [])].join(' · ');
}

function portionText(
	{ from, count }: NonNullable<FigurePage['portion']>,
	{ lines, noun }: Published['picture'],
): string {
	if (count >= lines) return `all ${lines} ${noun}`;
	return from === 0 ? `${count} of ${lines} ${noun}` : `${noun} ${from + 1}–${from + count} of ${lines}`;
}

/** What the files of rows hold, whatever the picture draws. */
export function tableFacts(table: FileTable): string {
	return `Files of rows: ${tableSize(table)}`;
}

export function pageOf(page: number, of: number): string {
	return `Page ${page} of ${of}`;
}

/** `184 kB` */
function bytesText(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export const STATUS = {
	making: (name: string) => `Making the ${name} …`,
	drawing: (page: number, of: number) => (of === 1 ? 'Drawing …' : `Drawing page ${page} of ${of} …`),
	saved: (name: string, bytes: number) => `Saved ${name} (${bytesText(bytes)}).`,
	copying: 'Copying …',
	imageCopied: (bytes: number) => `Image copied (${bytesText(bytes)}).`,
	rowsCopied: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'} copied with their headings.`,
	noImageCopy: 'This browser does not let the page copy images. Download the PNG instead.',
	noRowCopy: 'This browser does not let the page copy. Download the CSV instead.',
} as const;
