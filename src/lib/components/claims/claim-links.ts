import type { Judgement } from '$lib/domain/claim-verdict.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { OfficialFigure } from '$lib/domain/claim.ts';

/** A way from a claim into the dashboard. */
interface ClaimLink {
	readonly text: string;
	readonly choice: Partial<Filters>;
}

/** Where the dashboard shows what a claim was checked against: the release it was found in, and the newest. */
export function claimLinks({ claim, ofRelease, newest }: Judgement): readonly ClaimLink[] {
	if (claim.areaCode) {
		return [
			{
				text: `${claim.areaTitle.replace(/,.*/, '')}`,
				choice: { role: [claim.occCode], area: [claim.areaCode] },
			},
		];
	}
	if (claim.credentialId) {
		return [{ text: `${claim.credential}`, choice: { credential: [claim.credentialId] } }];
	}
	if (claim.settingId) {
		return [
			{
				text: 'Pay by setting',
				choice: { role: [claim.occCode], setting: [claim.settingId] },
			},
		];
	}
	const figures = [...(ofRelease ? [ofRelease] : []), ...newest].filter(
		({ occCode, release }, index, all) =>
			all.findIndex((other) => other.occCode === occCode && other.release === release) === index,
	);
	return figures.map((figure) => ({
		text: `${figure.release}${newest.length > 1 && claim.statistic !== 'range' ? `, ${figure.occCode}` : ''}`,
		choice: choiceOf(figure),
	}));
}

function choiceOf({ table, occCode, statistic, year }: OfficialFigure): Partial<Filters> {
	const role = [occCode];
	if (table === 'projections') return { role };
	const measure = WAGE_MEASURES.find((known) => known === statistic) ?? 'median';
	return { role, year: [year], measure };
}
