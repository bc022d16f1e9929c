import type { Filters } from '$lib/domain/filters.ts';
import { PageChoice } from './page-choice.svelte.ts';

/** The dashboard's choice, with the range of pay that is being brushed. */
export class DashboardChoice<Answer extends { readonly filters: Filters }> extends PageChoice<Answer> {
	/** A range of pay that is being brushed: the areas follow it before it is chosen. */
	brushed = $state.raw<Filters['range']>(null);

	override choose(change: Partial<Filters>): void {
		// Brushed back to what was chosen: there will be no other answer to end the brush.
		if (!this.isChange(change)) this.brushed = null;
		super.choose(change);
	}

	protected override show(answer: Answer | null): void {
		this.brushed = null;
		super.show(answer);
	}
}
