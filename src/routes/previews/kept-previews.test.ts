// Guarantee: pages that are built beside each other and have the very same card all get it. Without it a build fails now and then.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rangeCard } from './card.ts';
import { previewOf } from './previews.server.ts';

const KEPT = resolve('.svelte-kit/previews');

it('draws a card once for all who ask at the same time', async () => {
	const before = new Set(existsSync(KEPT) ? readdirSync(KEPT) : []);
	const svg = rangeCard({ title: `Card ${process.pid}`, subtitle: '', source: '' }, null, 'annual');
	const answers = await Promise.all([1, 2, 3, 4].map(() => previewOf(svg)));
	const files = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
	for (const bytes of files) {
		expect(bytes.equals(files[0] ?? Buffer.alloc(0))).toBe(true);
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	}
	const added = readdirSync(KEPT).filter((name) => !before.has(name));
	expect(added).toHaveLength(1);
	for (const name of added) rmSync(join(KEPT, name));
});
