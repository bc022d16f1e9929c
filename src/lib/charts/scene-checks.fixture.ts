import { textWidth } from './text-width.ts';
import type { Mark, Scene } from './scene.ts';

/** What is wrong with a scene's marks: a number that is not finite, or a mark outside the frame. Empty is well. */
export function sceneFaults(scene: Scene): readonly string[] {
	const boxes = [...scene.marks.flatMap((mark) => boxesOf(mark, 0, 0)), ...scene.data.map(ofDatum)];
	return boxes.flatMap(({ what, x, y, width, height }) => {
		const numbers = [x, y, width, height];
		if (!numbers.every(Number.isFinite)) return [`${what}: not a number in ${numbers.join(' ')}`];
		if (width < -SLACK || height < -SLACK) return [`${what}: negative size ${width} × ${height}`];
		const inside =
			x >= -SLACK && y >= -SLACK && x + width <= scene.width + SLACK && y + height <= scene.height + SLACK;
		return inside ? [] : [`${what}: ${x} ${y} ${width} ${height} outside ${scene.width} × ${scene.height}`];
	});
}

/** Rounding, and the half of a hairline that lies on the frame. */
const SLACK = 1;

interface Box {
	readonly what: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function ofDatum({ key, x, y, width, height }: Scene['data'][number]): Box {
	return { what: `datum ${key}`, x, y, width, height };
}

function boxesOf(mark: Mark, dx: number, dy: number): readonly Box[] {
	switch (mark.kind) {
		case 'group':
			return mark.marks.flatMap((child) => boxesOf(child, dx + (mark.dx ?? 0), dy + (mark.dy ?? 0)));
		case 'line':
			return [around('line', [mark.x1 + dx, mark.x2 + dx], [mark.y1 + dy, mark.y2 + dy])];
		case 'rect':
			return [{ what: 'rect', x: mark.x + dx, y: mark.y + dy, width: mark.width, height: mark.height }];
		case 'circle': {
			const size = 2 * mark.r;
			return [
				{ what: 'circle', x: mark.cx - mark.r + dx, y: mark.cy - mark.r + dy, width: size, height: size },
			];
		}
		case 'path': {
			const numbers = mark.d
				.split(/[MLZ ,]+/)
				.filter(Boolean)
				.map(Number);
			if (numbers.length === 0) return [];
			const xs = numbers.filter((_, index) => index % 2 === 0);
			const ys = numbers.filter((_, index) => index % 2 === 1);
			return [
				around(
					'path',
					xs.map((x) => x + dx),
					ys.map((y) => y + dy),
				),
			];
		}
		case 'text': {
			const width = textWidth(mark.text, mark.size, mark.weight);
			const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
			const top = mark.y - mark.size * 0.75;
			return [
				{ what: `text ${mark.text}`, x: mark.x - share * width + dx, y: top + dy, width, height: mark.size },
			];
		}
	}
}

function around(what: string, xs: readonly number[], ys: readonly number[]): Box {
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { what, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
