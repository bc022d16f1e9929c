import { medianBefore, type CareerLadder, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import type { Words } from '$lib/charts/words.ts';
import { joined, listPhrase } from '$lib/domain/phrases.ts';
import { claimedFigure, occupationOf } from './rung-words.ts';

/** Title, subtitle and summary of the career ladder. */
export function careerLadderWords(ladder: CareerLadder): Words {
	const { rungs, year } = ladder;
	const place = rungs.find(({ wage }) => wage)?.wage?.areaTitle;
	return {
		title: titleOf(rungs),
		subtitle: joined(' · ', [
			'Median annual pay of the occupation behind each role',
			`${place ? `${place}, ` : ''}May ${year}`,
			'openings from the U.S. projection',
		]),
		summary: joined(' ', [
			stepSentence(rungs),
			sharedSentence(rungs),
			openingsSentence(rungs),
			claimSentence(rungs),
		]),
	};
}

/** The first step up between two codes that both publish a median. */
function firstStep(rungs: readonly LadderRung[]) {
	for (const rung of rungs) {
		const before = medianBefore(rung, rungs);
		const own = rung.wage?.median;
		if (rung.relation === 'ladder' && before !== null && own && own.value !== null)
			return { rung, before, own };
	}
	return null;
}

function titleOf(rungs: readonly LadderRung[]): string {
	const known = rungs
		.flatMap(({ role, wage, sameAs }) =>
			sameAs === '' && wage && wage.median.value !== null
				? [{ role, median: wage.median, value: wage.median.value }]
				: [],
		)
		.sort((one, other) => one.value - other.value);
	const [low, high] = [known[0], known.at(-1)];
	if (!low || !high) return 'BLS has no pay for these roles here';
	const end = ({ role, median }: typeof low) => `${formatEstimate(median, 'median', 'annual')} (${role})`;
	return low === high ? `The median is ${end(low)}` : `Medians run from ${end(low)} to ${end(high)}`;
}

function stepSentence(rungs: readonly LadderRung[]): string {
	const step = firstStep(rungs);
	if (!step) return '';
	const { rung } = step;
	return `The first step up leads from the median of one occupation to that of another, ${occupationOf(rung)}: what people there earn, not what one person gains.`;
}

function sharedSentence(rungs: readonly LadderRung[]): string {
	const codes = new Map<string, string[]>();
	for (const { occCode, sameAs, role } of rungs) {
		if (sameAs === '') continue;
		codes.set(occCode, [...new Set([...(codes.get(occCode) ?? [sameAs]), role])]);
	}
	const groups = [...codes].map(([code, roles]) => `${listPhrase(roles)} (${code})`);
	return groups.length > 0 ? `Official pay cannot tell apart: ${groups.join('; ')}.` : '';
}

function openingsSentence(rungs: readonly LadderRung[]): string {
	const most = rungs
		.flatMap((rung) =>
			rung.outlook && rung.outlook.openings !== null ? [{ rung, openings: rung.outlook.openings }] : [],
		)
		.sort((a, b) => b.openings - a.openings)[0];
	if (!most?.rung.outlook) return '';
	return `Most openings: ${occupationOf(most.rung)}, ${formatCount(most.openings)} a year, ${decade(most.rung.outlook)}.`;
}

function claimSentence(rungs: readonly LadderRung[]): string {
	const claims = rungs.flatMap(({ claim, role }) => (claim ? [`${role} ${claimedFigure(claim)}`] : []));
	return claims.length > 0 ? `Claimed by articles, not official: ${claims.join('; ')}.` : '';
}

export const LADDER_NOTES: readonly string[] = [
	'Which occupation represents a role is our own mapping. A step between medians is not one person’s raise.',
	'Openings, growth and typical entry are for the whole country.',
];
export const ONE_PLACE_NOTE = 'Of several chosen places the first is shown.';
export const NEWEST_NOTE = 'Always the newest release, annual pay, plain dollars.';
