import { articleName } from '$lib/domain/claim.ts';
import type { ScopeName } from '$lib/domain/path-scope.ts';
import type { DollarBasis, Period } from '$lib/domain/measure.ts';
import { LEANING_GROUPS, type Leaning } from '$lib/domain/path-answers.ts';

/** What each scope holds. */
export const SCOPE_EXPLANATIONS: Readonly<Record<ScopeName, string>> = {
	narrow: `The two roles ${articleName('A')} compares; BLS has split the technicians’ code in two since.`,
	mid: 'The roles the articles name, each on the side its work belongs to.',
	wide: 'Both whole families of health-information jobs.',
};

export const PAY_EXPLANATIONS: Readonly<Record<Period, string>> = {
	annual: 'Full-time, year-round pay.',
	hourly: 'Hourly pay, or annual pay / 2,080 hours.',
};

export const DOLLAR_EXPLANATIONS: Readonly<Record<DollarBasis, string>> = {
	nominal: 'Plain dollars of the year.',
	real: 'In dollars of the newest year (CPI-U).',
	local: 'What pay buys there, by local prices.',
};

/** Refuses to leave a side empty. */
export function lastOfSide(title: string): string {
	return `${title} is the last job on its side. Move another one there first.`;
}

/** Over the conclusions: how many change with the scope. */
export function dependingWords(depending: number, all: number): string {
	return `${depending} of ${all} conclusions ${depending === 1 ? 'depends' : 'depend'} on the scope:`;
}

export const NOTHING_DEPENDS = 'None of these conclusions depends on the scope.';
export const OTHERS_HOLD = 'The others hold in every scope.';

export const SIDES_NOTE =
	'BLS has no code for managers of health information alone, and the largest codes hold people of every industry. Which jobs count as a side is a judgment; ours, with its reasons, is under “Which jobs count”.';

export function opportunitiesNote(place: string, span: string): string {
	return `Jobs: ${place}. Openings and growth: United States, ${span}.`;
}

export function payNote(settingsYear: number | undefined, placesYear: number | undefined): string {
	return `Annual medians in plain dollars, whatever you chose above. Industries: United States, handbook of ${settingsYear ?? 'no year'}; places: May ${placesYear ?? 'no year'}.`;
}

export const EDUCATION_NOTE =
	'Years are full-time, counted from a high school diploma. Certificates have no defined length. No table says how long people take to find a first job.';

export const WEIGH_NOTE =
	'No official table covers this: remote work, satisfaction, hours. The articles say:';

export const ENTRY_NOTE =
	'BLS assigns each job a typical education; some people enter with another. Years assume full-time study.';

const LEAN_WORDS: Readonly<Record<Leaning, string>> = { management: 'Management', technology: 'Technology' };

export function leanWords(leaning: Leaning): string {
	return LEAN_WORDS[leaning];
}

/** `no role`, `1 role`, `3 roles`. */
export function rolesWords(count: number): string {
	return count === 0 ? 'no role' : `${count} ${count === 1 ? 'role' : 'roles'}`;
}

/** What the place does to the list of roles. */
export function areaEffect(place: string | null, removed: number): string {
	return place === null
		? 'Where: the whole country, so pay and jobs are U.S. figures.'
		: `Where: pay and jobs are for ${place}; this takes out ${rolesWords(removed)} without a figure there (column: pay).`;
}

export function haveEffect(title: string, isUndefined: boolean): string {
	return `Education now: years are counted from “${title}”${isUndefined ? ', which has no defined length, so years are unknown' : ''} (column: typical education).`;
}

export function studyEffect(years: number, removed: number, isFromSchool: boolean): string {
	return `Years of study: more than ${years} takes out ${rolesWords(removed)} (columns: typical education and its years${isFromSchool ? ', counted from a high school diploma' : ''}).`;
}

export function leanEffect(leaning: Leaning, count: number): string {
	const group = leaning === 'management' ? 'management occupations' : 'computer and mathematical occupations';
	return `${LEAN_WORDS[leaning]}: puts ${rolesWords(count)} from the ${group} first (SOC codes ${LEANING_GROUPS[leaning]}-…); takes none out.`;
}

export const REMOTE_EFFECT = `Remote: changes nothing. No table says how much of a job is remote; ${articleName('D')} lists remote work among the pros, without a figure.`;

export const NONE_LEFT = 'Your answers take out every role, as listed below.';
export const NO_SCRIPTS = 'Answering needs JavaScript; below are all roles, the highest median first.';

export function orderWords(order: readonly string[]): string {
	return `ordered by ${order.join(', then ')}`;
}
