import { said } from '$lib/domain/phrases.ts';
import { titleOf } from '../document/blocks.ts';
import { licenceOf } from '../document/credits.ts';
import { plainLine } from '../document/options.ts';
import type { FigureInput } from './figure-input.ts';

/** What a workbook and a package say about their rows. */
export interface About {
	/** The reader's title, or the view's. */
	readonly title: string;
	readonly subtitle: string;
	/** The choice in words. */
	readonly selection: string;
	/** The reader's note, or those of the view. */
	readonly notes: readonly string[];
	readonly licence: string;
}

export function aboutFigure({ published, options }: Pick<FigureInput, 'published' | 'options'>): About {
	const notes = [
		...(published.own?.notes ?? []),
		...(options.note === null ? published.notes : [options.note]),
	];
	return {
		title: titleOf(published, options),
		subtitle: plainLine(published.words.subtitle),
		selection: plainLine(published.selection),
		notes: said(notes.map(plainLine)),
		licence: plainLine(licenceOf(published)),
	};
}

/** `394 rows, 33 columns` */
export function tableSize({ rows, columns }: FigureInput['published']['table']): string {
	const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
	return `${counted(rows.length, 'row')}, ${counted(columns.length, 'column')}`;
}
