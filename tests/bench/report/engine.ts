import type { EngineFigures } from '../engine/measure.ts';
import { megabytes, ms, table } from '../harness/table.ts';

/** The engine alone, platforms side by side. */
export function engineTable(platforms: Readonly<Record<string, EngineFigures>>): string {
	const entries = Object.values(platforms);
	const row = (title: string, cell: (figures: EngineFigures) => string) => [title, ...entries.map(cell)];
	const longest = entries.reduce((most, { sizes }) => Math.max(most, sizes.length), 0);
	const fullest = entries.find(({ sizes }) => sizes.length === longest);
	const load = ({ milliseconds, files, bytes }: EngineFigures['loadEverything']) =>
		files ? `${ms(milliseconds)} (${files} files, ${megabytes(bytes)})` : ms(milliseconds);
	const lines = [
		['', ...Object.keys(platforms)],
		row('boot', ({ boot }) => ms(boot)),
		...(fullest?.sizes ?? []).flatMap((size, index) => [
			row(`${size.title}, ${size.rows.toLocaleString('en')} rows: load`, ({ sizes }) => {
				const own = sizes[index];
				return own ? `${load(own.load)}${own.stopped ? `, then: ${own.stopped}` : ''}` : '–';
			}),
			...size.questions.map(({ name, rows }, question) =>
				row(`  ${name} (${rows} rows)`, ({ sizes }) => {
					const figure = sizes[index]?.questions[question];
					return figure ? `${ms(figure.median)}, p95 ${ms(figure.p95)}` : '–';
				}),
			),
		]),
		row('load of everything else', ({ loadEverything }) => load(loadEverything)),
		...(entries[0]?.lists ?? []).map(({ name, rows }, index) =>
			row(`  ${name} (${rows} rows)`, ({ lists }) => {
				const figure = lists[index];
				return figure ? `${ms(figure.median)}, p95 ${ms(figure.p95)}` : '–';
			}),
		),
	];
	return `The engine alone: questions, median and 95th percentile\n${table(lines)}`;
}
