import { formatCount } from '$lib/domain/format.ts';
import type { CheckedFigure } from '$lib/export/trace/checked.ts';
import type { Change, Comparison, Difference, MovedRelease } from '$lib/export/trace/compare.ts';

/** What a check found, in words for a reader. */
export interface Report {
	/** `Same figures` */
	readonly verdict: string;
	/** Whether the reader has to do something about it. */
	readonly isGood: boolean;
	readonly sentences: readonly string[];
	/** What differs, in one line each. */
	readonly lines: readonly string[];
	/** The values that differ; for a list as a file. */
	readonly changes: readonly Change[];
}

const OWN_FIGURES =
	'The file also has figures of somebody’s own (“yours”), which are not official and were not compared.';

const NOTHING = { lines: [], changes: [] };

const counted = (count: number, one: string, several = `${one}s`) =>
	`${formatCount(count)} ${count === 1 ? one : several}`;

/** What a dropped file's figures are today. */
export function fileReport({ comparison, headers, newest, years, hasOwn }: CheckedFigure): Report {
	if (!comparison) return { verdict: 'Not compared', isGood: false, sentences: [], ...NOTHING };
	const report = comparisonReport(comparison, headers);
	const since = newest ? sinceSentence(newest, years) : '';
	const own = hasOwn ? OWN_FIGURES : '';
	return { ...report, sentences: [...report.sentences, ...[since, own].filter(Boolean)] };
}

function comparisonReport(comparison: Comparison, headers: ReadonlyMap<string, string>): Report {
	switch (comparison.verdict) {
		case 'same': {
			const absent = comparison.absent && `Paychart shows ${counted(comparison.absent, 'row')} more there.`;
			const sentences = [
				'Every value in the file is what Paychart shows today.',
				...(absent ? [absent] : []),
			];
			return { verdict: 'Same figures', isGood: true, sentences, ...NOTHING };
		}
		case 'newer': {
			const { difference, moved } = comparison;
			const what = moved.length > 0 ? releaseSentences(moved) : ['A newer release came out.'];
			const sentences = [...what, `${differenceWords(difference)} The file is unaltered.`];
			return { verdict: 'Newer figures', isGood: false, sentences, ...listed(difference, headers, 'today') };
		}
		case 'altered':
			return alteredReport(comparison, headers);
		case 'unknown':
			return unknownReport(comparison, headers);
	}
}

function alteredReport(
	{ cause, isExact, difference }: Comparison & { readonly verdict: 'altered' },
	headers: ReadonlyMap<string, string>,
): Report {
	const list = listed(difference, headers, isExact ? 'official' : 'today');
	if (isExact) {
		const sentences = [`The file was changed after it was downloaded. ${differenceWords(difference)}`];
		return { verdict: 'Altered rows', isGood: false, sentences, ...list };
	}
	const sentence =
		cause === 'hash'
			? 'The rows are not those the file was made with: something in them was changed. Today’s figures differ from those it was made with as well, so not every difference is an alteration.'
			: 'Values of the same release differ: the file was changed, or Paychart’s table was corrected since.';
	return {
		verdict: 'Altered rows',
		isGood: false,
		sentences: [sentence, differenceWords(difference)],
		...list,
	};
}

function unknownReport(
	{ reason, difference, moved }: Comparison & { readonly verdict: 'unknown' },
	headers: ReadonlyMap<string, string>,
): Report {
	const sentences = {
		'no-rows': [
			...releaseSentences(moved),
			'The file has no rows inside, and the figures it was made from are not today’s: which values changed cannot be told.',
		],
		unstated: [
			differenceWords(difference),
			'The CSV does not say which release it is of, so nobody can tell whether it was altered or a release changed.',
		],
		'other-table': ['The file’s table has other columns than the view has today, and cannot be compared.'],
		'other-rows': [
			'This page is built once and for all: its rows cannot be compared one by one. Look at the page itself.',
		],
	}[reason];
	return { verdict: 'Not the same', isGood: false, sentences, ...listed(difference, headers, 'today') };
}

/** `3 values differ, 1 row is no longer there, 2 rows are new.` */
function differenceWords({ changes, gone, added }: Difference): string {
	const parts = [
		changes.length > 0 && `${counted(changes.length, 'value differs', 'values differ')}`,
		gone.length > 0 && `${counted(gone.length, 'row is', 'rows are')} in the file alone`,
		added.length > 0 && `${counted(added.length, 'row is', 'rows are')} not in the file`,
	].filter((part) => part !== false);
	return parts.length > 0 ? `${parts.join(', ')}.` : 'No value changed.';
}

function releaseSentences(moved: readonly MovedRelease[]): readonly string[] {
	return moved.map(({ title, before, after }) =>
		before
			? `${title}: the file has ${before}, the newest is ${after}.`
			: `${title}, ${after}, was not used in the file.`,
	);
}

/** What a reader looks for first: medians, other figures, then words, errors and flags. */
function rankOf({ column }: Change): number {
	if (/_median$/.test(column)) return 0;
	if (/_(flag|rse|title)$/.test(column)) return 3;
	return /^([ah]_|employment|jobs|change|openings|average)/.test(column) ? 1 : 2;
}

function listed({ changes, gone, added }: Difference, headers: ReadonlyMap<string, string>, now: string) {
	const ranked = [...changes].sort((one, other) => rankOf(one) - rankOf(other));
	return {
		changes: ranked,
		lines: [
			...ranked.map((change) => changeLine(change, headers, now)),
			...gone.map((row) => `${row}: only in the file`),
			...added.map((row) => `${row}: not in the file`),
		],
	};
}

/** `Medical Records Specialists, United States: median 50,250, today 51,140`. */
function changeLine(
	{ row, column, before, after }: Change,
	headers: ReadonlyMap<string, string>,
	now: string,
): string {
	return `${row}: ${headers.get(column) ?? column} ${figure(column, before)}, ${now} ${figure(column, after)}`;
}

function figure(column: string, cell: string): string {
	if (cell === '') return 'empty';
	const isAmount = /^-?\d{4,}(\.\d+)?$/.test(cell) && !/year|_code$|_id$/.test(column);
	return isAmount ? Number(cell).toLocaleString('en-US', { maximumFractionDigits: 4 }) : cell;
}

/** What an address shows, and whether a newer release changed it. */
export function addressReport({ releases, years, newest, headers }: CheckedFigure): Report {
	const shown = releases.length > 0 ? releases.join(', ') : 'the newest release';
	if (years.length === 0) {
		const sentences = [
			`Shows ${shown}.`,
			'The address names no year, so it always shows the newest release.',
		];
		return { verdict: 'Newest release', isGood: true, sentences, ...NOTHING };
	}
	const pinned = `The address is of ${years.join(', ')} and keeps showing it.`;
	if (!newest) {
		const sentences = [`Shows ${shown}.`, pinned, 'A newer release than that is not out.'];
		return { verdict: 'Newest release', isGood: true, sentences, ...NOTHING };
	}
	if (newest.verdict === 'same') {
		return {
			verdict: 'Unchanged',
			isGood: true,
			sentences: [pinned, 'The newest release has the same values.'],
			...NOTHING,
		};
	}
	const sentences = [pinned, sinceSentence(newest, years)];
	return {
		verdict: 'Newer release',
		isGood: false,
		sentences,
		...listed(newest.difference, headers, 'newest'),
	};
}

function sinceSentence(newest: Comparison, years: readonly number[]): string {
	if (newest.verdict === 'same') return '';
	const { changes, gone, added } = newest.difference;
	const others = gone.length + added.length;
	const rows = others > 0 ? ` and ${counted(others, 'row')}` : '';
	return `A newer release than ${years.join(', ')} is out; it has other figures in ${counted(changes.length, 'value')}${rows}.`;
}

/** All texts around the reports. */
export const TRACE_WORDS = {
	drop: 'Drop a figure from Paychart to see whether its values still hold',
	checking: (name: string) => `Reading ${name} …`,
	several: {
		sentence: 'Several files were dropped.',
		remedy: 'Drop one to open its figure, or check all of them under Data, Check figures.',
	},
	pictureOnly: 'The file’s own figures were compared, not what its picture looks like.',
	more: (count: number) => `and ${formatCount(count)} more`,
	list: 'Download the list',
	dismiss: 'Dismiss',
	openFile: 'Open a figure’s file',
	title: 'Check figures',
	lead: 'You published a figure from Paychart? Paste its address, or give its file: PNG, SVG, CSV, XLSX or ZIP. You learn which release it shows and which values a newer one changed. Files stay in your browser.',
	addresses: 'Addresses of figures, one per line',
	check: 'Check addresses',
	checkFiles: 'Check files',
	clear: 'Clear',
	results: 'Results',
	show: 'Open the figure',
	tooMany: (most: number) => `Only the first ${formatCount(most)} are checked.`,
	progress: (done: number, all: number) => `Checked ${formatCount(done)} of ${formatCount(all)} …`,
	summary: (all: number, changed: number, refused: number) =>
		`${counted(all, 'figure')} checked: ${formatCount(all - changed - refused)} still hold, ${formatCount(changed)} changed, ${formatCount(refused)} not understood.`,
} as const;
