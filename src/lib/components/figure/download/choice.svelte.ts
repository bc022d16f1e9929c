import type { Palette } from '$lib/charts/theme.ts';
import type { Problem } from '$lib/domain/result.ts';
import { DEFAULT_OPTIONS, type FigureOptions } from '$lib/export/document/options.ts';
import { FIGURE_SIZES, ownSize, type FigureSize } from '$lib/export/document/sizes.ts';
import type { ColumnChoice } from '$lib/export/files/figure-input.ts';

/** A size there is, or one's own. */
export type SizeName = keyof typeof FIGURE_SIZES | 'own';

/** What a reader has chosen for the files of a figure. It is kept while the page shows that figure. */
export class DownloadChoice {
	size = $state<SizeName>('landscape');
	/** One's own; null while a field is empty. */
	width = $state<number | null>(FIGURE_SIZES.landscape.width);
	height = $state<number | null>(FIGURE_SIZES.landscape.height);
	theme = $state<Palette>(DEFAULT_OPTIONS.theme);
	transparent = $state(false);
	rows = $state<FigureOptions['rows']>(DEFAULT_OPTIONS.rows);
	title = $state('');
	note = $state('');
	columns = $state<ColumnChoice>('all');
	/** With the reader's own figures, where there are any. */
	withOwn = $state(true);

	readonly #own = $derived(ownSize(this.width ?? 0, this.height ?? 0));
	/** What is wrong with one's own size. */
	readonly problem: Problem | null = $derived(this.size !== 'own' || this.#own.ok ? null : this.#own.problem);
	/** The last size that can be made. */
	#usable: FigureSize = DEFAULT_OPTIONS.size;
	readonly #size = $derived.by(() => {
		if (this.size !== 'own') {
			const { width, height } = FIGURE_SIZES[this.size];
			this.#usable = { width, height };
		} else if (this.#own.ok) this.#usable = this.#own.value;
		return this.#usable;
	});
	/** Of a size that can be made, whatever the fields say. */
	readonly options: FigureOptions = $derived({
		size: this.#size,
		theme: this.theme,
		transparent: this.transparent,
		title: this.title.trim() || null,
		note: this.note.trim() || null,
		rows: this.rows,
	});
}
