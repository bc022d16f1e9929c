import { megabytes, ms, table } from '../harness/table.ts';
import type { OwnFigures } from '../own/part.ts';

/** A release of all areas and industries, added by a reader, and a payroll of theirs. */
export function ownTable({
	fileBytes,
	took,
	peakBytes,
	longestTask,
	result,
	afterCancel,
	payroll,
}: OwnFigures): string {
	return `A reader's own release of all areas and industries (${result})\n${table([
		['file', 'added in', 'peak memory', 'page held up', 'canceled in', 'left after it'],
		[
			megabytes(fileBytes),
			ms(took),
			peakBytes === null ? '–' : megabytes(peakBytes),
			ms(longestTask),
			ms(afterCancel.took),
			`${afterCancel.releases} releases`,
		],
	])}\nA reader's payroll\n${table([
		['people', 'compared and drawn in', 'page held up'],
		[
			String(payroll.people),
			ms(payroll.took),
			payroll.longestTask ? ms(payroll.longestTask) : 'none over 50 ms',
		],
	])}`;
}
