import type { Page } from '@playwright/test';
import { spread, median, type Spread } from '../harness/statistics.ts';
import type { ChoiceTimes, Control, LongTask } from '../in-page/types.ts';
import type { Choice, ChoiceKind } from './choices.ts';

/** What choices of one kind needed, milliseconds from the input event. */
export interface ChoiceFigures {
	readonly kind: string;
	/** Until every view in sight has the answer in the document. */
	readonly settled: Spread;
	/** Until the frame that holds the last view in sight has been painted: what the bar is about. */
	readonly painted: Spread;
	/** Until the frame after that one begins. */
	readonly secondFrame: Spread;
	/** The first ones, which fetch the tables of their kind: until settled. */
	readonly first: readonly number[];
	/** Medians of what the page itself says in performance.measure('paychart:…'). */
	readonly measures: Readonly<Record<string, number>>;
	readonly ways: readonly string[];
	/** Tasks over 50 ms of the main thread in all of it, how many and the longest. */
	readonly longTasks: { readonly count: number; readonly longest: number };
}

/** Chooses; a choice that is never answered is told with its address. */
export function choose(
	page: Page,
	search: string,
	control: Parameters<typeof window.bench.choose>[1] = null,
) {
	return page.evaluate(({ search, control }) => window.bench.choose(search, control), { search, control });
}

/** Milliseconds from pointing at an option to choosing it: a quick reader. */
const POINTED = 300;

/** Points at an option as a reader does, so that the page may ask for it ahead. */
async function pointAt(page: Page, { label, value }: Extract<Control, { kind: 'option' }>): Promise<void> {
	const box = page.getByRole('combobox', { name: label, exact: true });
	if (!(await box.isVisible())) await page.getByRole('button', { name: `+ ${label.toLowerCase()}` }).click();
	await box.fill(value);
	await page.getByRole('option').filter({ hasText: value }).first().hover();
	await page.waitForTimeout(POINTED);
}

/** Brings the page to where a choice starts, if it is not there. */
export async function standAt(page: Page, search: string): Promise<void> {
	if (decodeURIComponent(new URL(page.url()).search) !== search) await choose(page, search);
}

/** Brings the page to where a choice is about to be made: before it, and pointing at it where it is chosen like that. */
export async function standBefore(page: Page, { before, control }: Choice): Promise<void> {
	await standAt(page, before);
	if (control?.kind === 'option') await pointAt(page, control);
}

/** Tasks over 50 ms since the last call. */
export async function takeLongTasks(page: Page): Promise<readonly LongTask[]> {
	return page.evaluate(() => window.benchLongTasks.splice(0));
}

export function summarised(tasks: readonly LongTask[]): ChoiceFigures['longTasks'] {
	return { count: tasks.length, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

/** Makes every choice of a kind, each from where it is to start. */
export async function timeKind(page: Page, { kind, first, choices }: ChoiceKind): Promise<ChoiceFigures> {
	const firstTimes: number[] = [];
	for (const search of first) {
		if (new URL(page.url()).search === search) continue;
		firstTimes.push((await choose(page, search)).settled);
	}
	const times: ChoiceTimes[] = [];
	const tasks: LongTask[] = [];
	for (const choice of choices) {
		await standBefore(page, choice);
		await takeLongTasks(page);
		times.push(await choose(page, choice.search, choice.control));
		tasks.push(...(await takeLongTasks(page)));
	}
	const of = (pick: (time: ChoiceTimes) => number) => spread(times.map(pick));
	const names = [...new Set(times.flatMap(({ measures }) => Object.keys(measures)))];
	return {
		kind,
		settled: of(({ settled }) => settled),
		painted: of(({ painted }) => painted),
		secondFrame: of(({ secondFrame }) => secondFrame),
		first: firstTimes,
		measures: Object.fromEntries(
			names.map((name) => [name, median(times.map(({ measures }) => measures[name] ?? 0))]),
		),
		ways: [...new Set(times.map(({ way }) => way))],
		longTasks: summarised(tasks),
	};
}
