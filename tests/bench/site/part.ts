import { withBrowser } from '../harness/browser.ts';
import { UNTHROTTLED } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import type { Options } from '../options.ts';
import { measureArrivals, type ArrivalFigures, type Attempt } from './arrivals.ts';
import { openAwake, type Waking } from './awake.ts';
import { breakDown, type Breakdown } from './breakdown.ts';
import { timeBrush, type BrushFigures } from './brush.ts';
import { choiceKinds } from './choices.ts';
import { standAt, timeKind, type ChoiceFigures } from './choose.ts';
import { timeMemory, type Memory } from './memory.ts';

export interface SiteFigures extends ArrivalFigures {
	/** How the engine came to answer in the page of choices; null without one. */
	readonly waking: Waking | null;
	readonly choices: readonly ChoiceFigures[];
	readonly breakdown: readonly Breakdown[];
	/** Before and after the whole country's tables have been loaded. */
	readonly brush: Readonly<Record<string, BrushFigures>>;
	readonly memory: readonly Memory[];
	/** What could not be measured, and why. */
	readonly failures: readonly string[];
}

/** A choice of the health-information set, to start from and to load the first tables by. */
const FIRST_CHOICE = '?focus=29-9021';

/** Everything that is measured on the built site. A part that fails is named, the others go on. */
export async function measureSite(options: Options, say: (text: string) => void): Promise<SiteFigures> {
	const mounts: readonly Mount[] = [{ at: '/', folder: options.site }];
	const asked = (part: (typeof options.parts)[number]) => options.parts.includes(part);
	let waking: Waking | null = null;
	const choices: ChoiceFigures[] = [];
	const breakdown: Breakdown[] = [];
	const brush: Record<string, BrushFigures> = {};
	const memory: Memory[] = [];
	const failures: string[] = [];
	const attempt: Attempt = async (title, work) => {
		say(`site: ${title}`);
		try {
			await work();
		} catch (error) {
			failures.push(`${title}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
		}
	};

	const anew = await measureArrivals(options, mounts, FIRST_CHOICE, attempt);
	const isPageAsked = (['choices', 'breakdown', 'brush', 'memory'] as const).some(asked);
	if (!isPageAsked) return { ...anew, waking, choices, breakdown, brush, memory, failures };
	const server = await serve(mounts, UNTHROTTLED);
	const kinds = await choiceKinds(options.datasets, options.choices);
	const country = kinds.at(-1);
	try {
		await withBrowser(UNTHROTTLED, async (page, browser) => {
			waking = await openAwake(page, server.address);
			const drag = (title: string) =>
				attempt(`brush, ${title}`, async () => {
					await standAt(page, FIRST_CHOICE);
					brush[title] = await timeBrush(page, options.drags, FIRST_CHOICE);
				});
			if (asked('brush')) await drag('health-information set');
			for (const kind of kinds) {
				if (!asked('choices')) break;
				await attempt(`choices, ${kind.kind}`, async () => void choices.push(await timeKind(page, kind)));
			}
			for (const kind of kinds) {
				if (!asked('breakdown')) break;
				if (options.isQuick && kind.kind !== 'role' && kind.kind !== 'area') continue;
				await attempt(`where the time goes, ${kind.kind}`, async () => {
					breakdown.push(await breakDown(page, browser, kind, options.traced));
				});
			}
			if (asked('brush') && asked('choices') && country) await drag('whole country loaded');
		});
		if (asked('memory')) {
			await withBrowser(UNTHROTTLED, async (page, browser) => {
				await openAwake(page, server.address);
				const ofSet = kinds.filter((kind) => kind !== country);
				await attempt('memory', async () => {
					memory.push(...(await timeMemory(page, browser, ofSet, options.memoryAfter)));
				});
			});
		}
	} finally {
		await server.close();
	}
	return { ...anew, waking, choices, breakdown, brush, memory, failures };
}
