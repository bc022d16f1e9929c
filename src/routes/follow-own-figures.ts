import type { OwnSeries } from '$lib/domain/own-figures.ts';
import { ownData } from './own-data.svelte.ts';

/** Hands on the series of what a reader gave, now and after every change. */
export function followOwnFigures(take: (series: readonly OwnSeries[]) => void): void {
	const { store } = ownData;
	let turn = 0;
	let taken = 0;
	const read = async () => {
		const own = ++turn;
		const ids = store.list().flatMap(({ kind, id }) => (kind === 'figures' ? [id] : []));
		const found = await Promise.all(ids.map((id) => store.read(id)));
		// A later change is read by itself.
		if (own !== turn) return;
		const series = found.flatMap((one) => (one.ok && one.value.kind === 'figures' ? one.value.series : []));
		if (series.length > 0 || taken > 0) take(series);
		taken = series.length;
	};
	store.subscribe(() => void read());
	void read();
}
