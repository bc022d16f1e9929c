import { inAlphabet } from '$lib/domain/alphabet.ts';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { jobsPerThousand } from '$lib/domain/jobs-per-thousand.ts';
import { WAGE_MEASURES, type Period, type WageMeasure } from '$lib/domain/measure.ts';
import { headlineOf, type MetroRow } from '$lib/domain/metro-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { claimedAreas } from '$lib/query/areas/claims.ts';
import { type AreaState, areaStates } from '$lib/query/areas/facts.ts';
import { areasWithErrors, meansWithErrors } from '$lib/query/areas/mean-errors.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import { jobConcentration, type ConcentrationRow } from '$lib/query/questions/job-concentration.ts';
import { stateProjections } from '$lib/views/outlook/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { similarAreas, type SimilarArea } from '$lib/query/questions/similar-areas.ts';
import type { Question } from '$lib/query/statement.ts';
import { asFilters, metroChoice, type MetroChoice, type MetroFilters } from '../choice/metro-choice.ts';
import { isAnyTested, testableChoices, type TestableChoice } from '../choice/testable-choices.ts';

const MOST_SIMILAR = 8;

/** The areas most like one of those compared, for one role. */
interface SimilarAnswer {
	readonly area: AreaCode;
	readonly role: SocCode;
	readonly rows: readonly SimilarArea[];
}

/** What the views of `/compare/metros` show. */
export interface MetroFigures {
	readonly filters: Filters;
	readonly choice: MetroChoice;
	/** Role by role in the order chosen, within a role in the order shown. */
	readonly rows: readonly MetroRow[];
	/** Role × area the release has no row for. */
	readonly missing: readonly MissingRow[];
}

/** What `/compare/metros` shows, all for one choice. */
export interface MetroAnswer extends MetroFigures {
	readonly filters: MetroFilters;
	/** Null where nothing but the nation is compared: it has no like. */
	readonly similar: SimilarAnswer | null;
	/** Other releases to test a difference in; none where this one tests any. */
	readonly testable: readonly TestableChoice[];
}

/** Everything the page shows; the build asks it in Node, the page in the browser. */
export function metroPage(filters: MetroFilters, context: Context): Question<MetroAnswer> {
	return async (ask) => {
		const choice = metroChoice(filters, await ask(claimedAreas()), context);
		// Where else roles can be tested is seldom not needed, and asked for after the rest it would be waited for once more.
		const [compared, similar, elsewhere] = await Promise.all([
			comparison(filters, choice, context)(ask),
			similarTo(filters, choice, context)(ask),
			testableElsewhere(choice, context)(ask),
		]);
		const testable = isAnyTested(compared.rows, filters) ? [] : elsewhere;
		return { filters, choice, ...compared, similar, testable };
	};
}

/** Where the same roles can be tested instead. */
function testableElsewhere(choice: MetroChoice, context: Context): Question<readonly TestableChoice[]> {
	return async (ask) => {
		const [means, areas, states] = await Promise.all([
			ask(meansWithErrors(context)),
			ask(areasWithErrors(context)),
			statesOf(choice.areas)(ask),
		]);
		return testableChoices(choice, { means, areas, states });
	};
}

/** What `metro-comparison` and `metro-ranks` are made of. */
export function metroFigures(filters: Filters, context: Context): Question<MetroFigures> {
	return async (ask) => {
		const choice = metroChoice(filters, await ask(claimedAreas()), context);
		return { filters, choice, ...(await comparison(filters, choice, context)(ask)) };
	};
}

function comparison(
	filters: Filters,
	choice: MetroChoice,
	context: Context,
): Question<Pick<MetroFigures, 'rows' | 'missing'>> {
	const asked = asFilters(choice, filters);
	const nominal: Filters = { ...asked, dollars: 'nominal' };
	return async (ask) => {
		const [published, local, adjusted, missing, states, concentration] = await Promise.all([
			payByRole(nominal, context)(ask),
			payByRole({ ...asked, dollars: 'local' }, context)(ask),
			filters.dollars === 'real' ? payByRole(asked, context)(ask) : null,
			missingByRole(asked, context)(ask),
			statesOf(choice.areas)(ask),
			jobConcentration(choice.roles, choice.areas, choice.year, context)(ask),
		]);
		const stateCodes = new Set(states.map(({ stateCode }) => stateCode));
		const outlooks =
			stateCodes.size > 0 ? await stateProjections(choice.roles, choice.areas, stateCodes, context)(ask) : [];
		const places = placesOf(states, outlooks, concentration);
		const locals = new Map(local.map((row) => [keyOf(row), row]));
		const reals = new Map(adjusted?.map((row) => [keyOf(row), row]));
		const rows = published.map((row) => {
			const inLocal = locals.get(keyOf(row)) ?? row;
			const real = reals.get(keyOf(row));
			return {
				published: real ?? row,
				local: real ? inRealLocal(row, inLocal, real.cpiFactor, filters.pay) : inLocal,
				...places(row),
			};
		});
		return { rows: inOrder(rows, local, choice, filters), missing };
	};
}

/** The states that some areas lie in, area by area. */
function statesOf(areas: readonly AreaCode[]): Question<readonly AreaState[]> {
	return async (ask) => (await Promise.all([...areas].sort().map((area) => ask(areaStates(area))))).flat();
}

/** What is known of a role in an area besides its wages. */
function placesOf(
	states: readonly AreaState[],
	outlooks: readonly StateOutlookRow[],
	concentration: readonly ConcentrationRow[],
): (row: WageRow) => Pick<MetroRow, 'perThousand' | 'states' | 'outlooks'> {
	const counts = new Map(concentration.map((row) => [keyOf(row), row]));
	return (row) => {
		const own = counts.get(keyOf(row));
		const inside = states.filter(({ areaCode }) => areaCode === row.areaCode);
		const codes = row.areaCode === NATION ? [NATION] : inside.map(({ stateCode }) => stateCode);
		return {
			perThousand: own ? jobsPerThousand(own) : { value: null, way: null, flag: 'not_in_source' },
			states: inside.map(({ stateTitle }) => stateTitle),
			outlooks: codes.flatMap((code) =>
				outlooks.filter(({ areaCode, occCode }) => areaCode === code && occCode === row.occCode),
			),
		};
	};
}

function keyOf({ occCode, areaCode }: { readonly occCode: SocCode; readonly areaCode: AreaCode }): string {
	return `${occCode}|${areaCode}`;
}

/** Local dollars of another year in dollars of the newest: both conversions at once, rounded once. */
function inRealLocal(nominal: WageRow, local: WageRow, factor: number | null, period: Period): WageRow {
	const unit = period === 'annual' ? 1 : 100;
	const parity = local.priceParity;
	const convert = (measure: WageMeasure): Estimate => {
		const { value, flag } = nominal[measure];
		if (value === null || parity === null) return local[measure];
		if (factor === null) return { value: null, flag: 'not_in_source' };
		return { value: Math.round(((value * factor * 100) / parity) * unit) / unit, flag };
	};
	const measures = Object.fromEntries(WAGE_MEASURES.map((measure) => [measure, convert(measure)]));
	return { ...local, ...measures, cpiFactor: factor };
}

/**
 * Roles in the order chosen. Within a role by the column the reader chose, in the money of the choice; else by the
 * measure, highest first, those without a figure last, ties by title.
 */
function inOrder(
	rows: readonly MetroRow[],
	local: readonly WageRow[],
	choice: MetroChoice,
	filters: Filters,
): readonly MetroRow[] {
	const isSorted = filters.sort !== null && SORT_COLUMNS.includes(filters.sort.replace(/^-/, ''));
	// Both money bases were asked in the reader's order: that of local dollars is another one.
	const asked = local.map(keyOf);
	const place = ({ published }: MetroRow) => asked.indexOf(keyOf(published));
	const value = (row: MetroRow) => estimateOf(headlineOf(row, filters), filters.measure).value ?? -Infinity;
	const byMeasure = (one: MetroRow, other: MetroRow) =>
		(value(one) === value(other) ? 0 : value(other) - value(one)) ||
		inAlphabet(one.published.areaTitle, other.published.areaTitle);
	return choice.roles.flatMap((role) => {
		const own = rows.filter(({ published }) => published.occCode === role);
		if (!isSorted) return own.sort(byMeasure);
		return filters.dollars === 'local' ? own.sort((one, other) => place(one) - place(other)) : own;
	});
}

/** The like of the area the reader named, else of the first one compared; by the focus, else by the first role. */
function similarTo(
	{ similar, focus }: MetroFilters,
	{ areas, roles, year }: MetroChoice,
	context: Context,
): Question<SimilarAnswer | null> {
	const area = similar ?? areas.find((code) => code !== NATION);
	const role = focus ?? roles[0];
	if (area === undefined || role === undefined || area === NATION) return async () => null;
	return async (ask) => ({
		area,
		role,
		rows: await similarAreas(area, role, year, MOST_SIMILAR, context)(ask),
	});
}
