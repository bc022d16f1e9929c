import { inAlphabet } from './alphabet.ts';
import { majorGroup } from './occupation.ts';
import { gapWords } from './gap.ts';
import type { PathRow } from './path-row.ts';

export const LEANINGS = ['management', 'technology'] as const;
export type Leaning = (typeof LEANINGS)[number];

/** What a reader answers to the questions beside the comparison; null where not answered. */
export interface PathAnswers {
	/** Education one has, an id of the table of education. */
	readonly have: string | null;
	/** Full-time years the reader would still study. */
	readonly study: number | null;
	readonly lean: Leaning | null;
	readonly remote: 'yes' | 'no' | null;
}

export const NO_ANSWERS: PathAnswers = { have: null, study: null, lean: null, remote: null };

/** A level of education as the questions calculate with it. */
export interface EducationLevel {
	readonly id: string;
	readonly title: string;
	readonly order: number;
	/** Full-time years from a high school diploma; null where no length is defined. */
	readonly years: number | null;
}

/** Years still to study for a role, or why they cannot be told. */
export type YearsToStudy =
	| { readonly kind: 'years'; readonly years: number }
	| { readonly kind: 'undefined'; readonly reason: string };

/** A role that the answers leave in, with what it was ordered by. */
interface KeptRole {
	readonly row: PathRow;
	readonly years: YearsToStudy;
	/** Whether it belongs to the occupations the reader leans to, by the first two digits of its code. */
	readonly isLeantTo: boolean;
}

/** A role that an answer takes out, with the figure that did. */
interface RemovedRole {
	readonly row: PathRow;
	/** The answer that took it out. */
	readonly by: 'area' | 'study';
	readonly reason: string;
}

export interface NarrowedRoles {
	/** In the order shown. */
	readonly kept: readonly KeptRole[];
	readonly removed: readonly RemovedRole[];
}

/** The major groups of the SOC that stand for a leaning: 11 management, 15 computer and mathematical occupations. */
export const LEANING_GROUPS: Readonly<Record<Leaning, string>> = { management: '11', technology: '15' };

/** Where years are counted from unless the reader says. */
export const HIGH_SCHOOL = 'high-school';

/**
 * Full-time years from the education one has to the typical one of a role: the difference of both lengths, none where
 * the education one has is as high. Levels without a defined length give no figure.
 */
export function yearsToStudy(
	{ educationOrder, educationYears, education }: PathRow['occupation'],
	have: EducationLevel,
): YearsToStudy {
	if (educationOrder === null) return { kind: 'undefined', reason: 'BLS assigns no typical education' };
	if (educationOrder <= have.order) return { kind: 'years', years: 0 };
	if (educationYears === null)
		return { kind: 'undefined', reason: `the length of “${education}” is not defined` };
	if (have.years === null)
		return { kind: 'undefined', reason: `the length of “${have.title}” is not defined` };
	return { kind: 'years', years: educationYears - have.years };
}

/**
 * Takes out the roles an answer rules out and orders the others: those leant to first, then by years still to study
 * where an answer is about study, then by the median, highest first. A role whose years cannot be told stays in.
 */
export function narrowRoles(
	rows: readonly PathRow[],
	answers: PathAnswers,
	levels: readonly EducationLevel[],
): NarrowedRoles {
	const have = levels.find(({ id }) => id === (answers.have ?? HIGH_SCHOOL)) ?? null;
	const kept: KeptRole[] = [];
	const removed: RemovedRole[] = [];
	for (const row of distinct(rows)) {
		const years: YearsToStudy = have
			? yearsToStudy(row.occupation, have)
			: { kind: 'undefined', reason: 'the education one has is not known' };
		if (row.wage === null) {
			removed.push({ row, by: 'area', reason: `Pay there: ${gapWords(row.gap)}` });
		} else if (answers.study !== null && years.kind === 'years' && years.years > answers.study) {
			const asked = `${years.years} ${years.years === 1 ? 'year' : 'years'}`;
			removed.push({
				row,
				by: 'study',
				reason: `Typical education: ${row.occupation.education} takes ${asked} from there, more than ${answers.study}`,
			});
		} else {
			const group = answers.lean === null ? null : LEANING_GROUPS[answers.lean];
			kept.push({ row, years, isLeantTo: majorGroup(row.occupation.occCode) === group });
		}
	}
	const byStudy = answers.have !== null || answers.study !== null;
	const length = ({ years }: KeptRole) => (years.kind === 'years' ? years.years : Infinity);
	const median = ({ row }: KeptRole) => row.wage?.median.value ?? -Infinity;
	const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
	kept.sort(
		(a, b) =>
			Number(b.isLeantTo) - Number(a.isLeantTo) ||
			(byStudy ? compare(length(a), length(b)) : 0) ||
			compare(median(b), median(a)) ||
			inAlphabet(a.row.occupation.title, b.row.occupation.title),
	);
	return { kept, removed };
}

/** A role on both sides is one role. */
function distinct(rows: readonly PathRow[]): readonly PathRow[] {
	return rows.filter(
		({ occupation }, index) =>
			rows.findIndex((other) => other.occupation.occCode === occupation.occCode) === index,
	);
}
