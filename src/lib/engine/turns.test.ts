// Guarantee: of a view's askings only the newest is answered, and however many come, one runs and one waits.
// Without it a slow answer to an old filter would be drawn over the new one, and the queue would grow with
// every move of a pointer.
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

function gate() {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open, opened };
}

it('runs the first and the last of many and skips those between', async () => {
	const turns = new Turns();
	const { open, opened } = gate();
	const ran: string[] = [];
	const ask = (name: string, wait: Promise<void> | null) =>
		turns.take('view').run(async () => {
			ran.push(name);
			await wait;
			return name;
		});
	const first = ask('first', opened);
	await Promise.resolve();
	const between = [ask('second', null), ask('third', null)];
	const last = ask('last', null);
	open();
	expect(await Promise.all([first, ...between, last])).toEqual(['first', null, null, 'last']);
	expect(ran).toEqual(['first', 'last']);
});

it('tells an asking that it was superseded while it ran', async () => {
	const turns = new Turns();
	const turn = turns.take('view');
	expect(turn.superseded()).toBe(false);
	turns.take('other view');
	expect(turn.superseded()).toBe(false);
	turns.take('view');
	expect(turn.superseded()).toBe(true);
});

it('goes on after a failure', async () => {
	const turns = new Turns();
	await expect(turns.take('view').run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(await turns.take('view').run(async () => 'fine')).toBe('fine');
});
