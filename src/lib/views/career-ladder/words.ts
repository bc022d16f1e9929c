import { medianBefore, type CareerLadder, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatCount, formatEstimate, formatMoney } from '$lib/domain/format.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';
import { joined } from '$lib/domain/phrases.ts';
import { claimedFigure, occupationOf } from './rung-words.ts';

/** Title, subtitle and summary of the career ladder. */
export function careerLadderWords(ladder: CareerLadder): Words {
	const { rungs, year } = ladder;
	const place = rungs.find(({ wage }) => wage)?.wage?.areaTitle;
	return {
		title: titleOf(rungs),
		subtitle: `Annual wage of the occupation that stands for each role${place ? `, ${place}` : ''}, May ${year}, dollars as published; typical entry and openings of the national projection`,
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
	const step = firstStep(rungs);
	if (!step) return 'No step of the career ladder has official pay on both sides here';
	const { rung, before, own } = step;
	const [low, high] = [formatMoney(before, 'annual'), formatEstimate(own, 'median', 'annual')];
	return `From ${rung.fromRole} to ${rung.role} the median goes from ${low} to ${high}`;
}

function stepSentence(rungs: readonly LadderRung[]): string {
	const step = firstStep(rungs);
	if (!step) return '';
	const { rung } = step;
	return `The first step up leads from the median of one occupation to that of another, ${occupationOf(rung)}: what those who work there earn, not what one person gains.`;
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
