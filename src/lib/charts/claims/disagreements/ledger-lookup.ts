import type { Claim, Disagreement, EntryProjection } from '$lib/domain/claim.ts';
import { familyOf } from '$lib/domain/claim-search.ts';
import type { Judgement } from '$lib/domain/claim-verdict.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Picture } from '../pictures/picture.ts';

/** What the tables say of a disagreement, with the rows drawn. */
export interface Explanation {
	/** Computed from rows; empty where the available tables lack them. */
	readonly finding: string;
	readonly picture: Picture;
}

/** Finds what the explanations need in the ledger: judged claims, rows of a code, its siblings, projections. */
export class LedgerLookup {
	readonly ledger: Ledger;
	readonly #judged: ReadonlyMap<string, Judgement>;

	constructor(ledger: Ledger, judgements: readonly Judgement[]) {
		this.ledger = ledger;
		this.#judged = new Map(judgements.map((judgement) => [judgement.claim.id, judgement]));
	}

	/** The claims a disagreement concerns, judged, in its order. */
	judged({ claimIds }: Disagreement): readonly Judgement[] {
		return claimIds.flatMap((id) => this.#judged.get(id) ?? []);
	}

	claims(disagreement: Disagreement): readonly Claim[] {
		return this.judged(disagreement).map(({ claim }) => claim);
	}

	get newestYear(): number {
		return Math.max(...this.ledger.evidence.wages.map(({ year }) => year));
	}

	/** The nation's row of a code in a release. */
	row(code: SocCode, year: number): WageRow | null {
		const { evidence, setRows } = this.ledger;
		return [...evidence.wages, ...setRows].find((row) => row.occCode === code && row.year === year) ?? null;
	}

	/** The nation's rows of some codes, every release. */
	rows(codes: ReadonlySet<SocCode>): readonly WageRow[] {
		return this.ledger.evidence.wages.filter(({ occCode }) => codes.has(occCode));
	}

	/** A code, or the codes of today it became. */
	today(code: SocCode): readonly WageRow[] {
		const own = this.row(code, this.newestYear);
		if (own) return [own];
		const after = familyOf(code, this.ledger.evidence);
		return this.ledger.evidence.wages.filter(
			({ occCode, year }) => after.has(occCode) && year === this.newestYear,
		);
	}

	/** The other codes that came out of the same one. */
	siblings(code: SocCode): ReadonlySet<SocCode> {
		const { changes } = this.ledger.evidence;
		const splits = changes.filter(({ relation }) => relation === 'split');
		const origins = new Set(splits.filter(({ toCode }) => toCode === code).map(({ fromCode }) => fromCode));
		return new Set(
			splits
				.filter(({ fromCode, toCode }) => origins.has(fromCode) && toCode !== code)
				.map(({ toCode }) => toCode),
		);
	}

	/** The newest projections of some codes, in their order; of every code without a list. */
	projections(codes: readonly SocCode[]): readonly EntryProjection[] {
		const { projections } = this.ledger.evidence;
		const newest = Math.max(...projections.map(({ baseYear }) => baseYear));
		return codes.flatMap(
			(code) => projections.find(({ occCode, baseYear }) => occCode === code && baseYear === newest) ?? [],
		);
	}
}

/** Rows, each once, in the order they first come. */
export function distinctRows(rows: readonly (WageRow | null)[]): readonly WageRow[] {
	const known = new Map<string, WageRow>();
	for (const row of rows) {
		if (row) known.set(`${row.occCode}|${row.areaCode}|${row.year}`, row);
	}
	return [...known.values()];
}
