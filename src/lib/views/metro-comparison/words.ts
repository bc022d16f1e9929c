import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure, shortArea, type MetroRow } from '$lib/domain/metro-row.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';
import { joined } from '$lib/domain/phrases.ts';
import { NOT_PUBLISHED } from './facts.ts';
import { rolePanels, type AbsentRow, type RolePanel } from './state.ts';

/** What the comparison shows, from the rows alone. */
export function metroComparisonWords(
	rows: readonly MetroRow[],
	absent: readonly AbsentRow[],
	filters: Filters,
	newestYear: number,
): Words {
	const measure = markedMeasure(filters);
	const own = rows.map(({ published }) => published);
	const marked: Filters = { ...filters, measure, dollars: filters.dollars === 'real' ? 'real' : 'nominal' };
	const parities = listYears(
		rows.flatMap(({ local }) => (local.priceParityYear === null ? [] : [local.priceParityYear])),
	);
	const places = [...new Set(own.map(({ areaTitle }) => areaTitle))];
	const years = listYears(own.map(({ year }) => year));
	const panels = rolePanels({
		rows,
		absent,
		measure,
		pay: filters.pay,
		dollars: filters.dollars,
		realYear: null,
	});
	return {
		title: findingOf(panels, filters),
		subtitle: joined(' · ', [
			measurePhrase(marked, own, newestYear),
			`and divided by regional price parities${parities && ` of ${parities}`} (US = 100)`,
			places.length > 3 ? `${places.length} areas` : listPhrase(places),
			years && `May ${years}`,
			panels.length > 1 && 'each role has a scale of its own',
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

function findingOf(panels: readonly RolePanel[], filters: Filters): string {
	const rows = panels.flatMap((panel) => panel.rows);
	const measure = markedMeasure(filters);
	if (rows.length === 0) return 'No available table has this choice';
	const led = panels.map((panel) => ({
		title: panel.title,
		published: leaders(panel.rows, 'published', filters),
		local: leaders(panel.rows, 'local', filters),
	}));
	const moved = led.filter(
		({ published, local }) => published.length && local.length && !isSame(published, local),
	);
	const [first] = moved;
	const compared = led.filter(({ published, local }) => published.length && local.length);
	if (first) {
		const rest =
			moved.length > 1 ? `; the first place changes for ${moved.length} of ${compared.length} roles` : '';
		return `${first.title} are paid most in ${named(first.published)}, but their pay buys most in ${named(first.local)}${rest}`;
	}
	const [one] = compared;
	if (one) {
		const all = compared.length > 1 ? ` Prices change no first place among ${compared.length} roles` : '';
		return `${one.title} are paid most in ${named(one.published)}, and their pay buys most there too.${all}`.replace(
			/\.$/,
			'',
		);
	}
	const [only] = rows.filter(({ published }) => published[measure].value !== null);
	if (!only) return `No ${measureTitle(measure)} is published for this choice`;
	const figure = formatEstimate(only.published[measure], measure, filters.pay);
	return `${only.published.occTitle} in ${only.published.areaTitle}: ${measureTitle(measure)} ${figure}`;
}

function summaryOf(panels: readonly RolePanel[], filters: Filters): string {
	const measure = markedMeasure(filters);
	const rows = panels.flatMap((panel) => panel.rows);
	if (rows.length === 0) return 'No row to show: choose other roles, areas or another year.';
	const sentences = panels.slice(0, 4).flatMap((panel) => {
		const [published, local] = [
			leaders(panel.rows, 'published', filters),
			leaders(panel.rows, 'local', filters),
		];
		const [most, best] = [published[0], local[0]];
		if (!most) return [];
		const worth = best ? `; in local purchasing power ${named(local)}, ${best.text}` : '';
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
		`${rows.length} rows.`,
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
			`Without a price parity, so without local dollars: ${listPhrase(withoutParity)}.`,
	]);
}
