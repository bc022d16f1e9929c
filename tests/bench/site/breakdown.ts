import type { Browser, Page } from '@playwright/test';
import { median } from '../harness/statistics.ts';
import { choose, standBefore } from './choose.ts';
import type { ChoiceKind } from './choices.ts';

/** Where the time of one choice goes, milliseconds of each thread's own work; medians. */
export interface Breakdown {
	readonly kind: string;
	/** From the input event to the second frame, traced: tracing itself makes it slower. */
	readonly whole: number;
	/** The engine's worker at work. */
	readonly worker: number;
	/** The main thread: reading answers, layout of charts, making and changing elements. */
	readonly script: number;
	readonly style: number;
	readonly layout: number;
	readonly paint: number;
	readonly garbage: number;
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds. */
	readonly ts: number;
	readonly dur?: number;
	readonly args?: { readonly name?: string };
}

type Part = 'script' | 'style' | 'layout' | 'paint' | 'garbage';

const PARTS: Readonly<Record<string, Part>> = {
	FunctionCall: 'script',
	EvaluateScript: 'script',
	EventDispatch: 'script',
	RunMicrotasks: 'script',
	FireAnimationFrame: 'script',
	TimerFire: 'script',
	HandlePostMessage: 'script',
	'v8.callFunction': 'script',
	UpdateLayoutTree: 'style',
	Layout: 'layout',
	PrePaint: 'paint',
	Paint: 'paint',
	Layerize: 'paint',
	Commit: 'paint',
	MinorGC: 'garbage',
	MajorGC: 'garbage',
};

const CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'v8', '__metadata'];

/** Traces some choices of a kind, each by itself, and tells what each part of the work took. */
export async function breakDown(
	page: Page,
	browser: Browser,
	{ kind, choices }: ChoiceKind,
	count: number,
): Promise<Breakdown> {
	const work: ChoiceWork[] = [];
	for (const choice of choices.slice(0, count)) {
		await standBefore(page, choice);
		await browser.startTracing(page, { categories: CATEGORIES });
		await choose(page, choice.search, choice.control);
		const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
		work.push(readTrace(trace.traceEvents));
	}
	const part = (name: Part) => median(work.map(({ main }) => main.get(name) ?? 0));
	return {
		kind,
		whole: median(work.map(({ whole }) => whole)),
		worker: median(work.map(({ worker }) => worker)),
		script: part('script'),
		style: part('style'),
		layout: part('layout'),
		paint: part('paint'),
		garbage: part('garbage'),
	};
}

interface ChoiceWork {
	readonly whole: number;
	readonly main: ReadonlyMap<Part, number>;
	readonly worker: number;
}

/** Adds up the trace of one choice between its marks. */
function readTrace(events: readonly TraceEvent[]): ChoiceWork {
	const start = events.find(({ name }) => name === 'bench:start');
	const end = events.find(({ name }) => name === 'bench:end');
	if (!start || !end) throw new Error('the trace does not hold the choice');
	const workers = new Set(
		events
			.filter(({ name, pid, args }) => {
				return name === 'thread_name' && pid === start.pid && args?.name?.includes('DedicatedWorker');
			})
			.map(({ tid }) => tid),
	);
	const within = events
		.filter(({ ph, pid, ts }) => ph === 'X' && pid === start.pid && ts >= start.ts && ts <= end.ts)
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	const busy = [...workers].flatMap((worker) => [
		...ownTimes(within.filter(({ tid }) => tid === worker)).values(),
	]);
	return {
		whole: (end.ts - start.ts) / 1000,
		main: ownTimes(within.filter(({ tid }) => tid === start.tid)),
		worker: busy.reduce((sum, time) => sum + time, 0),
	};
}

/** Milliseconds of each part without what other parts took inside it; events of one thread, outer ones first. */
function ownTimes(events: readonly TraceEvent[]): ReadonlyMap<Part, number> {
	const sums = new Map<Part, number>();
	const add = (part: Part, microseconds: number) =>
		sums.set(part, (sums.get(part) ?? 0) + microseconds / 1000);
	const open: { readonly part: Part; readonly end: number }[] = [];
	for (const { name, ts, dur = 0 } of events) {
		const part = PARTS[name];
		if (!part) continue;
		while (open.length && (open.at(-1)?.end ?? 0) <= ts) open.pop();
		const outer = open.at(-1);
		if (outer) add(outer.part, -dur);
		add(part, dur);
		open.push({ part, end: ts + dur });
	}
	return sums;
}
