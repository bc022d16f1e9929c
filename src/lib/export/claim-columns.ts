import type { ClaimEvidence, OfficialFigure } from '$lib/domain/claim.ts';
import type { Judgement } from '$lib/domain/claim-verdict.ts';
import {
	formatClaimed,
	formatOfficial,
	officialWords,
	reasonOf,
	VERDICT_TITLES,
} from '$lib/domain/claim-words.ts';
import type { Disagreement } from '$lib/domain/claim.ts';
import type { Column } from './columns.ts';

/** A line of the ledger: a claim with its verdict, and what that was reckoned from. */
export interface ClaimEntry {
	readonly judgement: Judgement;
	readonly evidence: ClaimEvidence;
	readonly disagreements: readonly Disagreement[];
}

/** The judgements as lines of the ledger. */
export function claimEntries(
	judgements: readonly Judgement[],
	evidence: ClaimEvidence,
	disagreements: readonly Disagreement[],
): readonly ClaimEntry[] {
	return judgements.map((judgement) => ({ judgement, evidence, disagreements }));
}

/**
 * The columns of `claims`, a line for each claim. `found_…` is the official figure equal to it, `release_…` that of the
 * release it states or was found in, `newest_…` the newest one of its own occupation; what else stands beside it, such
 * as the codes an ended one became, is in `beside`.
 */
export const CLAIM_COLUMNS: readonly Column<ClaimEntry>[] = [
	plain('claim_id', 'Claim', ({ judgement: { claim } }) => claim.id),
	plain('article', 'Article', ({ judgement: { claim } }) => claim.article),
	plain('claim', 'What it says', ({ judgement: { claim } }) => claim.text),
	{
		...plain('verdict', 'Verdict', ({ judgement }) => judgement.verdict),
		text: ({ judgement }) => VERDICT_TITLES[judgement.verdict],
	},
	plain('statistic', 'Statistic', ({ judgement: { claim } }) => claim.statistic),
	{
		...number('amount', 'As claimed', ({ judgement: { claim } }) => claim.amount),
		text: ({ judgement: { claim } }) => formatClaimed(claim),
	},
	number('amount_high', 'High end', ({ judgement: { claim } }) => claim.amountHigh),
	plain('unit', 'Unit', ({ judgement: { claim } }) => claim.unit),
	plain('stated_year', 'Year stated', ({ judgement: { claim } }) => claim.statedYear),
	plain('stated_source', 'Source stated', ({ judgement: { claim } }) => claim.statedSource),
	plain('occ_code', 'SOC code', ({ judgement: { claim } }) => claim.occCode),
	plain('occ_title', 'Occupation', ({ judgement: { claim } }) => claim.occTitle),
	plain('mapping', 'Fit', ({ judgement: { claim } }) => claim.mapping),
	plain('mapping_reason', 'Why that occupation', ({ judgement: { claim } }) => claim.mappingReason),
	plain('setting_id', 'Setting id', ({ judgement: { claim } }) => claim.settingId),
	plain('area_code', 'Area code', ({ judgement: { claim } }) => claim.areaCode),
	plain('credential_id', 'Credential id', ({ judgement: { claim } }) => claim.credentialId),
	plain('found_release', 'Found in', ({ judgement: { found } }) =>
		distinct(found.map(({ release }) => release)),
	),
	plain('found_occ_code', 'Found under', ({ judgement: { found } }) =>
		distinct(found.map(({ occCode }) => occCode)),
	),
	...figure('release', 'Of that release', ({ judgement: { ofRelease } }) => ofRelease),
	...figure('newest', 'Newest', ({ judgement }) => newestOwn(judgement)),
	plain('beside', 'Beside it', ({ judgement }) =>
		judgement.newest
			.filter((one) => one !== newestOwn(judgement))
			.map((one) => `${one.occCode} ${officialWords(one)} ${formatOfficial(one)} (${one.release})`)
			.join('; '),
	),
	plain('conflicts_with', 'Inconsistent with', ({ judgement: { conflicts } }) =>
		distinct(conflicts.map(({ id }) => id)),
	),
	plain('disagreements', 'Disagreements', ({ judgement: { claim }, disagreements }) =>
		distinct(disagreements.filter(({ claimIds }) => claimIds.includes(claim.id)).map(({ id }) => String(id))),
	),
	plain('reason', 'Reasoning', ({ judgement, evidence }) => reasonOf(judgement, evidence)),
];

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
		plain(name, header, (entry) => of(entry)?.release ?? ''),
		plain(`${name}_statistic`, `${header}: statistic`, (entry) => of(entry)?.statistic ?? ''),
		{
			...number(`${name}_amount`, `${header}: official`, (entry) => of(entry)?.estimate.value ?? null),
			text: (entry) => {
				const found = of(entry);
				return found ? formatOfficial(found) : '';
			},
		},
		plain(`${name}_flag`, `${header}: flag`, (entry) => of(entry)?.estimate.flag ?? ''),
	];
}

function distinct(values: readonly string[]): string {
	return [...new Set(values)].join(';');
}

function plain(name: string, header: string, value: (entry: ClaimEntry) => string): Column<ClaimEntry> {
	return { name, header, align: 'left', value, text: value };
}

function number(
	name: string,
	header: string,
	value: (entry: ClaimEntry) => number | null,
): Column<ClaimEntry> {
	return {
		name,
		header,
		align: 'right',
		value,
		text: (entry) => {
			const found = value(entry);
			return found === null ? '' : String(found);
		},
	};
}
