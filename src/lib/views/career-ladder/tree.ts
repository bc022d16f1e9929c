import { circleMark } from '$lib/charts/marks.ts';
import type { LadderRung } from '$lib/domain/career-ladder.ts';
import type { RoleInks } from '$lib/charts/role-ink.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { INDENT, NODE } from './rung-lines.ts';

/** A rung with the height its node stands at. */
export interface PlacedRung {
	readonly rung: LadderRung;
	readonly middle: number;
}

const RADIUS = 5;

/** The branches from each role to those it leads to, dashed where the step is aside, and a node for each role. */
export function treeMarks(placed: readonly PlacedRung[], ink: RoleInks): readonly Mark[] {
	const x = (depth: number) => NODE + depth * INDENT;
	const branches = placed.flatMap(({ rung, middle }, index): Mark[] => {
		const before = placed.slice(0, index).findLast((other) => other.rung.depth === rung.depth - 1);
		if (!before || rung.depth === 0) return [];
		const stroke = {
			kind: 'line',
			ink: 'axis',
			thickness: 1.5,
			...(rung.relation === 'side' ? { dash: '3 3' } : {}),
		} as const;
		// From the step before on the same branch: dashes drawn over each other would close up.
		const sibling = placed
			.slice(0, index)
			.findLast((other) => other.rung.depth === rung.depth && other.middle > before.middle);
		const top = sibling ? sibling.middle : before.middle + RADIUS;
		const trunk = x(rung.depth - 1);
		return [
			{ ...stroke, x1: trunk, x2: trunk, y1: top, y2: middle },
			{ ...stroke, x1: trunk, x2: x(rung.depth) - RADIUS, y1: middle, y2: middle },
		];
	});
	const nodes = placed.map(({ rung, middle }): Mark =>
		circleMark(
			x(rung.depth),
			middle,
			RADIUS,
			rung.sameAs === '' ? ink(rung.occCode) : 'paper',
			ink(rung.occCode),
			2,
		),
	);
	return [...branches, ...nodes];
}
