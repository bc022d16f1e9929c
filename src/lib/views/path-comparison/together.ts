import { scaleLinear } from 'd3-scale';
import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { NATION } from '$lib/domain/area.ts';
import { formatCount } from '$lib/domain/format.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES, type Side } from '$lib/domain/path-scope.ts';
import { isWhole, sumOf, type PartialSum } from '$lib/domain/path-sums.ts';
import { hatch } from '$lib/charts/hatch.ts';
import type { Mark, Room } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { SIDE_INKS } from './state.ts';

const TITLE_SIZE = 14;
const SIZE = 13;
const ROW = 44;
const HEADING = 26;
/** Where the parts of a sum that nobody published would go on. */
const OPEN_END = 12;

interface Together {
	readonly marks: readonly Mark[];
	readonly height: number;
}

const COUNTS: readonly {
	readonly title: string;
	readonly isNational: boolean;
	readonly of: (row: PathRow) => number | null;
}[] = [
	{ title: 'jobs', isNational: false, of: ({ wage }) => wage?.employment.value ?? null },
	{ title: 'openings a year', isNational: true, of: ({ projection }) => projection?.openings ?? null },
];

/**
 * Both sides' jobs and openings set back to back: counts alone may be added up. A sum with missing parts says "at
 * least" and its bar goes on hatched. Each count has a scale of its own, from zero in the middle.
 */
export function togetherMarks(rows: readonly PathRow[], top: number, room: Room): Together {
	const middle = room.width / 2;
	const length = middle - OPEN_END - 2;
	const heading = (side: Side): Mark =>
		textMark(side === 'him' ? middle - 10 : middle + 10, top + TITLE_SIZE, SIDE_TITLES[side], {
			ink: 'ink',
			size: TITLE_SIZE,
			weight: 600,
			anchor: side === 'him' ? 'end' : 'start',
		});
	// Beside the jobs of one place stand the nation's openings: states project another decade than the nation.
	const isLocal = rows.some(({ wage }) => wage !== null && wage.areaCode !== NATION);
	const marks: Mark[] = SIDES.map(heading);
	for (const [index, { title: plain, isNational, of }] of COUNTS.entries()) {
		const title = isLocal && isNational ? `${plain}, nation` : plain;
		const y = top + HEADING + index * ROW;
		const sums = SIDES.map((side) => ({
			side,
			sum: sumOf(rows.filter((row) => row.side === side).map(of)),
		}));
		const most = Math.max(1, ...sums.map(({ sum }) => sum.total));
		const scale = scaleLinear().domain([0, most]).range([0, length]);
		const half = textWidth(title, SIZE, 400) / 2 + 8;
		for (const { side, sum } of sums) marks.push(...barMarks(side, sum, { y, middle, half, scale }));
		marks.push(lineMark(middle, y + 17, middle, y + 31, 'ink'));
		marks.push(textMark(middle, y + 12, title, { size: SIZE, anchor: 'middle' }));
	}
	const bottom = top + HEADING + COUNTS.length * ROW;
	marks.push(lineMark(middle, top, middle, top + TITLE_SIZE + 4, 'axis'));
	return { marks, height: bottom - top };
}

interface Bar {
	readonly y: number;
	readonly middle: number;
	/** Half the width of the caption between both numbers. */
	readonly half: number;
	readonly scale: (value: number) => number;
}

function barMarks(side: Side, sum: PartialSum, { y, middle, half, scale }: Bar): readonly Mark[] {
	const length = scale(sum.total);
	const isLeft = side === 'him';
	const words = wordsOf(sum);
	const marks: Mark[] = [
		rectMark(isLeft ? middle - length : middle, y + 18, length, 12, SIDE_INKS[side]),
		textMark(isLeft ? middle - half : middle + half, y + 12, words, {
			ink: 'ink',
			size: SIZE,
			weight: 600,
			anchor: isLeft ? 'end' : 'start',
		}),
	];
	if (!isWhole(sum)) {
		const from = isLeft ? middle - length - OPEN_END : middle + length;
		marks.push(hatch(from, y + 18, OPEN_END, 12));
	}
	return marks;
}

function wordsOf(sum: PartialSum): string {
	if (sum.published === 0) return 'no figure';
	return `${isWhole(sum) ? '' : '≥ '}${formatCount(sum.total)}`;
}
