import { withOwn } from '$lib/charts/own/overlay.ts';
import type { Layout } from '$lib/charts/scene.ts';
import type { OwnSeries } from '$lib/domain/own-figures.ts';
import type { Column } from '$lib/export/column.ts';
import { ownColumnsOf, publishedWithOwn } from '$lib/export/own/publish-own.ts';
import type { Published } from '$lib/export/published.ts';
import OwnFoot from './OwnFoot.svelte';
import { ownSwitch } from './shown.svelte.ts';

/** What a view does with a reader's own series. */
export interface OwnLayer {
	readonly series: readonly OwnSeries[];
	readonly overlaid: (layout: Layout) => Layout;
	readonly columns: <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => readonly Column<Row>[];
	readonly published: (published: Published) => Published;
	/** Under the picture: what is not drawn and why, and the switch. */
	readonly Foot: typeof OwnFoot;
}

export function ownLayer(series: readonly OwnSeries[]): OwnLayer {
	return {
		series,
		overlaid: (layout) => (room) => withOwn(layout(room), series),
		columns: (columns, rows) => ownColumnsOf(columns, rows, series),
		published: (published) => publishedWithOwn(published, series),
		Foot: OwnFoot,
	};
}

/** Whether the page shows them. */
export function shownByPage(): boolean {
	return ownSwitch.isOn;
}
