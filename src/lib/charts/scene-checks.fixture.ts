import { textWidth } from './text-width.ts';
import type { Mark, Scene, TextMark } from './scene.ts';

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

/**
 * Labels that lie more than a pixel in each other, and labels that go beyond the frame, of scenes as they are written into
 * snapshots: each in words. Empty is well. A label's box is as high as its letters, from the top of the capitals to the foot
 * of a `g`, as in the check of the living pages (src/commands/face/label-faults.ts).
 */
export function labelFaults(svg: string): readonly string[] {
	return [...svg.matchAll(/<svg ([^>]*)>(.*?)<\/svg>/gs)].flatMap(([, head = '', body = '']) => {
		const [, , width = 0, height = 0] = attribute(head, 'viewBox')?.split(' ').map(Number) ?? [
			0,
			0,
			Number(attribute(head, 'width')),
			Number(attribute(head, 'height')),
		];
		const boxes = textsIn(body).map((text) => lettersOf(text));
		const faults = boxes.flatMap((box) =>
			box.x < -SLACK ||
			box.y < -SLACK ||
			box.x + box.width > width + SLACK ||
			box.y + box.height > height + SLACK
				? [`${box.what} is cut by ${width} × ${height}`]
				: [],
		);
		boxes.forEach((one, index) => {
			for (const other of boxes.slice(index + 1)) {
				const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
				const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
				if (wide > SLACK && high > SLACK) {
					faults.push(`${one.what} and ${other.what} by ${wide.toFixed(1)} × ${high.toFixed(1)}`);
				}
			}
		});
		return faults;
	});
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1];
}

/** The texts of a drawing, where they lie in it. */
function textsIn(body: string): readonly TextMark[] {
	const texts: TextMark[] = [];
	const places = [{ dx: 0, dy: 0 }];
	for (const [, close, tag = '', words] of body.matchAll(/<(\/?)(g\b[^>]*|text [^>]*)>([^<]*)/g)) {
		const { dx, dy } = places.at(-1) ?? { dx: 0, dy: 0 };
		if (close) places.pop();
		else if (tag.startsWith('g')) {
			const [x = 0, y = 0] = /translate\(([^)]*)\)/.exec(tag)?.[1]?.split(' ').map(Number) ?? [];
			places.push({ dx: dx + x, dy: dy + y });
		} else {
			texts.push({
				kind: 'text',
				x: Number(attribute(tag, 'x')) + dx,
				y: Number(attribute(tag, 'y')) + dy,
				text: (words ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
				size: Number(attribute(tag, 'font-size') ?? 12),
				weight: attribute(tag, 'font-weight') === '600' ? 600 : 400,
				ink: 'ink',
				anchor: anchorOf(attribute(tag, 'text-anchor')),
			});
		}
	}
	return texts;
}

function anchorOf(text: string | undefined): TextMark['anchor'] {
	return text === 'middle' || text === 'end' ? text : 'start';
}

function lettersOf(text: TextMark): Box {
	const [box] = boxesOf(text, 0, 0);
	if (!box) throw new Error('A text has a box.');
	return { ...box, y: text.y - text.size * 0.7, height: text.size * 0.9 };
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
