import type { Arrival } from './types.ts';

/** What Chromium tells and the standard library's types do not know yet. */
interface LayoutShift extends PerformanceEntry {
	readonly value?: number;
	readonly hadRecentInput?: boolean;
}
interface LongFrame extends PerformanceEntry {
	readonly scripts: readonly (PerformanceEntry & {
		readonly sourceURL: string;
		readonly sourceFunctionName: string;
		readonly invoker: string;
	})[];
}

/**
 * Runs in a page before its own scripts: notes when what was painted, and every long task. It knows the page by its
 * fixed ids alone (`data-view`, `data-hydrated`, `data-engine`), so that it holds for the peers' pages too.
 */
export function installArrivalProbe(): void {
	const arrival: Arrival = {};
	window.benchArrival = arrival;
	window.benchLongTasks = [];

	const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	observe('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') arrival.paint = entry.startTime;
	});
	observe('largest-contentful-paint', (entry) => (arrival.largest = entry.startTime));
	observe('layout-shift', (entry) => {
		const { value = 0, hadRecentInput } = entry as LayoutShift;
		if (!hadRecentInput) arrival.shift = (arrival.shift ?? 0) + value;
	});
	const frames: LongFrame[] = [];
	observe('long-animation-frame', (entry) => frames.push(entry as LongFrame));
	observe('longtask', ({ startTime, duration }) => {
		window.benchLongTasks.push({
			start: startTime,
			duration,
			get by() {
				return whatRan(startTime, startTime + duration);
			},
		});
	});
	/** The script that ran longest within a time, by its file and what called it. */
	const whatRan = (from: number, to: number) => {
		const scripts = frames
			.flatMap(({ scripts: own }) => own)
			.filter(({ startTime, duration }) => startTime < to && startTime + duration > from);
		const [longest] = [...scripts].sort((a, b) => b.duration - a.duration);
		if (!longest) return '';
		const file = longest.sourceURL.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
		const what = [longest.sourceFunctionName, file, longest.invoker.split('/').at(-1)].filter(Boolean);
		return `${[...new Set(what)].join(' ')} ${Math.round(longest.duration)} ms`;
	};

	const look = () => {
		const { dataset } = document.documentElement;
		if (dataset['hydrated'] === 'true') arrival.hydrated ??= performance.now();
		if (dataset['engine'] === 'ready') arrival.engine ??= performance.now();
	};
	new MutationObserver(look).observe(document, {
		subtree: true,
		attributeFilter: ['data-hydrated', 'data-engine'],
	});
	document.addEventListener('DOMContentLoaded', look);

	const isDrawn = (svg: SVGSVGElement) =>
		svg.querySelectorAll('rect, circle, path, line').length > 5 && svg.checkVisibility();
	const watch = () => {
		const pictures = document.querySelectorAll<SVGSVGElement>('[data-view="pay-by-role"] svg');
		if (![...pictures].some(isDrawn)) return void requestAnimationFrame(watch);
		const channel = new MessageChannel();
		channel.port1.onmessage = () => (arrival.picture = performance.now());
		channel.port2.postMessage(null);
	};
	requestAnimationFrame(watch);
}
