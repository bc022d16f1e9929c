import type { FormatsFigures } from '../formats/part.ts';
import { BROADBAND, secondsFor } from '../harness/lines.ts';
import { megabytes, ms, table } from '../harness/table.ts';

/** The forms of the tables, a size a table. */
export function formatsTables({ runs, boot, load, sizes }: FormatsFigures): readonly string[] {
	const header = [
		...['form', 'files', 'raw', 'gzip', 'on the line', 'taken in', 'ready', 'quickest', 'processor'],
		...['bytes at 10 Mbit/s', 'both', 'longest task', 'memory', 'tables', 'asked again'],
	];
	return sizes.map(({ size, tables, rows, forms }) => {
		const lines = forms.map((form) => {
			const need = (secondsFor(form.wireBytes, BROADBAND) ?? Number.NaN) * 1000;
			return [
				...[form.title, String(form.files), megabytes(form.rawBytes), megabytes(form.gzipBytes)],
				...[
					megabytes(form.wireBytes),
					ms(form.loaded),
					ms(form.ready),
					ms(form.quickest),
					ms(form.processor),
				],
				...[ms(need), ms(need + form.ready), form.longestTask ? ms(form.longestTask) : 'none over 50 ms'],
				...[megabytes(form.memoryAfter), megabytes(form.accounted), ms(form.again)],
			];
		});
		const about = `${tables} tables, ${rows.toLocaleString('en')} rows, medians of ${runs}`;
		const state = `booted in ${ms(boot)} with ${megabytes(forms[0]?.memoryBefore ?? Number.NaN)}, load ${Math.min(...load).toFixed(1)} to ${Math.max(...load).toFixed(1)}`;
		return `Forms of the tables: ${size} (${about}; ${state})\n${table([header, ...lines])}`;
	});
}
