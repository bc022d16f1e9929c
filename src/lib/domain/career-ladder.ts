import type { AreaCode } from './area.ts';
import type { Claim } from './claim.ts';
import type { SocCode } from './occupation.ts';
import type { OutlookRow } from './outlook-row.ts';
import type { WageRow } from './wage-row.ts';

/** A step from one role to the next, as the articles or we ourselves name it. */
export interface LadderStep {
	readonly pathId: string;
	readonly fromRole: string;
	readonly fromCode: SocCode;
	readonly toRole: string;
	readonly toCode: SocCode;
	readonly relation: 'ladder' | 'side';
	/** What the step takes as a rule, in our own words. */
	readonly requirement: string;
	/** Letters of the articles that name the step, or both of its roles. */
	readonly article: string;
	readonly origin: 'article' | 'added';
	/** Ids of what articles claim of the pay in either role; empty where they claim nothing. */
	readonly fromClaim: string;
	readonly toClaim: string;
	readonly note: string;
}

/** What an article says people in a role earn: a claim, never an estimate. */
export interface LadderClaim extends Pick<
	Claim,
	'id' | 'article' | 'statistic' | 'amountHigh' | 'statedYear' | 'statedSource'
> {
	/** Dollars a year as stated; the low end of a range. */
	readonly amount: number;
}

/** A role of the ladder with what is officially known of the occupation that stands for it. */
export interface LadderRung {
	/** The step that leads to it; empty for a role where paths begin. */
	readonly pathId: string;
	/** How many steps from where its path begins. */
	readonly depth: number;
	readonly relation: 'start' | 'ladder' | 'side';
	readonly fromRole: string;
	readonly fromCode: SocCode;
	readonly role: string;
	readonly occCode: SocCode;
	/** The first role in this order that the same code stands for, if another: official pay cannot tell the two apart. */
	readonly sameAs: string;
	readonly requirement: string;
	readonly article: string;
	readonly origin: LadderStep['origin'] | '';
	readonly note: string;
	/** Null where the tables have no row for the area. */
	readonly wage: WageRow | null;
	/** Null where the projections do not have the occupation. */
	readonly outlook: OutlookRow | null;
	readonly claim: LadderClaim | null;
}

/** What the tables say for `career-ladder`. */
export interface LadderParts {
	readonly areaCode: AreaCode;
	/** May release of the wages. */
	readonly year: number;
	readonly steps: readonly LadderStep[];
	/** Of the area and the release; a role's occupation may have none. */
	readonly wages: readonly WageRow[];
	readonly outlooks: readonly OutlookRow[];
	readonly claims: readonly LadderClaim[];
}

/** What `career-ladder` shows. */
export interface CareerLadder {
	readonly areaCode: AreaCode;
	readonly year: number;
	readonly rungs: readonly LadderRung[];
}

/** The ladder from what the tables say. */
export function careerLadder({ areaCode, year, steps, wages, outlooks, claims }: LadderParts): CareerLadder {
	return { areaCode, year, rungs: ladderRungs(steps, wages, outlooks, claims) };
}

/**
 * The roles in the order a reader climbs them: from each role where paths begin, every step before the next beginning;
 * steps up before steps aside, those that lead on first, then those whose pay is claimed, else in the order given. A role two steps lead to stands once
 * for each of them.
 */
function ladderRungs(
	steps: readonly LadderStep[],
	wages: readonly WageRow[],
	outlooks: readonly OutlookRow[],
	claims: readonly LadderClaim[],
): readonly LadderRung[] {
	const reached = new Set(steps.map(({ toRole }) => toRole));
	const begins = new Map(
		steps.flatMap((step) => (reached.has(step.fromRole) ? [] : [[step.fromRole, step] as const])),
	);
	const firstOf = new Map<SocCode, string>();
	const rungs: LadderRung[] = [];
	const add = (rung: Omit<LadderRung, 'sameAs' | 'wage' | 'outlook' | 'claim'>, claimId: string) => {
		const { role, occCode } = rung;
		const first = firstOf.get(occCode) ?? role;
		firstOf.set(occCode, first);
		rungs.push({
			...rung,
			sameAs: first === role ? '' : first,
			wage: wages.find((row) => row.occCode === occCode) ?? null,
			outlook: outlooks.find((row) => row.occCode === occCode) ?? null,
			claim: claims.find(({ id }) => id === claimId) ?? null,
		});
	};
	const climb = (role: string, depth: number, above: readonly string[]) => {
		const leadsOn = (step: LadderStep) => steps.some(({ fromRole }) => fromRole === step.toRole);
		const weight = (step: LadderStep) => (leadsOn(step) ? 2 : 0) + (step.toClaim === '' ? 0 : 1);
		const order = ({ relation }: LadderStep) => (relation === 'ladder' ? 0 : 1);
		const next = steps
			.filter(({ fromRole, toRole }) => fromRole === role && !above.includes(toRole))
			.sort((a, b) => order(a) - order(b) || weight(b) - weight(a));
		for (const step of next) {
			const { toRole, toCode, toClaim, fromClaim: _, ...said } = step;
			add({ ...said, depth, role: toRole, occCode: toCode }, toClaim);
			climb(toRole, depth + 1, [...above, toRole]);
		}
	};
	for (const [role, { fromCode, fromClaim }] of begins) {
		const start = { pathId: '', depth: 0, relation: 'start', fromRole: '', fromCode: '' } as const;
		const said = { requirement: '', article: '', origin: '', note: '' } as const;
		add({ ...start, ...said, role, occCode: fromCode }, fromClaim);
		climb(role, 1, [role]);
	}
	return rungs;
}

/** The median of the role before, in the ladder's own area; null where it is not a number, or is of the same code. */
export function medianBefore(rung: LadderRung, rungs: readonly LadderRung[]): number | null {
	if (rung.relation === 'start' || rung.fromCode === rung.occCode) return null;
	const before = rungs.find(({ occCode }) => occCode === rung.fromCode)?.wage?.median;
	return before && before.flag !== 'top_coded' ? before.value : null;
}
