import { describeProblem, type Problem } from '../../domain/result.ts';
import type { FileReport } from './import-all.ts';
import type { Refusal } from './importer.ts';

/** Refused rows are printed in full up to this many; the rest are counted by reason. */
const PRINTED_IN_FULL = 20;

/** `36,421 rows`: a number for people. */
export function countOf(rows: number, word: string): string {
	return `${rows.toLocaleString('en-US')} ${word}`;
}

/** One line for a file. `written`: its rows that stand in a wage table; null for sources of other tables. */
export function describeFile(report: FileReport, written: number | null): string {
	const { name, layouts, read, accepted, refused, passedOver, problem } = report;
	if (problem) return `${name}: refused`;
	if (layouts.length === 0) return `${name}: passed over, no layout that is known`;
	const parts = [
		countOf(read, 'read'),
		written === null ? countOf(accepted, 'accepted') : countOf(written, 'written'),
		countOf(refused.length, 'refused'),
	];
	if (written !== null && accepted > written) parts.push(countOf(accepted - written, 'passed over'));
	for (const [reason, rows] of passedOver) parts.push(`${countOf(rows, 'passed over')} (${reason})`);
	return `${name}: ${[...new Set(layouts)].join('; ')}: ${parts.join(', ')}`;
}

/** A refused row as a problem, so that rows and files are reported alike. */
export function refusalProblem({ place, reason, remedy }: Refusal): Problem {
	return { sentence: reason, remedy, place };
}

/** The first problems in full, the others counted by file, column and reason. */
export function describeProblems(problems: readonly Problem[]): readonly string[] {
	const lines = problems.slice(0, PRINTED_IN_FULL).map(describeProblem);
	const more = new Map<string, number>();
	for (const { place, sentence } of problems.slice(PRINTED_IN_FULL)) {
		const key = [place?.file, place?.column && `column ${place.column}`, sentence].filter(Boolean).join(', ');
		more.set(key, (more.get(key) ?? 0) + 1);
	}
	for (const [reason, rows] of [...more].slice(0, PRINTED_IN_FULL)) lines.push(`and ${rows} more: ${reason}`);
	if (more.size > PRINTED_IN_FULL) lines.push(`and ${more.size - PRINTED_IN_FULL} other reasons`);
	return lines;
}
