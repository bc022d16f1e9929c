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

	readonly #own = $derived(ownSize(this.width ?? 0, this.height ?? 0));
	/** What is wrong with one's own size. */
	readonly problem: Problem | null = $derived(this.size !== 'own' || this.#own.ok ? null : this.#own.problem);
	/** Null where one's own size cannot be made. */
	readonly options: FigureOptions | null = $derived.by(() => {
		const size = this.#size;
		if (!size) return null;
		return {
			size,
			theme: this.theme,
			transparent: this.transparent,
			title: this.title.trim() || null,
			note: this.note.trim() || null,
			rows: this.rows,
		};
	});

	get #size(): FigureSize | null {
		if (this.size === 'own') return this.#own.ok ? this.#own.value : null;
		const { width, height } = FIGURE_SIZES[this.size];
		return { width, height };
	}
}
