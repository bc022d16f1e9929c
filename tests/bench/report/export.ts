import type { ExportFigures } from '../export/part.ts';
import { megabytes, ms, table } from '../harness/table.ts';

/** A chart as a PNG, by our worker and by a canvas of the page. */
export function exportTable(figures: readonly ExportFigures[]): string {
	return `Export of a chart of 240 marks (medians)\n${table([
		['PNG', 'by', 'first', 'further ones', 'page held up', 'size'],
		...figures.map(({ way, size, first, took, held, bytes }) => [
			size,
			way === 'worker' ? 'worker (resvg)' : 'canvas of the page',
			ms(first),
			ms(took),
			ms(held),
			megabytes(bytes),
		]),
	])}`;
}
