import type { ClaimEvidence, OfficialFigure, Disagreement } from '$lib/domain/claim.ts';
import type { Judgement } from '$lib/domain/claim-verdict.ts';
import {
	formatClaimed,
	formatOfficial,
	officialWords,
	reasonOf,
	VERDICT_TITLES,
} from '$lib/charts/claims/claim-words.ts';
import { coded, leading, number, text, type Column } from './column.ts';

/** A line of the ledger: a claim with its verdict, and what it was calculated from. */
export interface ClaimEntry {
	readonly judgement: Judgement;
	readonly evidence: ClaimEvidence;
	readonly disagreements: readonly Disagreement[];
}

/** The judgments as lines of the ledger. */
export function claimEntries(
	judgements: readonly Judgement[],
	evidence: ClaimEvidence,
	disagreements: readonly Disagreement[],
): readonly ClaimEntry[] {
	return judgements.map((judgement) => ({ judgement, evidence, disagreements }));
}

/**
 * The columns of `claims`, a line for each claim. `found_…` is the official figure equal to it, `release_…` that of the
 * release it states or was found in, `newest_…` the newest one of its own occupation; what else is shown beside it, such
 * as the codes an ended one became, is in `beside`.
 */
const FILE_COLUMNS: readonly Column<ClaimEntry>[] = [
	text('claim_id', 'Claim', ({ judgement: { claim } }) => claim.id),
	text('article', 'Article', ({ judgement: { claim } }) => claim.article),
	text('claim', 'What it says', ({ judgement: { claim } }) => claim.text),
	coded('verdict', 'Verdict', VERDICT_TITLES, ({ judgement }) => judgement.verdict),
	text('statistic', 'Statistic', ({ judgement: { claim } }) => claim.statistic),
	{
		...number('amount', 'As claimed', ({ judgement: { claim } }) => claim.amount),
		text: ({ judgement: { claim } }) => formatClaimed(claim),
	},
	number('amount_high', 'High end', ({ judgement: { claim } }) => claim.amountHigh),
	text('unit', 'Unit', ({ judgement: { claim } }) => claim.unit),
	text('stated_year', 'Year stated', ({ judgement: { claim } }) => claim.statedYear),
	text('stated_source', 'Source stated', ({ judgement: { claim } }) => claim.statedSource),
	text('occ_code', 'SOC code', ({ judgement: { claim } }) => claim.occCode),
	text('occ_title', 'Occupation', ({ judgement: { claim } }) => claim.occTitle),
	text('mapping', 'Fit', ({ judgement: { claim } }) => claim.mapping),
	text('mapping_reason', 'Why that occupation', ({ judgement: { claim } }) => claim.mappingReason),
	text('setting_id', 'Setting id', ({ judgement: { claim } }) => claim.settingId),
	text('area_code', 'Area code', ({ judgement: { claim } }) => claim.areaCode),
	text('credential_id', 'Credential id', ({ judgement: { claim } }) => claim.credentialId),
	text('found_release', 'Found in', ({ judgement: { found } }) =>
		distinct(found.map(({ release }) => release)),
	),
	text('found_occ_code', 'Found under', ({ judgement: { found } }) =>
		distinct(found.map(({ occCode }) => occCode)),
	),
	...figure('release', 'Of that release', ({ judgement: { ofRelease } }) => ofRelease),
	...figure('newest', 'Newest', ({ judgement }) => newestOwn(judgement)),
	text('beside', 'Beside it', ({ judgement }) =>
		judgement.newest
			.filter((one) => one !== newestOwn(judgement))
			.map((one) => `${one.occCode} ${officialWords(one)} ${formatOfficial(one)} (${one.release})`)
			.join('; '),
	),
	text('conflicts_with', 'Inconsistent with', ({ judgement: { conflicts } }) =>
		distinct(conflicts.map(({ id }) => id)),
	),
	text('disagreements', 'Disagreements', ({ judgement: { claim }, disagreements }) =>
		distinct(disagreements.filter(({ claimIds }) => claimIds.includes(claim.id)).map(({ id }) => String(id))),
	),
	text('reason', 'Reasoning', ({ judgement, evidence }) => reasonOf(judgement, evidence)),
];

/** The same, what a reader looks for first. */
export const CLAIM_COLUMNS = leading(['claim_id', 'claim', 'verdict', 'amount', 'occ_title'], FILE_COLUMNS);

/** The newest figure of the claim's own occupation; null where its code ended, and where it has none. */
function newestOwn({ claim, newest }: Judgement): OfficialFigure | null {
	return newest.find(({ occCode }) => occCode === claim.occCode) ?? null;
}

function figure(
	name: string,
	header: string,
	of: (entry: ClaimEntry) => OfficialFigure | null,
): readonly Column<ClaimEntry>[] {
	return [
		text(name, header, (entry) => of(entry)?.release ?? ''),
		text(`${name}_statistic`, `${header}: statistic`, (entry) => of(entry)?.statistic ?? ''),
		{
			...number(`${name}_amount`, `${header}: official`, (entry) => of(entry)?.estimate.value ?? null),
			text: (entry) => {
				const found = of(entry);
				return found ? formatOfficial(found) : '';
			},
		},
		text(`${name}_flag`, `${header}: flag`, (entry) => of(entry)?.estimate.flag ?? ''),
	];
}

function distinct(values: readonly string[]): string {
	return [...new Set(values)].join(';');
}
