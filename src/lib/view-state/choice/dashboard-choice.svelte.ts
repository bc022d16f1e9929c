import type { Filters } from '$lib/domain/filters.ts';
import { withRange } from './brushed-range.ts';
import type { DashboardAnswer } from '../answers/dashboard-answer.ts';
import { PageChoice } from './page-choice.svelte.ts';

/** The dashboard's choice, with the range of pay that is being brushed. */
export class DashboardChoice extends PageChoice<DashboardAnswer> {
	/** A range of pay that is being brushed: the areas follow it before it is chosen. */
	brushed = $state.raw<Filters['range']>(null);
	/** The answer on show with the range that is being brushed. */
	readonly ranged = $derived(this.shown && this.brushed ? withRange(this.shown, this.brushed) : this.shown);

	override choose(change: Partial<Filters>): void {
		// Brushed back to what was chosen: there will be no other answer to end the brush.
		if (!this.isChange(change)) this.brushed = null;
		super.choose(change);
	}

	protected override show(answer: DashboardAnswer | null): void {
		this.brushed = null;
		super.show(answer);
	}
}
