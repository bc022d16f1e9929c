import type { Drawn, Mark } from '$lib/charts/scene.ts';

/** Marks so many times as large, seen from the top left corner, thickness and type with them. */
export function scaledMarks(marks: readonly Mark[], by: number): readonly Mark[] {
	return by === 1 ? marks : marks.map((mark) => scaled(mark, by));
}

export function scaledBlock({ marks, height }: Drawn, by: number): Drawn {
	return { marks: scaledMarks(marks, by), height: height * by };
}

function scaled(mark: Mark, by: number): Mark {
	switch (mark.kind) {
		case 'group':
			return {
				...mark,
				...(mark.dx !== undefined && { dx: mark.dx * by }),
				...(mark.dy !== undefined && { dy: mark.dy * by }),
				marks: scaledMarks(mark.marks, by),
			};
		case 'line':
			return {
				...mark,
				x1: mark.x1 * by,
				y1: mark.y1 * by,
				x2: mark.x2 * by,
				y2: mark.y2 * by,
				thickness: mark.thickness * by,
				...(mark.dash !== undefined && { dash: numbersScaled(mark.dash, by) }),
			};
		case 'rect':
			return {
				...mark,
				x: mark.x * by,
				y: mark.y * by,
				width: mark.width * by,
				height: mark.height * by,
				...(mark.radius !== undefined && { radius: mark.radius * by }),
			};
		case 'circle':
			return {
				...mark,
				cx: mark.cx * by,
				cy: mark.cy * by,
				r: mark.r * by,
				...(mark.outline !== undefined && { thickness: (mark.thickness ?? 1) * by }),
			};
		case 'path':
			return {
				...mark,
				d: numbersScaled(mark.d, by),
				...(mark.stroke !== undefined && { thickness: (mark.thickness ?? 1) * by }),
			};
		case 'text':
			return { ...mark, x: mark.x * by, y: mark.y * by, size: mark.size * by };
	}
}

/** Paths have absolute commands alone, so each of their numbers is a place. */
function numbersScaled(text: string, by: number): string {
	return text.replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g, (number) =>
		String(Math.round(Number(number) * by * 100) / 100),
	);
}

/** The smallest type of marks; infinite where there is no text. */
export function smallestText(marks: readonly Mark[]): number {
	return marks.reduce((least, mark) => {
		if (mark.kind === 'group') return Math.min(least, smallestText(mark.marks));
		return mark.kind === 'text' ? Math.min(least, mark.size) : least;
	}, Number.POSITIVE_INFINITY);
}
