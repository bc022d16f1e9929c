import type { ShownView } from '$lib/export/shown-view.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';

/** What leads to a view, from what it shows at that moment. */
export function takeawayOf<Row>(view: string, shown: ShownView<Row>): TakeawayFiles {
	return {
		link: () => shown.address,
		trace: async (version) => {
			const [{ traceOf }, { rowsToCsv }] = await Promise.all([
				import('$lib/export/trace/trace.ts'),
				import('$lib/export/csv.ts'),
			]);
			return traceOf({ view, ...shown }, rowsToCsv(shown.rows, shown.columns), await version());
		},
	};
}
