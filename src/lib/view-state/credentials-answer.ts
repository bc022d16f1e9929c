import { NATION } from '$lib/domain/area.ts';
import type { LadderParts } from '$lib/domain/career-ladder.ts';
import type { CredentialPay } from '$lib/domain/credential-row.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { coverage, type MissingRow } from '$lib/query/shape/gaps.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { askedByRole } from '$lib/query/asked.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { attempt, type Ask, type Reply } from './asking.ts';
import { answerCareerLadder } from './career-ladder.ts';
import { answerCredentials } from './dashboard-answer.ts';
import { packRecords, unpackRecords, type PackedRecords } from './packed-records.ts';
import { packRows, unpackRows, type PackedRows } from './packed-rows.ts';

/** What the page of credentials shows, all for one choice. */
export interface CredentialsAnswer {
	readonly filters: Filters;
	readonly pay: CredentialPay;
	readonly ladder: LadderParts;
	/** Official annual pay a reader may take as pay before or after: of the chosen roles, or of those credentials lead to. */
	readonly medians: readonly WageRow[];
	/** Asked for among these, without a row. */
	readonly mediansMissing: readonly MissingRow[];
}

/** Asks every question of the page; the build does it in Node, the page in the browser. */
export async function answerCredentialsPage(
	host: EngineHost,
	filters: Filters,
	context: Context,
): Promise<Reply<CredentialsAnswer>> {
	return attempt(host, async (ask) => ({
		status: 'answered',
		answer: await answerAll(ask, filters, context),
	}));
}

async function answerAll(ask: Ask, filters: Filters, context: Context): Promise<CredentialsAnswer> {
	const [pay, ladder] = await Promise.all([
		answerCredentials(ask, filters, context),
		answerCareerLadder(ask, filters, context),
	]);
	const role =
		filters.role.length > 0 ? filters.role : [...new Set(pay.ranges.map(({ occCode }) => occCode))];
	const area = filters.area.length > 0 ? filters.area : [NATION];
	const isNational = area.every((code) => code === NATION);
	const year = isNational ? context.newestYear : (areaReleases(context).at(-1) ?? context.newestYear);
	const official: Filters = { ...NO_FILTERS, role, area, year: [year] };
	const [medians, mediansMissing] = await Promise.all([
		ask('value/medians', payByRole(official, context)),
		ask('value/missing', coverage(official, askedByRole(official, context), context)),
	]);
	return { filters, pay, ladder, medians, mediansMissing };
}

/** The tables the page's own questions need, before one is asked. */
export function credentialsNeeds(context: Context): readonly TableNeed[] {
	return payByRole({ ...NO_FILTERS, area: [NATION] }, context).needs;
}

/** The default's answer as its page carries it. */
export interface PackedCredentials {
	readonly filters: Filters;
	readonly ranges: PackedRecords<CredentialPay['ranges'][number]>;
	readonly claims: PackedRecords<CredentialPay['claims'][number]>;
	readonly withoutFigure: PackedRecords<CredentialPay['withoutFigure'][number]>;
	readonly ladder: Pick<LadderParts, 'areaCode' | 'year'> & {
		readonly steps: PackedRecords<LadderParts['steps'][number]>;
		readonly wages: PackedRows;
		readonly outlooks: PackedRecords<LadderParts['outlooks'][number]>;
		readonly claims: PackedRecords<LadderParts['claims'][number]>;
	};
	readonly medians: PackedRows;
	readonly mediansMissing: readonly MissingRow[];
}

export function packCredentials(answer: CredentialsAnswer): PackedCredentials {
	const { filters, pay, ladder, medians, mediansMissing } = answer;
	return {
		filters,
		ranges: packRecords(pay.ranges),
		claims: packRecords(pay.claims),
		withoutFigure: packRecords(pay.withoutFigure),
		ladder: {
			areaCode: ladder.areaCode,
			year: ladder.year,
			steps: packRecords(ladder.steps),
			wages: packRows(ladder.wages),
			outlooks: packRecords(ladder.outlooks),
			claims: packRecords(ladder.claims),
		},
		medians: packRows(medians),
		mediansMissing,
	};
}

export function unpackCredentials(packed: PackedCredentials): CredentialsAnswer {
	const { filters, ladder } = packed;
	return {
		filters,
		pay: {
			filters,
			ranges: unpackRecords(packed.ranges),
			claims: unpackRecords(packed.claims),
			withoutFigure: unpackRecords(packed.withoutFigure),
		},
		ladder: {
			areaCode: ladder.areaCode,
			year: ladder.year,
			steps: unpackRecords(ladder.steps),
			wages: unpackRows(ladder.wages),
			outlooks: unpackRecords(ladder.outlooks),
			claims: unpackRecords(ladder.claims),
		},
		medians: unpackRows(packed.medians),
		mediansMissing: packed.mediansMissing,
	};
}
