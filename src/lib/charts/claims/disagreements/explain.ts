import type { Disagreement } from '$lib/domain/claim.ts';
import { explainAverages, explainEntry, explainManagers, explainTechnology, explainWhose } from './pay.ts';
import { explainTechnicians, explainUndated } from './codes.ts';
import { explainFaster } from './growth.ts';
import { explainMoreJobs, explainSide } from './jobs.ts';
import { explainSchooling } from './schooling.ts';
import type { LedgerLookup, Explanation } from './ledger-lookup.ts';

/** What each disagreement, by its number in the table, is shown with. */
const EXPLAIN: Readonly<Record<number, (lookup: LedgerLookup, disagreement: Disagreement) => Explanation>> = {
	1: explainManagers,
	2: explainTechnicians,
	3: explainWhose,
	4: explainEntry,
	5: explainAverages,
	6: explainSide,
	7: explainTechnology,
	8: explainSchooling,
	9: explainMoreJobs,
	10: explainFaster,
	11: explainUndated,
};

/** The finding and the picture of a disagreement; an empty picture for one without an explanation. */
export function explain(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const how = EXPLAIN[disagreement.id];
	return how
		? how(lookup, disagreement)
		: { finding: '', picture: { kind: 'lanes', lanes: [], format: String } };
}
