import { ms, table } from '../harness/table.ts';
import type { PeerFigures, PeerSizeFigures } from '../peers/part.ts';
import { brushTable } from './site.ts';

/** A peer's figures at a size; null where it was not measured or did not hold it. */
export function ofPeer(figures: PeerFigures | undefined, size: string): PeerSizeFigures | null {
	const found = figures?.sizes[size];
	return found === undefined || typeof found === 'string' ? null : found;
}

/** The peers at each size: choices and brush. */
export function peersTables(peers: Readonly<Record<string, PeerFigures>>): readonly string[] {
	const sizes = Object.entries(peers).flatMap(([peer, { sizes: own }]) =>
		Object.entries(own).map(([size, figures]) => ({ title: `${peer}, ${size}`, figures })),
	);
	if (!sizes.length) return [];
	const choices = sizes.flatMap(({ title, figures }) =>
		typeof figures === 'string'
			? [[title, '–', figures]]
			: figures.choices.map(({ kind, settled, painted, secondFrame, longTasks }) => [
					...[title, ms(figures.ready), kind, ms(settled.median), ms(painted.median), ms(painted.p95)],
					...[ms(secondFrame.median), ms(secondFrame.p95), ms(longTasks.longest)],
				]),
	);
	const header = [
		'peer',
		'ready',
		'choice',
		'settled',
		'painted',
		'p95',
		'second frame',
		'p95',
		'longest task',
	];
	const brushes = sizes.flatMap(({ title, figures }) =>
		typeof figures === 'string' ? [] : [[title, figures.brush] as const],
	);
	return [
		`Peers: choice → three views painted\n${table([header, ...choices])}`,
		`Peers: brush\n${brushTable(Object.fromEntries(brushes))}`,
	];
}
