import { ok, type Result } from '$lib/domain/result.ts';
import { fileName } from '../file-name.ts';
import { fileTable, type FileTable, type Published } from '../published.ts';
import { packagedTrace } from '../trace/read-zip.ts';
import { textHash } from '../trace/sha256.ts';
import { aboutFigure } from './about.ts';
import { textBytes, type FigureFile, type FigureInput } from './figure-input.ts';
import { packed } from './packed.ts';
import { pngFiles, svgFiles } from './pictures.ts';
import { readmeText } from './readme.ts';
import { tableCsv } from './rows.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const CHART_LICENSE = {
	name: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** A figure as a data package: pictures, all rows as CSV, what describes them for programs, and for readers. */
export async function packageFile(input: FigureInput): Promise<Result<FigureFile>> {
	const { published } = input;
	const subject = { what: published.view, ...published.subject };
	const pictures = await pngFiles(input);
	if (!pictures.ok) return pictures;
	const drawings = await svgFiles({ ...input, onPage: () => undefined });
	if (!drawings.ok) return drawings;
	const name = fileName(subject, 'csv');
	const csv = tableCsv(fileTable(published));
	const table: FigureFile = { name, type: 'text/csv', bytes: textBytes(csv) };
	// With the reader's columns the file is another one than the trace is of.
	const hash = published.own ? await textHash(csv) : input.trace.hash;
	const descriptor = {
		name: 'datapackage.json',
		bytes: textBytes(`${JSON.stringify(described(input, table, hash), null, '\t')}\n`),
	};
	const files = [...pictures.value, ...drawings.value, table, descriptor];
	const readme = { name: 'README.txt', bytes: textBytes(readmeText(input, files, table)) };
	return ok({
		name: fileName(subject, 'zip'),
		type: 'application/zip',
		bytes: packed([readme, ...files]),
	});
}

/** The descriptor after the standard of Frictionless Data, with the trace as a property of its own. */
function described(input: FigureInput, { name, type, bytes }: FigureFile, hash: string): object {
	const { published, trace } = input;
	const { title, subtitle } = aboutFigure(input);
	return {
		$schema: PROFILE,
		name: name.replace(/\.csv$/, ''),
		title,
		description: subtitle,
		homepage: trace.address,
		version: trace.version,
		licenses: licensesOf(input),
		sources: published.sources.map((source) => ({
			title: [source.publisher, source.title, source.release].filter(Boolean).join(', '),
			...(source.address && { path: source.address }),
		})),
		resources: [
			{
				name: 'rows',
				path: name,
				format: 'csv',
				mediatype: type,
				encoding: 'utf-8',
				bytes: bytes.length,
				hash: `sha256:${hash}`,
				schema: { fields: fieldsOf(fileTable(published)), missingValues: [''] },
			},
		],
		...packagedTrace(trace),
	};
}

function licensesOf({ published, options }: FigureInput): readonly object[] {
	const { licence } = aboutFigure({ published, options });
	return published.licence === undefined
		? [{ name: 'other-pd', title: 'Official figures: public domain' }, CHART_LICENSE]
		: [{ name: 'notspecified', title: licence }];
}

function fieldsOf({ columns, rows }: FileTable): readonly object[] {
	return columns.map(({ name, header, align }, place) => ({
		name,
		title: header,
		type: typeOf(
			rows.map((cells) => cells[place] ?? null),
			align,
		),
	}));
}

/** A column without a value is of the kind that it is written like. */
function typeOf(
	cells: readonly (string | number | null)[],
	align: Published['table']['columns'][number]['align'],
): 'integer' | 'number' | 'string' {
	const values = cells.filter((cell) => cell !== null && cell !== '');
	if (values.length === 0) return align === 'right' ? 'number' : 'string';
	if (!values.every((value) => typeof value === 'number')) return 'string';
	return values.every(Number.isInteger) ? 'integer' : 'number';
}
