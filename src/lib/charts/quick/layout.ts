import { formatAny, type QuickFigure } from '$lib/domain/quick-figure.ts';
import { nothingScene, textMark } from '../marks.ts';
import type { Room, Scene } from '../scene.ts';
import { linesScene } from './lines.ts';
import { pointsScene } from './points.ts';
import { rankedScene } from './ranked.ts';

/** Room under a picture for what it leaves out. */
const FOOT = 22;

/** A figure of any table in a room; what it leaves out is said under it. */
export function quickLayout(figure: QuickFigure, room: Room): Scene {
	const scene = sceneOf(figure, room);
	if (!scene) return nothingScene(room);
	if (figure.more === 0) return scene;
	const words = `${formatAny(figure.more)} more ${LEFT_OUT[figure.kind]} in the table below.`;
	const note = textMark(0, scene.height + 14, words, {}, room.width);
	return { ...scene, height: scene.height + FOOT, marks: [...scene.marks, note] };
}

const LEFT_OUT: Readonly<Record<QuickFigure['kind'], string>> = {
	ranked: 'rows are',
	lines: 'series are',
	points: 'points are',
};

function sceneOf(figure: QuickFigure, room: Room): Scene | null {
	if (figure.kind === 'ranked') return rankedScene(figure, room);
	return figure.kind === 'lines' ? linesScene(figure, room) : pointsScene(figure, room);
}
