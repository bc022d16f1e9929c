import type { Arrival } from './types.ts';

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
	observe('longtask', ({ startTime, duration }) =>
		window.benchLongTasks.push({ start: startTime, duration }),
	);

	const look = () => {
		const { dataset } = document.documentElement;
		if (dataset['hydrated'] === 'true') arrival.hydrated ??= performance.now();
		if (dataset['engine'] === 'ready') arrival.engine ??= performance.now();
	};
	new MutationObserver(look).observe(document, {
		subtree: true,
		attributeFilter: ['data-hydrated', 'data-engine'],
	});

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
