import { NATION } from '$lib/domain/area.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import {
	decade,
	formatGrowth,
	growthBand,
	type OutlookRow,
	type StateOutlookRow,
} from '$lib/domain/outlook-row.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';
import type { OutlookState } from './layout.ts';

/** What the projections show, from the rows alone. */
export function outlookWords({ rows, states }: OutlookState): Words {
	const roles = rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS);
	const total = rows.find(({ occCode }) => occCode === ALL_OCCUPATIONS);
	const [first] = rows;
	const parts = first
		? [
				`Growth in jobs ${decade(first)} by median annual wage of May ${first.baseYear}`,
				'openings a year',
				'United States, with the self-employed',
			]
		: [];
	return {
		title: findingOf(roles, total),
		subtitle: parts.join(' · '),
		summary: [...nationalSentences(roles, total), ...stateSentences(states)].join(' '),
	};
}

type Grown = OutlookRow & { readonly changePercent: number };

function grownOf(rows: readonly OutlookRow[]): readonly Grown[] {
	return rows
		.filter((row): row is Grown => row.changePercent !== null)
		.sort((a, b) => b.changePercent - a.changePercent);
}

function findingOf(roles: readonly OutlookRow[], total: OutlookRow | undefined): string {
	const grown = grownOf(roles);
	const [fastest] = grown;
	if (!fastest && total?.changePercent != null) {
		return `All occupations: ${formatGrowth(total.changePercent)} jobs ${decade(total)}`;
	}
	if (!fastest) return 'No projection available for this choice';
	const openings = fastest.openings === null ? '' : `, ${formatCount(fastest.openings)} openings a year`;
	if (grown.length === 1)
		return `${fastest.occTitle}: ${growthPhrase(fastest)} ${decade(fastest)}${openings}`;
	const verb = fastest.changePercent > 0 ? 'grow fastest' : 'shrink least';
	return `${fastest.occTitle} ${verb}: ${growthPhrase(fastest)} ${decade(fastest)}${openings}`;
}

/** `+23.2% jobs, much faster than average`. */
function growthPhrase(row: Grown): string {
	const band = growthBand(row);
	return `${formatGrowth(row.changePercent)} jobs${band ? `, ${band.words},` : ''}`;
}

function nationalSentences(roles: readonly OutlookRow[], total: OutlookRow | undefined): readonly string[] {
	if (roles.length === 0) return ['BLS projects none of these codes.'];
	const grown = grownOf(roles);
	const [fastest, slowest] = [grown[0], grown.at(-1)];
	const most = [...roles].sort((a, b) => (b.openings ?? -1) - (a.openings ?? -1))[0];
	const sentences: string[] = [];
	if (roles.length === 1 && fastest) {
		const { employmentBase, employmentProjected, exits, transfers } = fastest;
		if (employmentBase !== null && employmentProjected !== null) {
			sentences.push(
				`${fastest.occTitle}: ${formatCount(employmentBase)} jobs in ${fastest.baseYear}, ${formatCount(employmentProjected)} projected for ${fastest.projectedYear} (${formatGrowth(fastest.changePercent)}).`,
			);
		}
		if (exits !== null && transfers !== null) {
			sentences.push(
				`A year ${formatCount(exits)} people leave the labour force and ${formatCount(transfers)} change occupation.`,
			);
		}
		sentences.push(`Median ${formatEstimate(fastest.medianWage, 'median', 'annual')}.`);
	} else if (fastest && slowest) {
		sentences.push(
			`${roles.length} occupations.`,
			`Fastest: ${fastest.occTitle}, ${formatGrowth(fastest.changePercent)}.`,
			`Slowest: ${slowest.occTitle}, ${formatGrowth(slowest.changePercent)}.`,
		);
		if (most?.openings != null) {
			sentences.push(`Most openings: ${most.occTitle}, ${formatCount(most.openings)} a year.`);
		}
	}
	if (total?.changePercent != null) sentences.push(`All occupations: ${formatGrowth(total.changePercent)}.`);
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
	return [
		`States’ own projections ${decade(first)}: ${listPhrase(named)}${own.length > 3 ? ', and others' : ''}.`,
	];
}
