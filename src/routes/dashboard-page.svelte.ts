import type { ComponentProps } from 'svelte';
import type FilterRail from '$lib/components/filters/FilterRail.svelte';
import type { ViewSurroundings } from '$lib/components/views/surroundings.ts';
import type { KeyRows } from '$lib/charts/key-figures/figures.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { MapShapesFile } from '$lib/domain/map-shapes.ts';
import type { Family } from '$lib/domain/occupation.ts';
import type { Problem } from '$lib/domain/result.ts';
import { printAddress } from '$lib/view-state/address.ts';
import { choiceSentence, countChoices } from '$lib/view-state/choice-sentence.ts';
import type { DashboardAnswer } from '$lib/view-state/dashboard-answer.ts';
import type { Dashboard } from '$lib/view-state/dashboard.svelte.ts';
import type { PageData } from './$types';
import { mapOf } from './map-of.ts';

/** What the parts of the page need from outside it. */
export interface DashboardSurroundings {
	readonly data: PageData;
	readonly dashboard: Dashboard;
	/** The page's address without a query, absolute. */
	readonly address: string;
	readonly definitionsAddress: string;
	readonly fetchShapes: () => Promise<MapShapesFile>;
	readonly fetchAlternateTitles: () => Promise<Readonly<Record<string, readonly string[]>>>;
	/** The reader reaches for a control: an engine will be needed. */
	readonly startEngine: () => void;
}

/**
 * The properties of each part of the dashboard. They are objects that stay, with a getter for each value: a part is
 * drawn anew when what it shows changes, not when anything does.
 */
export function dashboardParts(outside: DashboardSurroundings) {
	const { data, dashboard } = outside;
	const { newestYear } = data.context;
	/** Key of the datum under the pointer or the arrow keys, the same in all views; null for none. */
	let active = $state<string | null>(null);
	let shapes = $state.raw<MapShapesFile | null>(null);
	let shapesFailed = $state(false);
	let alternates = $state.raw<Readonly<Record<string, readonly string[]>>>({});
	let isReaching = false;

	const families = mapOf<string, Family>(
		data.roles.flatMap(({ code, family }) => (family ? [[code, family] as const] : [])),
	);
	const roleTitles = $derived(
		mapOf(
			[...data.roles, ...(dashboard.directory?.roles ?? [])].map(({ code, title }) => [code, title] as const),
		),
	);
	const areaTitles = $derived(
		mapOf((dashboard.directory?.areas ?? []).map(({ code, title }) => [code, title] as const)),
	);
	const titleOfRole = (code: string) => roleTitles.get(code) ?? code;
	const titleOfArea = (code: string) => areaTitles.get(code) ?? code;
	const alternateTitles = $derived(
		mapOf(
			Object.entries(alternates).map(
				([code, titles]) => [code, titles.map((title) => ({ code, title }))] as const,
			),
		),
	);
	const sentence = $derived(choiceSentence(dashboard.filters, { titleOfRole, titleOfArea, newestYear }));
	const rolesShown = $derived(
		dashboard.filters.role.length ? dashboard.filters.role : data.roles.map(({ code }) => code),
	);

	/** A reader reaches for a search box: what it searches is fetched now, not before. */
	function reach() {
		dashboard.prepareSearch();
		outside.startEngine();
		if (isReaching) return;
		isReaching = true;
		outside.fetchAlternateTitles().then(
			(titles) => (alternates = titles),
			() => (isReaching = false),
		);
	}

	function chooseArea(area: AreaCode) {
		const { area: chosen } = dashboard.filters;
		dashboard.choose({
			area: chosen.includes(area) ? chosen.filter((other) => other !== area) : [...chosen, area],
		});
	}

	const surroundings: ViewSurroundings = {
		book: data.book,
		newestYear,
		get waiting() {
			return `Loading ${sentence.replace(/^./, (letter) => letter.toLowerCase())}`;
		},
		get isStale() {
			return dashboard.isStale;
		},
		definitionsAddress: outside.definitionsAddress,
		addressOf: (filters: Filters) => outside.address + printAddress(filters),
		onSort: (sort) => dashboard.choose({ sort }),
		onRetry: () => dashboard.retry(),
	};

	/** What is given to every view, with what is its own. */
	function view<Own extends object>(own: Own): Own & ViewProps {
		const shared: ViewProps = withGetters(surroundings, {
			get problem() {
				return dashboard.problem;
			},
			get active() {
				return active;
			},
			set active(key: string | null) {
				active = key;
			},
		});
		return withGetters(shared, own);
	}

	const rail: ComponentProps<typeof FilterRail> = {
		get filters() {
			return dashboard.filters;
		},
		years: data.years,
		get directory() {
			return dashboard.directory;
		},
		get alternates() {
			return alternateTitles;
		},
		titleOfRole,
		titleOfArea,
		get rolesShown() {
			return rolesShown;
		},
		onReach: reach,
		onChoose: (change) => dashboard.choose(change),
	};

	return {
		get sentence() {
			return sentence;
		},
		/** What the views are waiting for. */
		get waiting() {
			return surroundings.waiting;
		},
		/** The outlines of the map, behind the first picture. */
		fetchShapes(): void {
			outside.fetchShapes().then(
				(file) => (shapes = file),
				() => (shapesFailed = true),
			);
		},
		rail,
		drawer: withGetters(rail, {
			get count() {
				return countChoices(dashboard.filters);
			},
		}),
		keyFigures: {
			get rows() {
				return keyRowsOf(dashboard.shown);
			},
			addressOfTable: (table: string) => `${outside.definitionsAddress}#table-${table}`,
			get isStale() {
				return dashboard.isStale;
			},
		},
		payByRole: view({
			get answer() {
				return dashboard.shown;
			},
			get nationByRole() {
				return dashboard.shown?.nationByRole ?? [];
			},
			families,
			onFirstScreen: true,
		}),
		payByArea: view({
			get answer() {
				return dashboard.ranged;
			},
			titleOfRole,
			get shapes() {
				return shapes;
			},
			get shapesFailed() {
				return shapesFailed;
			},
			onChooseArea: chooseArea,
			onFirstScreen: true,
		}),
		distribution: view({
			get answer() {
				const { shown } = dashboard;
				return shown && { filters: shown.filters, rows: shown.byAreaAll, nations: shown.nations };
			},
			titleOfRole,
			onBrush: (range: Filters['range']) => dashboard.choose({ range }),
			onPreview: (range: Filters['range']) => (dashboard.brushed = range),
		}),
		trend: view({
			get answer() {
				return dashboard.shown?.trend ?? null;
			},
		}),
		payBySetting: view({
			get answer() {
				return dashboard.shown?.setting ?? null;
			},
			titleOfRole,
		}),
		outlook: view({
			get answer() {
				return dashboard.shown?.outlook ?? null;
			},
		}),
		credentials: view({
			get answer() {
				return dashboard.shown?.credentials ?? null;
			},
		}),
	};
}

interface ViewProps extends ViewSurroundings {
	readonly problem: Problem | null;
	active: string | null;
}

function keyRowsOf(shown: DashboardAnswer | null): KeyRows | null {
	return (
		shown && {
			filters: shown.filters,
			byRole: shown.byRole,
			byArea: shown.byAreaAll,
			outlook: shown.outlook.rows,
		}
	);
}

/** Both objects in one, getters and setters kept as such. */
function withGetters<One extends object, Other extends object>(one: One, other: Other): One & Other {
	return Object.defineProperties(
		{},
		{
			...Object.getOwnPropertyDescriptors(one),
			...Object.getOwnPropertyDescriptors(other),
		},
	) as One & Other;
}
