import type { Page } from '@playwright/test';
import { spread, type Spread } from '../harness/statistics.ts';
import { choose, summarised, takeLongTasks, type ChoiceFigures } from './choose.ts';

const FRAMES = 60;

/** A brush dragged over so many frames, milliseconds. */
export interface BrushFigures {
	readonly frames: number;
	/** From frame to frame: 16.7 where every frame was kept. */
	readonly delta: Spread;
	/** Main thread from the move to the end of its frame's painting. */
	readonly work: Spread;
	/** In how many frames another view followed. */
	readonly redrawn: number;
	/** From the release to every view showing the range, second frame; null where nothing follows a release. */
	readonly release: number | null;
	readonly longTasks: ChoiceFigures['longTasks'];
}

/**
 * Drags over the distribution, once unmeasured and then so many times. Where the address follows the brush, `from` is
 * the query string each drag starts at.
 */
export async function timeBrush(page: Page, drags: number, from: string | null): Promise<BrushFigures> {
	const deltas: number[] = [];
	const work: number[] = [];
	const redrawn: number[] = [];
	const releases: number[] = [];
	let tasks = 0;
	let longest = 0;
	for (let drag = -1; drag < drags; drag++) {
		await takeLongTasks(page);
		const times = await page.evaluate((frames) => window.bench.drag(frames), FRAMES);
		const longTasks = summarised(await takeLongTasks(page));
		const release = await page.evaluate((follows) => window.bench.release(follows), from !== null);
		if (from !== null) await choose(page, from);
		if (drag < 0) continue;
		deltas.push(...times.deltas);
		work.push(...times.work);
		redrawn.push(times.redrawn);
		releases.push(release);
		tasks += longTasks.count;
		longest = Math.max(longest, longTasks.longest);
	}
	return {
		frames: FRAMES,
		delta: spread(deltas),
		work: spread(work),
		redrawn: spread(redrawn).median,
		release: from === null ? null : spread(releases).median,
		longTasks: { count: tasks, longest },
	};
}
