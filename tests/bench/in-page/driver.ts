import type { Control } from './types.ts';

/**
 * Runs in a page before its own scripts: makes choices as a reader does and times them. Every function stands inside,
 * since only the text of this one reaches the page.
 */
export function installDriver(): void {
	const GIVE_UP = 60_000;
	const QUIET = 300;

	/** Notes of every frame from now on when it begins and when it has been painted. */
	const logFrames = () => {
		const log: { readonly begun: number; painted: number }[] = [];
		let isOn = true;
		const frame = () => {
			if (!isOn) return;
			const entry = { begun: performance.now(), painted: Number.NaN };
			log.push(entry);
			const channel = new MessageChannel();
			channel.port1.onmessage = () => (entry.painted = performance.now());
			channel.port2.postMessage(null);
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		return {
			/** The first frame begun after a time, and the one after it, once both have begun. */
			async after(time: number) {
				for (;;) {
					const [first, second] = log.filter(({ begun }) => begun >= time);
					if (first && second) {
						isOn = false;
						return { painted: first.painted, second: second.begun };
					}
					await new Promise(requestAnimationFrame);
				}
			},
		};
	};

	/**
	 * When `main` says that it has settled, having said that it had not. A page that answers before it says so is
	 * known by a new address and by nothing more being drawn; the last drawing is then the answer.
	 */
	const settling = (from: string) =>
		new Promise<number>((resolve, reject) => {
			const started = performance.now();
			let hasLeft = false;
			let lastDrawn = started;
			const end = () => {
				observer.disconnect();
				clearInterval(timer);
				resolve(lastDrawn);
			};
			const state = () => document.querySelector<HTMLElement>('main')?.dataset['settled'];
			const observer = new MutationObserver((changes) => {
				lastDrawn = performance.now();
				if (!changes.some(({ attributeName }) => attributeName === 'data-settled')) return;
				if (state() === 'false') hasLeft = true;
				else if (hasLeft || location.href !== from) end();
			});
			observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-settled'] });
			const timer = setInterval(() => {
				const now = performance.now();
				if (now - started > GIVE_UP) {
					reject(new Error(`not settled: ${location.href}`));
					end();
				}
				const isQuiet = now - lastDrawn > QUIET && location.href !== from;
				if (!hasLeft && isQuiet && state() === 'true') end();
			}, 50);
		});

	const isShown = (element: Element) => element.checkVisibility();

	function use(control: Control): (() => void) | null {
		if (control.kind === 'button') {
			const button = [...document.querySelectorAll<HTMLElement>('[role="radio"]')].find(
				(candidate) => candidate.textContent?.trim() === control.text && isShown(candidate),
			);
			return button ? () => button.click() : null;
		}
		const label = [...document.querySelectorAll('label')].find(
			(candidate) => candidate.textContent?.trim() === control.label && isShown(candidate),
		);
		const field = label?.control;
		if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) return null;
		if (
			field instanceof HTMLSelectElement &&
			![...field.options].some(({ value }) => value === control.value)
		)
			return null;
		return () => {
			field.value = control.value;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		};
	}

	function follow(search: string): () => void {
		const link = document.createElement('a');
		link.href = `${location.pathname}${search}`;
		link.dataset['sveltekitNoscroll'] = '';
		link.dataset['sveltekitKeepfocus'] = '';
		link.style.position = 'fixed';
		document.body.append(link);
		return () => {
			link.click();
			setTimeout(() => link.remove());
		};
	}

	const measuresSince = (start: number) => {
		const sums: Record<string, number> = {};
		for (const { name, startTime, duration } of performance.getEntriesByType('measure')) {
			if (startTime >= start && name.startsWith('paychart:')) sums[name] = (sums[name] ?? 0) + duration;
		}
		return sums;
	};

	let pointer = { x: 0, y: 0 };
	let target: Element | null = null;
	const send = (type: string, x: number) => {
		pointer = { ...pointer, x };
		const init = {
			...{ bubbles: true, cancelable: true, view: window, button: 0, buttons: type === 'up' ? 0 : 1 },
			...{ clientX: x, clientY: pointer.y },
		};
		target?.dispatchEvent(
			new PointerEvent(`pointer${type}`, { ...init, pointerType: 'mouse', pointerId: 1 }),
		);
		target?.dispatchEvent(new MouseEvent(`mouse${type}`, init));
	};

	window.bench = {
		async choose(search, control) {
			const byControl = control && use(control);
			const act = byControl ?? follow(search);
			const from = location.href;
			await new Promise(requestAnimationFrame);
			await new Promise((resolve) => setTimeout(resolve, 20));
			const frames = logFrames();
			const start = performance.now();
			performance.mark('bench:start');
			const settled = settling(from);
			act();
			const settledAt = await settled;
			const { painted, second } = await frames.after(settledAt);
			performance.mark('bench:end');
			return {
				settled: settledAt - start,
				painted: painted - start,
				secondFrame: second - start,
				measures: measuresSince(start),
				way: byControl ? 'control' : 'link',
			};
		},

		async drag(count) {
			const figure = document.querySelector('[data-view="distribution"]');
			const drawn = [...(figure?.querySelectorAll('svg') ?? [])].filter(isShown);
			const picture = drawn.sort((a, b) => b.clientWidth - a.clientWidth)[0];
			if (!picture) throw new Error('there is no distribution to brush');
			picture.scrollIntoView({ block: 'center' });
			await new Promise(requestAnimationFrame);
			const box = picture.getBoundingClientRect();
			target = picture.querySelector('.overlay') ?? picture;
			pointer = { x: 0, y: box.top + box.height / 2 };
			const at = (share: number) => box.left + box.width * share;
			let redraws = 0;
			const observer = new MutationObserver(() => redraws++);
			for (const view of document.querySelectorAll('[data-view="pay-by-role"], [data-view="pay-by-area"]'))
				observer.observe(view, { subtree: true, childList: true, attributes: true });

			send('down', at(0.3));
			const deltas: number[] = [];
			const work: number[] = [];
			let redrawn = 0;
			await new Promise<void>((resolve) => {
				let last = performance.now();
				let before = 0;
				const frame = (index: number) => {
					const now = performance.now();
					if (index > 0) deltas.push(now - last);
					last = now;
					if (redraws > before) redrawn++;
					before = redraws;
					if (index > count) return resolve();
					send('move', at(0.3 + (0.4 * index) / count));
					const channel = new MessageChannel();
					channel.port1.onmessage = () => work.push(performance.now() - now);
					channel.port2.postMessage(null);
					requestAnimationFrame(() => frame(index + 1));
				};
				requestAnimationFrame(() => frame(0));
			});
			observer.disconnect();
			return { deltas, work, redrawn };
		},

		async release(follows) {
			if (!follows) {
				send('up', pointer.x);
				return 0;
			}
			const from = location.href;
			const start = performance.now();
			const settled = settling(from);
			const frames = logFrames();
			send('up', pointer.x);
			return (await frames.after(await settled)).second - start;
		},
	};
}
