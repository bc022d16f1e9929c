// Guarantee: what is on show is the answer to the choice it names and to no other: an overtaken answer never shows, the
// default never passes for another choice, a failure leaves nothing on show and can be tried again, and codes that went
// unchecked are said to be. Without it a slow answer would be drawn over a new one, under the new one's name.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eachIdTable, type Filters, NO_FILTERS } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { Reply } from '../answers/attempt.ts';
import type { Directory } from '../directory/directory.ts';
import { PageChoice } from './page-choice.svelte.ts';
import { FILTER_ADDRESS } from '../address/parameters.ts';

interface Answer {
	readonly filters: Filters;
	readonly rows: readonly string[];
}

const DIRECTORY: Directory = {
	roles: ['29-2072', '29-9021', '11-9111'].map((code) => ({
		code,
		title: code,
		family: '',
		inHealthInformationSet: true,
		firstYear: 2011,
		lastYear: 2025,
	})),
	areas: [{ code: '12420', title: 'Austin', kind: 'metro' }],
	years: [2025, 2024],
	...eachIdTable(() => []),
	served: [],
};
const OFFLINE: Problem = { sentence: 'The query engine failed.', remedy: 'Try again.' };

/** An answer as the page that asks for it gets it: by a test, when it likes. */
interface Asked {
	readonly filters: Filters;
	readonly answer: (rows?: readonly string[]) => Promise<void>;
	readonly fail: () => Promise<void>;
}

/** Lets everything that waits for a promise go on. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

function page({
	directory = async () => DIRECTORY as Directory,
	prerendered = null as Answer | null,
	going = undefined as Promise<void> | undefined,
} = {}) {
	const asked: Asked[] = [];
	const ahead: Filters[] = [];
	const addresses: string[] = [];
	const choice = new PageChoice<Answer>(prerendered, {
		address: FILTER_ADDRESS,
		navigate: (search) => {
			addresses.push(search);
			return going;
		},
		directory,
		answer: (filters) =>
			new Promise<Reply<Answer>>((resolve) => {
				const reply = async (given: Reply<Answer>) => {
					resolve(given);
					await settle();
				};
				asked.push({
					filters,
					answer: (rows = filters.role) => reply({ status: 'answered', answer: { filters, rows } }),
					fail: () => reply({ status: 'failed', problem: OFFLINE }),
				});
			}),
		answerAhead: async (filters) => {
			ahead.push(filters);
			return { status: 'answered', answer: { filters, rows: ['ahead'] } };
		},
	});
	const read = async (search: string) => {
		void choice.read(new URL(`http://x.invalid/${search}`));
		await settle();
	};
	const last = () => {
		const newest = asked.at(-1);
		if (!newest) throw new Error('nothing was asked');
		return newest;
	};
	return { choice, asked, ahead, addresses, read, last };
}

const DEFAULT: Answer = { filters: NO_FILTERS, rows: ['default'] };

describe('an overtaken answer', () => {
	it('never shows, whether it comes before the newer one or after it', async () => {
		for (const isLate of [false, true]) {
			const { choice, asked, read } = page();
			await read('?role=29-2072');
			await read('?role=29-9021');
			const [older, newer] = asked;
			if (isLate) await newer?.answer();
			await older?.answer();
			expect(choice.shown?.rows ?? null).toEqual(isLate ? ['29-9021'] : null);
			await newer?.answer();
			expect(choice.shown).toEqual({ filters: { ...NO_FILTERS, role: ['29-9021'] }, rows: ['29-9021'] });
			expect(choice.isSettled).toBe(true);
		}
	});

	it('that fails says nothing of the newer one', async () => {
		const { choice, asked, read } = page();
		await read('?role=29-2072');
		await read('?role=29-9021');
		await asked[1]?.answer();
		await asked[0]?.fail();
		expect(choice.problem).toBeNull();
		expect(choice.shown?.rows).toEqual(['29-9021']);
	});

	it('never shows for the same choice asked anew: there and back again', async () => {
		const { choice, asked, read } = page();
		await read('?role=29-2072');
		await read('?role=29-9021');
		await read('?role=29-2072');
		await asked[2]?.answer(['newest']);
		await asked[0]?.fail();
		expect([choice.problem, choice.shown?.rows]).toEqual([null, ['newest']]);
	});
});

describe('the default', () => {
	it('stands prerendered and is not asked for, until its pictures come to life', async () => {
		const { choice, asked, read } = page();
		await read('');
		expect([choice.showsPrerendered, choice.isSettled, asked.length]).toEqual([true, true, 0]);
		const alive = choice.answerPrerendered();
		await asked[0]?.answer(['default']);
		await alive;
		expect(choice.shown?.rows).toEqual(['default']);
		await choice.answerPrerendered();
		expect(asked).toHaveLength(1);
	});

	it('never passes for the answer to another choice, not even while codes are being checked', async () => {
		let give: (directory: Directory) => void = () => undefined;
		const { choice, read, last } = page({
			prerendered: DEFAULT,
			directory: () => new Promise<Directory>((resolve) => (give = resolve)),
		});
		expect(choice.shown).toBe(DEFAULT);
		await read('?role=29-2072');
		expect([choice.shown, choice.showsPrerendered, choice.isSettled]).toEqual([null, false, false]);
		give(DIRECTORY);
		await settle();
		expect(choice.shown).toBeNull();
		await last().answer();
		expect(choice.shown?.filters.role).toEqual(['29-2072']);
	});

	it('that comes to life late does not show once another choice was made', async () => {
		const { choice, asked, read } = page();
		await read('');
		void choice.answerPrerendered();
		await read('?role=29-2072');
		await asked[0]?.answer(['default']);
		expect(choice.shown).toBeNull();
		await asked[1]?.answer();
		expect(choice.shown?.rows).toEqual(['29-2072']);
	});

	it('is answered anew when a reader returns to it', async () => {
		const { choice, read, last } = page({ prerendered: DEFAULT });
		await read('?role=29-2072');
		await last().answer();
		await read('');
		expect(choice.isSettled).toBe(false);
		await last().answer(['default again']);
		expect(choice.shown).toEqual({ filters: NO_FILTERS, rows: ['default again'] });
	});
});

describe('tables that have changed', () => {
	it('answer the default anew: its prerendered pictures are no answer any more', async () => {
		const { choice, asked } = page();
		void choice.answerPrerendered();
		choice.renew();
		expect(choice.showsPrerendered).toBe(false);
		// What was asked of the tables before comes too late.
		await asked[0]?.answer(['before']);
		expect(choice.shown).toBeNull();
		await asked[1]?.answer(['after']);
		expect(choice.shown?.rows).toEqual(['after']);
	});
});

describe('a choice that is pointed at', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('is answered ahead without being shown, and shown once it is chosen', async () => {
		const { choice, asked, ahead, read } = page({ prerendered: DEFAULT });
		choice.anticipate({ role: ['29-2072'] });
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead).toEqual([{ ...NO_FILTERS, role: ['29-2072'] }]);
		expect([choice.shown, choice.filters]).toEqual([DEFAULT, NO_FILTERS]);
		await read('?role=29-2072');
		expect(choice.shown).toEqual({ filters: { ...NO_FILTERS, role: ['29-2072'] }, rows: ['ahead'] });
		expect([choice.isSettled, asked.length]).toEqual([true, 0]);
	});

	it('is not an answer to another choice, nor to a retry', async () => {
		const { choice, asked, read, last } = page();
		choice.anticipate({ role: ['29-2072'] });
		await vi.advanceTimersByTimeAsync(100);
		await read('?role=29-9021');
		await last().answer();
		expect(choice.shown?.rows).toEqual(['29-9021']);
		await read('?role=29-2072');
		await last().fail();
		choice.retry();
		await last().answer();
		expect([asked.length, choice.shown?.rows]).toEqual([3, ['29-2072']]);
	});

	it('is answered ahead where a link leads to it', async () => {
		const { choice, asked, ahead, read } = page({ prerendered: DEFAULT });
		choice.anticipateAddress(new URL('http://x.invalid/?role=29-2072&year=1'));
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead).toEqual([{ ...NO_FILTERS, role: ['29-2072'] }]);
		await read('?role=29-2072');
		expect([choice.shown?.rows, asked.length]).toEqual([['ahead'], 0]);
	});

	it('is asked for as a change of the present choice, and not where it changes nothing', async () => {
		const { choice, ahead, read, last } = page();
		await read('?role=29-2072');
		await last().answer();
		choice.anticipate({ role: ['29-2072'] });
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead).toEqual([]);
		choice.anticipate({ area: ['12420'] });
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead).toEqual([{ ...NO_FILTERS, role: ['29-2072'], area: ['12420'] }]);
	});
});

describe('a failed answer', () => {
	it('leaves nothing on show that answers another choice, and says why', async () => {
		const { choice, read, last } = page();
		await read('?role=29-2072');
		await last().answer();
		await read('?role=29-9021');
		await last().fail();
		expect([choice.shown, choice.problem, choice.isSettled]).toEqual([null, OFFLINE, false]);
	});

	it('is asked for again by a retry, which takes the reason away at once', async () => {
		const { choice, asked, read, last } = page();
		await read('?role=29-2072');
		await last().fail();
		choice.retry();
		expect(choice.problem).toBeNull();
		expect(asked).toHaveLength(2);
		await last().answer();
		expect([choice.shown?.rows, choice.problem]).toEqual([['29-2072'], null]);
	});

	it('is forgotten by the next choice', async () => {
		const { choice, read, last } = page();
		await read('?role=29-2072');
		await last().fail();
		await read('?role=29-9021');
		expect(choice.problem).toBeNull();
		await last().answer();
		expect(choice.shown?.rows).toEqual(['29-9021']);
	});
});

describe('codes', () => {
	it('that no table has are left out with a notice, and the rest is answered', async () => {
		const { choice, read, last } = page();
		await read('?role=29-2072,99-9999');
		expect(choice.notices).toHaveLength(1);
		expect(choice.notices[0]?.sentence).toContain('99-9999');
		expect(last().filters.role).toEqual(['29-2072']);
		await last().answer();
		expect(choice.shown?.rows).toEqual(['29-2072']);
		const [notice] = choice.notices;
		if (notice) choice.dismiss(notice);
		expect(choice.notices).toEqual([]);
	});

	it('went unchecked where the list of codes could not be had: the answer shows with a notice of that', async () => {
		let isOnline = false;
		const { choice, read, last } = page({
			directory: async () => {
				if (!isOnline) throw new Error('offline');
				return DIRECTORY;
			},
		});
		await read('?role=29-2072');
		await last().answer();
		expect(choice.shown?.rows).toEqual(['29-2072']);
		expect(choice.notices.map(({ sentence }) => sentence)).toEqual([
			expect.stringMatching(/could not be checked/),
		]);
		// It is not kept: the next address is checked.
		isOnline = true;
		await read('?role=29-9021');
		expect(choice.notices).toEqual([]);
	});

	it('of an address already left are not spoken of', async () => {
		const gates: ((directory: Directory) => void)[] = [];
		const { choice, read } = page({
			directory: () => new Promise<Directory>((resolve) => void gates.push(resolve)),
		});
		await read('?role=99-9999');
		await read('?role=29-9021');
		for (const give of gates) give(DIRECTORY);
		await settle();
		expect(choice.notices).toEqual([]);
		expect(choice.filters.role).toEqual(['29-9021']);
	});

	it('that are malformed leave the default standing, with a notice', async () => {
		const { choice, asked, read } = page({ prerendered: DEFAULT });
		await read('?role=nonsense');
		expect(choice.notices).toHaveLength(1);
		expect([choice.shown, choice.showsPrerendered, asked.length]).toEqual([DEFAULT, true, 0]);
	});
});

describe('choosing', () => {
	it('goes by the address, which keeps what others wrote into it', async () => {
		const { choice, addresses, read } = page();
		await read('?role=29-2072&from=letter');
		choice.choose({ pay: 'hourly' });
		expect(addresses).toEqual(['?role=29-2072&pay=hourly&from=letter']);
		// The choice itself is made when the address arrives.
		expect(choice.filters.pay).toBe('annual');
	});

	it('builds on a choice whose address is still on its way, and not on one that did not arrive', async () => {
		let arrive = () => {};
		const { choice, addresses, read } = page({ going: new Promise<void>((resolve) => (arrive = resolve)) });
		await read('?role=29-2072');
		choice.choose({ pay: 'hourly' });
		choice.choose({ area: ['12420'] });
		choice.choose({ pay: 'annual' });
		expect(addresses).toEqual([
			'?role=29-2072&pay=hourly',
			'?role=29-2072&area=12420&pay=hourly',
			'?role=29-2072&area=12420',
		]);
		// One more of a list is added to the list that is coming.
		expect([choice.coming.area, choice.filters.area]).toEqual([['12420'], []]);
		arrive();
		await settle();
		expect(choice.coming.area).toEqual([]);
		choice.choose({ pay: 'hourly' });
		expect(addresses.at(-1)).toBe('?role=29-2072&pay=hourly');
	});

	it('what is chosen already goes nowhere', async () => {
		const { choice, addresses, read } = page();
		await read('?role=29-2072');
		choice.choose({ role: ['29-2072'], pay: 'annual' });
		expect(addresses).toEqual([]);
	});
});

describe('an answer on its way', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('marks what is on show as stale when it takes long, and only then', async () => {
		const { choice, read, last } = page();
		await read('?role=29-2072');
		await last().answer();
		await read('?role=29-9021');
		expect([choice.shown?.rows, choice.isStale]).toEqual([['29-2072'], false]);
		vi.advanceTimersByTime(200);
		expect(choice.isStale).toBe(true);
		await last().answer();
		expect([choice.shown?.rows, choice.isStale]).toEqual([['29-9021'], false]);
		vi.advanceTimersByTime(1000);
		expect(choice.isStale).toBe(false);
	});
});

it('parts of an answer that are as they were stay the very same objects', async () => {
	const { choice, read, last } = page();
	await read('?role=29-2072');
	const rows = ['a', 'b'];
	await last().answer(rows);
	const before = choice.shown?.rows;
	await read('?role=29-2072&pay=hourly');
	await last().answer([...rows]);
	expect(choice.shown?.filters.pay).toBe('hourly');
	expect(choice.shown?.rows).toBe(before);
});
