import { fact, spoken } from '$lib/charts/datum.ts';
import { medianBefore, type LadderClaim, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatCount, formatEstimate, formatMissing, formatMoney } from '$lib/domain/format.ts';
import { measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import type { Datum, DatumFact, Box } from '$lib/charts/scene.ts';
import { uncapitalised } from '$lib/domain/phrases.ts';

const SHOWN: readonly WageMeasure[] = ['median', 'p10', 'p25', 'p75', 'p90'];

const dollars = (amount: number) => formatMoney(amount, 'annual');

/** The official occupation that stands for a role; its code where no table names it. */
export function occupationOf({ wage, outlook, occCode }: LadderRung): string {
	return wage?.occTitle ?? outlook?.occTitle ?? occCode;
}

/** What a role says that shares its code with one above it. */
export function sharedWords({ occCode }: LadderRung): string {
	return `Code ${occCode} as above: official pay cannot tell them apart.`;
}

/** What stands in a rung's plot where there is not an official median. */
export function missingWords({ wage }: LadderRung): string {
	return wage ? formatMissing(wage.median.flag) : 'no estimate for this place';
}

/** The gate of a step: what it takes, in our words, and whether the step is ours. */
export function gateWords({ requirement, origin }: LadderRung): string {
	if (requirement === '') return '';
	return `${requirement}${origin === 'added' ? ' (step added by us)' : ''}.`;
}

/** `Medical Records Specialists (29-2072): entry …`. */
export function occupationWords(rung: LadderRung): string {
	const entry = entryWords(rung);
	return `${occupationOf(rung)} (${rung.occCode})${entry === '' ? '.' : `: ${entry}`}`;
}

/** What BLS says is typical of the occupation, and its openings; empty where the projections do not have it. */
function entryWords({ outlook }: LadderRung): string {
	if (!outlook) return '';
	const parts = [
		outlook.typicalEducation && `entry ${uncapitalised(outlook.typicalEducation)}`,
		/^\d|^less|^more/i.test(outlook.workExperience) && `${uncapitalised(outlook.workExperience)} in work`,
		outlook.openings !== null && `${formatCount(outlook.openings)} openings a year`,
	].filter(Boolean);
	return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

/** `$164,498`, or both ends of a range. */
export function claimedFigure({ amount, amountHigh }: LadderClaim): string {
	return amountHigh === null ? dollars(amount) : `${dollars(amount)} to ${dollars(amountHigh)} or more`;
}

/** `Claim D7: called a mean, $164,498, no year, no source`. */
export function claimWords(claim: LadderClaim): string {
	const { id, statistic, statedYear, statedSource } = claim;
	const called =
		statistic === 'range'
			? 'a range'
			: statistic === 'not_stated'
				? 'not said what'
				: `called a ${statistic}`;
	return `Claim ${id}: ${claimedFigure(claim)}, ${called}, ${statedYear || 'no year'}, ${statedSource || 'no source named'}`;
}

/** The own median less that of the role before, with whether it is a lower bound; null where they cannot be compared. */
function stepOf(rung: LadderRung, rungs: readonly LadderRung[]) {
	const before = medianBefore(rung, rungs);
	const own = rung.wage?.median;
	if (before === null || rung.sameAs !== '' || !own || own.value === null) return null;
	return { difference: own.value - before, isBound: own.flag === 'top_coded' };
}

/** `+$72,720`; empty where the two cannot be compared. */
export function stepBriefly(rung: LadderRung, rungs: readonly LadderRung[]): string {
	const step = stepOf(rung, rungs);
	if (!step) return '';
	return `${step.isBound ? '≥ ' : ''}${step.difference > 0 ? '+' : ''}${dollars(step.difference)}`;
}

/** `$72,720 more than the median of the role before`; empty where the two cannot be compared. */
function stepWords(rung: LadderRung, rungs: readonly LadderRung[]): string {
	const step = stepOf(rung, rungs);
	if (!step) return '';
	const { difference, isBound } = step;
	return `${isBound ? 'at least ' : ''}${dollars(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'} than the median of the role before`;
}

/** The key of a rung: that of the occupation in every view, with the step. */
export function rungKey({ occCode, pathId, role }: LadderRung, areaCode: string, year: number): string {
	return [occCode, areaCode, year, pathId || role].join('|');
}

/** A rung as something to point at and to hear. */
export function rungDatum(
	rung: LadderRung,
	rungs: readonly LadderRung[],
	where: { readonly areaCode: string; readonly year: number },
	box: Box,
): Datum {
	const { wage, outlook, claim } = rung;
	const place = wage ? `${wage.areaTitle}, May ${wage.year}` : `May ${where.year}`;
	const facts: readonly DatumFact[] = [
		...(rung.sameAs !== '' || !wage
			? []
			: SHOWN.map((measure) =>
					fact(measureTitle(measure), formatEstimate(wage[measure], measure, 'annual'), measure === 'median'),
				)),
		...(outlook?.typicalEducation ? [fact('typical entry', outlook.typicalEducation)] : []),
		...(outlook && outlook.openings !== null
			? [fact(`openings a year, ${decade(outlook)}`, formatCount(outlook.openings))]
			: []),
		...(claim ? [fact(`claim ${claim.id}`, claimWords(claim).replace(/^Claim \w+: /, ''))] : []),
	];
	const official =
		rung.sameAs !== ''
			? `the same code as ${rung.sameAs}: official pay cannot tell them apart.`
			: wage
				? `official, ${place}: ${SHOWN.map((measure) => `${measureTitle(measure)} ${spoken(wage[measure], measure, 'annual')}`).join('; ')}.`
				: `${missingWords(rung)}.`;
	const step = stepWords(rung, rungs);
	const said = [
		rung.fromRole === ''
			? `${rung.role}, where a path begins`
			: `From ${rung.fromRole} to ${rung.role}, a step ${rung.relation === 'side' ? 'aside' : 'up'}`,
		rung.requirement && `It takes: ${gateWords(rung)}`,
		`${occupationOf(rung)}, ${official}`,
		step && `${step}.`,
		entryWords(rung) && `Typical ${entryWords(rung)}`,
		claim && `${claimWords(claim)}: no official figure.`,
	];
	return {
		...box,
		key: rungKey(rung, where.areaCode, where.year),
		title: rung.role,
		subtitle: `${occupationOf(rung)} · ${place}`,
		facts,
		label: said
			.filter(Boolean)
			.map((words) => String(words).replace(/([^.])$/, '$1.'))
			.join(' '),
	};
}
