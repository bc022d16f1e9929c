import { fileTable } from '../published.ts';
import type { FigureFile, FigureInput } from './figure-input.ts';
import { aboutFigure, tableSize } from './about.ts';

/** What each kind of file in a package is, by its ending. */
const KINDS: Readonly<Record<string, string>> = {
	png: 'the picture',
	svg: 'the picture with text you can edit',
	csv: 'all rows and columns, UTF-8, without a byte-order mark',
	json: 'columns, sources and licenses for programs (Frictionless Data Package)',
};

/** `README.txt` of a package: what is in it, where it comes from, and how to check it. `files`: those beside it. */
export function readmeText(
	input: FigureInput,
	files: readonly Pick<FigureFile, 'name'>[],
	table: Pick<FigureFile, 'name'>,
): string {
	const { published, trace } = input;
	const { title, subtitle, selection, notes, licence } = aboutFigure(input);
	const section = (heading: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : ['', heading.toUpperCase(), ...lines];
	const listed = files.map(({ name }) => `- ${name}: ${KINDS[name.replace(/^.*\./, '')] ?? 'a file'}`);
	const sources = published.sources.map(
		({ publisher, title: of, release, address }) =>
			`- ${[publisher, of, release].filter(Boolean).join(', ')}${address ? `\n  ${address}` : ''}`,
	);
	const size = tableSize(fileTable(published));
	const check = published.own
		? [`The hash is that of the official columns of ${table.name}, without those that begin with “yours_”.`]
		: [
				`The hash is that of ${table.name}:`,
				`  Linux: sha256sum ${table.name}`,
				`  macOS: shasum -a 256 ${table.name}`,
				`  Windows: certutil -hashfile ${table.name} SHA256`,
			];
	const lines = [
		title,
		subtitle,
		...section('Files', listed),
		...section('Filters', selection ? [selection, size] : [size]),
		...section('Sources', sources),
		...section(
			'Notes',
			notes.map((note) => `- ${note}`),
		),
		...section('Address', [trace.address]),
		...section('License', [licence]),
		...section('Data hash', [`SHA-256 ${trace.hash}`, `Paychart ${trace.version}`]),
		...section('How to check', [
			...check,
			'Or drop this ZIP on Paychart: it opens the figure and says whether the values are the same today.',
			'Text in the CSV that a spreadsheet would run as a formula begins with an apostrophe.',
		]),
	];
	return `${lines.join('\n')}\n`;
}
