import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import {
	decade,
	formatGrowth,
	growthBand,
	type OutlookRow,
	type StateOutlookRow,
} from '$lib/domain/outlook-row.ts';
import { listPhrase, said } from '$lib/domain/phrases.ts';
import { NARROW_BELOW, type Room } from '$lib/charts/scene.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import type { FoldLabels } from '$lib/charts/fold-labels.ts';
import { drawnRoles, outlookRoles, type OutlookState } from './layout.ts';

/** What the projections show, from the rows alone: the title of those drawn in a wide picture, the summary of all. */
export function outlookWords(state: OutlookState): Words {
	const roles = outlookRoles(state);
	const [first] = roles;
	const drawn = drawnRoles(state, { width: NARROW_BELOW });
	const also = state.picture === 'bars' ? '' : ', beside pay';
	return {
		title: findingOf(drawn, state),
		subtitle: first
			? `Projected growth in jobs${also} and openings a year, United States, ${decade(first)}`
			: 'Projected growth in jobs, United States',
		summary: [...nationalSentences(roles, state.national), ...stateSentences(state.states)].join(' '),
	};
}

type Grown = OutlookRow & { readonly changePercent: number };

function grownOf(rows: readonly OutlookRow[]): readonly Grown[] {
	return rows
		.filter((row): row is Grown => row.changePercent !== null)
		.sort((a, b) => b.changePercent - a.changePercent);
}

/** True of every role drawn: how many grow faster than all jobs do; of one role its growth. */
function findingOf(drawn: readonly OutlookRow[], { rows, national, held, isWhole }: OutlookState): string {
	const grown = grownOf(drawn);
	const [fastest, slowest] = [grown[0], grown.at(-1)];
	if (!fastest || !slowest) return 'BLS projects no growth for this choice';
	const average = national?.changePercent ?? null;
	if (grown.length === 1) return oneFinding(fastest, average);
	const span = decade(fastest);
	if (average === null) {
		return `Growth runs from ${formatGrowth(slowest.changePercent)} to ${formatGrowth(fastest.changePercent)}, ${span}`;
	}
	const faster = grown.filter(({ changePercent }) => changePercent > average).length;
	const isFamily = !isWhole && held.length > 0 && drawn.length + held.length >= outlookRoles({ rows }).length;
	const roles = isFamily ? 'HIM and HIT roles' : 'roles';
	const than = `than the national ${formatGrowth(average).replace('+', '')}, ${span}`;
	if (faster === 0) return `None of these ${grown.length} roles grows faster ${than}`;
	const count = faster === grown.length ? `All ${grown.length}` : `${faster} of ${grown.length}`;
	return `${count} ${roles} ${faster === 1 ? 'grows' : 'grow'} faster ${than}`;
}

function oneFinding(row: Grown, average: number | null): string {
	const growth = formatGrowth(row.changePercent);
	const name = row.occTitle;
	const by = row.projectedYear;
	if (average === null || row.occCode === ALL_OCCUPATIONS) {
		return fittingTitle([`${name}: ${growth} jobs by ${by}`, `${growth} jobs by ${by}`]);
	}
	const against = `${formatGrowth(average)} for all U.S. jobs`;
	return fittingTitle([
		`${name}: ${growth} jobs by ${by}, against ${against}`,
		`${name}: ${growth} by ${by}, against ${formatGrowth(average)} nationally`,
		`This role: ${growth} jobs by ${by}, against ${against}`,
	]);
}

function nationalSentences(roles: readonly OutlookRow[], national: OutlookRow | null): readonly string[] {
	if (roles.length === 0) return ['BLS projects none of these roles.'];
	const grown = grownOf(roles);
	const [fastest, slowest] = [grown[0], grown.at(-1)];
	const most = [...roles].sort((a, b) => (b.openings ?? -1) - (a.openings ?? -1))[0];
	const sentences: string[] = [];
	if (roles.length === 1 && fastest) {
		const { employmentBase, employmentProjected, exits, transfers } = fastest;
		const band = growthBand(fastest);
		if (employmentBase !== null && employmentProjected !== null) {
			sentences.push(
				`${fastest.occTitle}: ${formatCount(employmentBase)} jobs in ${fastest.baseYear}, ${formatCount(employmentProjected)} projected for ${fastest.projectedYear} (${formatGrowth(fastest.changePercent)}${band ? `, ${band.words}` : ''}).`,
			);
		}
		if (exits !== null && transfers !== null) {
			sentences.push(
				`Each year ${formatCount(exits)} people leave the labor force and ${formatCount(transfers)} change occupation.`,
			);
		}
		sentences.push(`Median pay ${formatEstimate(fastest.medianWage, 'median', 'annual')}.`);
	} else if (fastest && slowest) {
		sentences.push(
			`${roles.length} roles.`,
			`Fastest: ${fastest.occTitle}, ${formatGrowth(fastest.changePercent)}.`,
			`Slowest: ${slowest.occTitle}, ${formatGrowth(slowest.changePercent)}.`,
		);
		if (most?.openings != null) {
			sentences.push(`Most openings: ${most.occTitle}, ${formatCount(most.openings)} a year.`);
		}
	}
	if (national?.changePercent != null) {
		sentences.push(`All U.S. jobs: ${formatGrowth(national.changePercent)}.`);
	}
	const missing = roles.length - grown.length;
	if (missing > 0) sentences.push(`Without a growth figure: ${missing}.`);
	return sentences;
}

function stateSentences(states: readonly StateOutlookRow[]): readonly string[] {
	const own = states.filter(
		({ areaCode, occCode, changePercent }) =>
			areaCode !== NATION && occCode !== ALL_OCCUPATIONS && changePercent !== null,
	);
	const [first] = own;
	if (!first) return [];
	const named = own
		.slice(0, 3)
		.map((row) => `${row.occTitle}, ${row.areaTitle}, ${formatGrowth(row.changePercent ?? 0)}`);
	return [`State projections ${decade(first)}: ${listPhrase(named)}${own.length > 3 ? ', and others' : ''}.`];
}

/** What a reader must know to read these projections rightly. */
export function outlookNotes({ rows, states }: OutlookState, filters: Filters): readonly string[] {
	const [first] = rows;
	const known = new Set(rows.map(({ occCode }) => occCode));
	const without = filters.role.filter((code) => !known.has(code));
	const state = states.find(({ areaCode }) => areaCode !== NATION);
	return said([
		'These jobs include self-employed people; the pay figures elsewhere on this page do not.',
		'Openings count new jobs and people to replace, those who stop working or change occupation.',
		first &&
			`The median pay is the one BLS prints beside the projection: May ${first.baseYear}, whatever dollars you chose.`,
		'Words such as “much faster than average” are the Occupational Outlook Handbook’s, by growth rounded to a whole percent.',
		state &&
			`States make their own projections, here for ${decade(state)}. Don’t compare them with the national ones, which cover another decade.`,
		without.length > 0 && `BLS makes no projection for this code: ${without.join(', ')}.`,
	]);
}

/** What the button says that draws the roles left out at first in a picture of that width; null where none is. */
export function moreRoles(state: OutlookState, room: Room): FoldLabels | null {
	const all = outlookRoles(state).length;
	const left = all - drawnRoles({ ...state, isWhole: false }, room).length;
	if (left === 0) return null;
	const fewer = 'Show fewer roles';
	if (left !== state.held.length) return { more: `Show all ${all} roles`, fewer };
	return { more: `Show ${left} neighboring ${left === 1 ? 'occupation' : 'occupations'}`, fewer };
}
