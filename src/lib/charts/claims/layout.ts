import type { Claim } from '$lib/domain/claim.ts';
import { VERDICTS, type Judgement } from '$lib/domain/claim-verdict.ts';
import { statisticWords, VERDICT_TITLES } from './claim-words.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { laneHead, lanesBlock } from '../lanes.ts';
import { nothingScene } from '../marks.ts';
import { linesOfPart, WHOLE, type LinePart } from '../portion.ts';
import type { Room, Scene } from '../scene.ts';
import { claimLane, officialLane, payFormat } from './claim-lanes.ts';

/** What the picture of the ledger shows. */
export interface ClaimsState {
	readonly judgements: readonly Judgement[];
	/** Official ranges of today, of the occupations that claims of pay are checked against. */
	readonly official: readonly WageRow[];
}

/**
 * Claims of pay on one scale, in marked lanes by verdict, under the official ranges of today; claims of anything else
 * are listed below: they have no place on a scale of pay. Of a part of the lines lanes keep their headings, and the claims of
 * anything else stand with the last ones.
 */
export function claimsLayout(state: ClaimsState, room: Room, part: LinePart = WHOLE): Scene {
	const { judgements } = state;
	const pay = judgements.filter(({ claim }) => isPay(claim));
	const lines = claimLines(state);
	const drawn = new Set(linesOfPart(lines, part));
	const official = state.official.filter((row) => drawn.has(row));
	const isLast = part.from + part.count >= lines.length;
	const others = isLast ? judgements.filter(({ claim }) => !isPay(claim)) : [];
	const firstDrawn = VERDICTS.find((verdict) =>
		pay.some((judgement) => judgement.verdict === verdict && drawn.has(judgement)),
	);
	const lanes = [
		officialLane(
			'Official pay today',
			'Of everyone who works in these occupations, in the nation.',
			official,
		),
		...VERDICTS.map((verdict) => {
			const own = pay.filter((judgement) => judgement.verdict === verdict);
			const lane = claimLane(
				`${VERDICT_TITLES[verdict]}: ${own.length} ${own.length === 1 ? 'claim' : 'claims'} of pay`,
				verdict === firstDrawn ? 'As the articles state them.' : '',
				own.filter((judgement) => drawn.has(judgement)).map(({ claim }) => claim),
				(claim) => detailOf(own, claim),
			);
			return verdict === firstDrawn ? lane : { ...lane, legend: () => ({ marks: [], height: 0 }) };
		}),
	].filter(({ rows }) => rows.length > 0);
	if (lanes.length === 0 && others.length === 0) return nothingScene(room);
	const upper = lanes.length > 0 ? lanesBlock(lanes, payFormat, room, 0) : { marks: [], data: [], height: 0 };
	if (others.length === 0) return { width: room.width, ...upper };
	const gap = lanes.length > 0 ? 26 : 0;
	const lower = laneHead(
		'No claim of pay, or none with a figure',
		`${others.map(({ claim }) => claim.id).join(', ')}: growth, openings, schooling, cities, and what the articles left out. All are in the list of claims.`,
		room,
		upper.height + gap,
		false,
	);
	return {
		width: room.width,
		height: upper.height + gap + lower.height,
		marks: [...upper.marks, ...lower.marks],
		data: upper.data,
	};
}

/** The lines of the lanes, in the order drawn: official ranges, then claims of pay by verdict. */
export function claimLines({ judgements, official }: ClaimsState): readonly (WageRow | Judgement)[] {
	const pay = judgements.filter(({ claim }) => isPay(claim));
	const byVerdict = VERDICTS.flatMap((verdict) => pay.filter((judgement) => judgement.verdict === verdict));
	return [...official, ...byVerdict];
}

function isPay({ unit, amount }: Claim): boolean {
	return unit === 'USD per year' && amount !== null;
}

function detailOf(judgements: readonly Judgement[], claim: Claim): string {
	const found = judgements.find((judgement) => judgement.claim === claim)?.found ?? [];
	return [
		statisticWords(claim),
		claim.statedYear ? `stated ${claim.statedYear}` : 'no year stated',
		...(found.length > 0 ? [`found in ${found.map(({ release }) => release).join(', ')}`] : []),
	].join('; ');
}
