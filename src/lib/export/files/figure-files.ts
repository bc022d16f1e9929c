import { ok, type Result } from '$lib/domain/result.ts';
import { withByteOrderMark } from '../csv.ts';
import { fileName } from '../file-name.ts';
import { fileTable } from '../published.ts';
import { textBytes, type FigureFile, type FigureInput } from './figure-input.ts';
import { packageFile } from './package.ts';
import { packed } from './packed.ts';
import { outlinedFiles, pngFiles, svgFiles } from './pictures.ts';
import { tableCsv } from './rows.ts';
import { workbookBytes } from './workbook.ts';

type Make = (input: FigureInput) => Promise<Result<readonly FigureFile[]>>;

/** How each kind of file is made: a page and a command make it by the same function. */
const MAKERS = {
	png: pngFiles,
	svg: svgFiles,
	outlined: outlinedFiles,
	csv: async (input) => ok([csvFile(input)]),
	xlsx: async (input) => ok([workbookFile(input)]),
	zip: async (input) => {
		const file = await packageFile(input);
		return file.ok ? ok([file.value]) : file;
	},
} as const satisfies Record<string, Make>;

export type FileKind = keyof typeof MAKERS;

export const FILE_KINDS = Object.keys(MAKERS) as readonly FileKind[];

/** The files of a kind: pictures one for each page, of the other kinds one. Errors: a page cannot be drawn, or it was given up. */
export function figureFiles(kind: FileKind, input: FigureInput): ReturnType<Make> {
	return MAKERS[kind](input);
}

/** The files as one: themselves, or several in a zip. */
export function oneFile(files: readonly FigureFile[]): FigureFile {
	const [first] = files;
	if (!first) throw new Error('A figure has a page.');
	if (files.length === 1) return first;
	const name = first.name.replace(/_page-\d+\.(\w+)$/, '_pages-$1.zip');
	return { name, type: 'application/zip', bytes: packed(files) };
}

function csvFile({ published, columns }: FigureInput): FigureFile {
	return {
		name: nameOf(published, 'csv'),
		type: 'text/csv',
		bytes: textBytes(withByteOrderMark(tableCsv(fileTable(published), columns))),
	};
}

function workbookFile(input: FigureInput): FigureFile {
	return {
		name: nameOf(input.published, 'xlsx'),
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		bytes: workbookBytes(input),
	};
}

function nameOf({ view, subject }: FigureInput['published'], ending: 'csv' | 'xlsx'): string {
	return fileName({ what: view, ...subject }, ending);
}
