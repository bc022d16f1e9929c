import type { Lane } from '../../lane-columns.ts';
import { lanesBlock } from '../../lanes.ts';
import { nothingScene } from '../../marks.ts';
import { NARROW_BELOW, type Room, type Scene } from '../../scene.ts';
import { jobsLayout, type JobsPicture } from './jobs.ts';
import { levelsLayout, type LevelsPicture } from './levels.ts';
import { yearsLayout, type YearsPicture } from './years.ts';

/** Figures in lanes on one scale; claims have lanes of their own. */
export interface LanesPicture {
	readonly kind: 'lanes';
	readonly lanes: readonly Lane[];
	readonly format: (value: number) => string;
}

/** A small chart beside a disagreement: what it shows, whatever its kind. */
export type Picture = LanesPicture | YearsPicture | JobsPicture | LevelsPicture;

export function pictureLayout(picture: Picture, room: Room): Scene {
	switch (picture.kind) {
		case 'lanes':
			return lanesScene(picture, room);
		case 'years':
			return yearsLayout(picture, room);
		case 'jobs':
			return jobsLayout(picture, room);
		case 'levels':
			return levelsLayout(picture, room);
	}
}

function lanesScene({ lanes, format }: LanesPicture, room: Room): Scene {
	const filled = lanes.filter(({ rows }) => rows.length > 0);
	// A small chart has no width to spare for labels beside its rows: they stand over them.
	const stacked = { width: Math.min(room.width, NARROW_BELOW - 1) };
	if (filled.length === 0) return { ...nothingScene(stacked), width: room.width };
	return { width: room.width, ...lanesBlock(filled, format, stacked, 0) };
}
