import type { Layout } from '$lib/charts/scene.ts';
import type { Column } from '$lib/export/column.ts';
import type { ShownView } from '$lib/export/shown-view.ts';
import { ownSeries } from '../own-series.ts';
import type * as Tools from './own-layer.ts';

/** The reader's own figures of one view. The code for them is fetched once there are any; before that nothing is changed. */
export class OwnFigures {
	readonly #series = ownSeries();
	#tools = $state.raw<typeof Tools | null>(null);
	/** Null while there are none. */
	readonly layer = $derived(
		this.#tools && this.#series().length > 0 ? this.#tools.ownLayer(this.#series()) : null,
	);
	/** The same, and null while the page does not show them: its files are then the official ones. */
	readonly drawn = $derived(this.#tools?.shownByPage() ? this.layer : null);

	constructor() {
		$effect(() => {
			if (this.#series().length === 0 || this.#tools) return;
			// Without a connection the page stays what it is; the next change of the figures tries again.
			void import('./own-layer.ts').then(
				(tools) => (this.#tools = tools),
				() => undefined,
			);
		});
	}

	/** A layout with the reader's figures on it while the page shows them. */
	readonly overlaid = (layout: Layout): Layout => this.drawn?.overlaid(layout) ?? layout;

	/** The columns of a table that hold something, the reader's after the official ones. */
	filledColumns<Row>({ columns, rows }: Pick<ShownView<Row>, 'columns' | 'rows'>): readonly Column<Row>[] {
		const official = columns.filter((column) => rows.some((row) => column.text(row) !== ''));
		return [...official, ...(this.drawn?.columns(columns, rows) ?? [])];
	}
}
