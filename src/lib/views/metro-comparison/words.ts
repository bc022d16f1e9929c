import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure, shortArea, type MetroRow } from '$lib/domain/metro-row.ts';
import type { Words } from '$lib/charts/words.ts';
import { capitalised, joined, listPhrase } from '$lib/domain/phrases.ts';
import { NOT_PUBLISHED } from './facts.ts';
import { basisNames, rolePanels, type AbsentRow, type RolePanel } from './state.ts';

/** What the comparison shows, from the rows alone. */
export function metroComparisonWords(
	rows: readonly MetroRow[],
	absent: readonly AbsentRow[],
	filters: Filters,
	newestYear: number,
): Words {
	const measure = markedMeasure(filters);
	const own = rows.map(({ published }) => published);
	const parities = listYears(
		rows.flatMap(({ local }) => (local.priceParityYear === null ? [] : [local.priceParityYear])),
	);
	const places = [...new Set(own.map(({ areaTitle }) => areaTitle))];
	const years = listYears(own.map(({ year }) => year));
	const panels = rolePanels({ rows, absent });
	const [first, second] = basisNames({ realYear: filters.dollars === 'real' ? newestYear : null });
	return {
		title: findingOf(panels, filters),
		subtitle: joined(' · ', [
			`${capitalised(measureTitle(measure))} ${filters.pay} pay ${first} and ${second}${parities && ` (price levels of ${parities})`}`,
			places.length > 3 ? `${places.length} places` : listPhrase(places),
			years && `May ${years}`,
			panels.length > 1 && 'each role has its own scale',
		]),
		summary: summaryOf(panels, filters),
	};
}

interface Leader {
	readonly title: string;
	readonly text: string;
	readonly value: number;
}

/** The rows with the highest figure; none where a top code leaves open who leads. */
function leaders(
	rows: readonly MetroRow[],
	basis: 'published' | 'local',
	filters: Filters,
): readonly Leader[] {
	const measure = markedMeasure(filters);
	const figures = rows.flatMap((row) => {
		const estimate = row[basis][measure];
		if (estimate.value === null) return [];
		return [{ row, estimate, value: estimate.value }];
	});
	if (figures.length < 2 || figures.some(({ estimate }) => estimate.flag === 'top_coded')) return [];
	const most = Math.max(...figures.map(({ value }) => value));
	return figures
		.filter(({ value }) => value === most)
		.map(({ row, estimate, value }) => ({
			title: row.published.areaTitle,
			text: formatEstimate(estimate, measure, filters.pay),
			value,
		}));
}

const named = (list: readonly Leader[]) => listPhrase(list.map(({ title }) => shortArea(title)));

function isSame(one: readonly Leader[], other: readonly Leader[]): boolean {
	return (
		one.length === other.length && one.every(({ title }) => other.some((leader) => leader.title === title))
	);
}

/** The roles whose highest figure is known in both kinds of dollars, with the places that have it. */
function ledRoles(panels: readonly RolePanel[], filters: Filters) {
	return panels.flatMap((panel) => {
		const published = leaders(panel.rows, 'published', filters);
		const local = leaders(panel.rows, 'local', filters);
		return published.length > 0 && local.length > 0 ? [{ title: panel.title, published, local }] : [];
	});
}

/** Over the whole page: what prices do to the first place of each role; empty where nothing can be said. */
export function topPlaceFinding(rows: readonly MetroRow[], filters: Filters): string {
	const led = ledRoles(rolePanels({ rows, absent: [] }), filters);
	const moved = led.filter(({ published, local }) => !isSame(published, local));
	const [only] = led;
	if (!only) return '';
	if (led.length > 1) {
		return moved.length > 0
			? `Local prices change the top place for ${moved.length} of ${led.length} roles.`
			: `Local prices change the top place for none of ${led.length} roles.`;
	}
	return moved.length > 0
		? `Pay is highest in ${named(only.published)}, but buys most in ${named(only.local)}.`
		: `Pay is highest in ${named(only.published)}, before and after local prices.`;
}

/** How many times the lowest figure of a role its highest one is; null where one place alone, or a top code, says nothing. */
function spreadOf({ rows }: RolePanel, filters: Filters): number | null {
	const measure = markedMeasure(filters);
	const estimates = rows.map((row) => row[filters.dollars === 'local' ? 'local' : 'published'][measure]);
	const values = estimates.flatMap(({ value }) => value ?? []);
	const least = Math.min(...values);
	if (values.length < 2 || least <= 0 || estimates.some(({ flag }) => flag === 'top_coded')) return null;
	return Math.max(...values) / least;
}

function findingOf(panels: readonly RolePanel[], filters: Filters): string {
	const rows = panels.flatMap((panel) => panel.rows);
	const measure = markedMeasure(filters);
	if (rows.length === 0) return 'The tables here have no figures for this combination';
	const spreads = panels.flatMap((panel) => spreadOf(panel, filters) ?? []);
	const filled = panels.filter((panel) => panel.rows.length > 0);
	const [panel] = filled;
	if (panel && filled.length === 1 && spreads.length === 1) return endsOf(panel, filters);
	if (spreads.length > 1) {
		const [least, most] = [Math.min(...spreads), Math.max(...spreads)].map((ratio) => ratio.toFixed(1));
		const all = `${spreads.length === filled.length ? 'all ' : ''}${spreads.length} roles`;
		return least === most
			? `In ${all}, the top place pays ${least} times the lowest`
			: `In ${all}, the top place pays ${least} to ${most} times the lowest`;
	}
	const [only, second] = rows.filter(({ published }) => published[measure].value !== null);
	if (!only) return `No ${measureTitle(measure)} pay is published for this choice`;
	if (second)
		return `${filled.length === 1 ? 'Pay' : `Pay of ${filled.length} roles`} in ${rows.length} places`;
	const figure = formatEstimate(only.published[measure], measure, filters.pay);
	return `${shortArea(only.published.areaTitle)} pays ${figure}`;
}

/** The highest and the lowest place of a role, or how many share either. */
function endsOf({ rows }: RolePanel, filters: Filters): string {
	const measure = markedMeasure(filters);
	const basis = filters.dollars === 'local' ? 'local' : 'published';
	const valued = rows.flatMap((row) => {
		const { value } = row[basis][measure];
		return value === null ? [] : [{ row, value }];
	});
	const end = (value: number) => {
		const own = valued.filter((one) => one.value === value);
		const figure = own[0] ? formatEstimate(own[0].row[basis][measure], measure, filters.pay) : '';
		const name =
			own.length === 1 && own[0] ? shortArea(own[0].row.published.areaTitle) : `${own.length} places`;
		return { name, figure, verb: own.length === 1 ? 'pays' : 'pay' };
	};
	const values = valued.map(({ value }) => value);
	const [high, low] = [end(Math.max(...values)), end(Math.min(...values))];
	if (high.figure === low.figure) return `All ${valued.length} places pay ${high.figure}`;
	return `${high.name} ${high.verb} most, ${high.figure}; ${low.name} ${low.verb} least, ${low.figure}`;
}

function summaryOf(panels: readonly RolePanel[], filters: Filters): string {
	const measure = markedMeasure(filters);
	const rows = panels.flatMap((panel) => panel.rows);
	if (rows.length === 0)
		return 'The tables here have no figures for this combination. Choose other roles, places or another year.';
	const sentences = panels.slice(0, 4).flatMap((panel) => {
		const [published, local] = [
			leaders(panel.rows, 'published', filters),
			leaders(panel.rows, 'local', filters),
		];
		const [most, best] = [published[0], local[0]];
		if (!most) return [];
		const worth = best ? `; after local prices ${named(local)}, ${best.text}` : '';
		return [`${panel.title}: highest ${measureTitle(measure)} ${named(published)}, ${most.text}${worth}.`];
	});
	const withoutPay = rows.filter(({ published }) => published[measure].value === null);
	const withoutParity = [
		...new Set(
			rows
				.filter(({ local }) => local.priceParity === null)
				.map(({ published }) => shortArea(published.areaTitle)),
		),
	];
	const withheld = rows.filter(({ published }) => published.employment.flag === 'not_published');
	return joined(' ', [
		...sentences,
		withoutPay.length > 0 &&
			`Without a ${measureTitle(measure)}: ${withoutPay
				.map(
					({ published }) =>
						`${published.occTitle} in ${shortArea(published.areaTitle)} (${formatMissing(published[measure].flag)})`,
				)
				.join('; ')}.`,
		withheld.length > 0 &&
			`Employment ${NOT_PUBLISHED}: ${withheld
				.map(({ published }) => `${published.occTitle} in ${shortArea(published.areaTitle)}`)
				.join('; ')}.`,
		withoutParity.length > 0 &&
			`BEA has no price level for ${listPhrase(withoutParity)}, so no pay after local prices.`,
	]);
}
