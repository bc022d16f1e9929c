import type { Control } from './types.ts';

/**
 * Runs in a page before its own scripts: makes choices as a reader does and times them. Every function stands inside,
 * since only the text of this one reaches the page.
 */
export function installDriver(): void {
	const { logFrames, settling } = window.benchWaiting;
	const isShown = (element: Element) => element.checkVisibility();
	/** Frames in which what is scrolled to is drawn. */
	const DRAWN_WITHIN = 300;

	function use(control: Control): (() => void) | null {
		if (control.kind === 'button') {
			const button = [...document.querySelectorAll<HTMLElement>('[role="radio"]')].find(
				(candidate) => candidate.textContent?.trim() === control.text && isShown(candidate),
			);
			return button ? () => button.click() : null;
		}
		if (control.kind === 'option') {
			const box = document.activeElement;
			const isPointedAt = document.querySelector('[role="option"][data-highlighted]')?.textContent;
			if (!isPointedAt?.includes(control.value)) throw new Error(`${control.value} is not pointed at`);
			const enter = { key: 'Enter', bubbles: true, cancelable: true };
			return () => void box?.dispatchEvent(new KeyboardEvent('keydown', enter));
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
			// A page that is not ready for choices follows the link as a browser does: the next document tells the rest.
			sessionStorage.setItem('bench:start', String(performance.timeOrigin + start));
			const settled = settling(from);
			act();
			const answer = await settled;
			const engine = document.documentElement.dataset['engine'] ?? '';
			const { painted, second } = await frames.after(answer.drawn);
			frames.stop();
			performance.mark('bench:end');
			return {
				settled: answer.settled - start,
				painted: painted - start,
				secondFrame: second - start,
				engine,
				measures: measuresSince(start),
				way: !byControl ? 'link' : control.kind === 'option' ? 'pointed' : 'control',
			};
		},

		async drag(count) {
			const figure = document.querySelector('[data-view="distribution"]');
			// Out of sight it is not drawn, and may not live yet.
			figure?.scrollIntoView({ block: 'center' });
			let picture: SVGSVGElement | undefined;
			for (let frame = 0; !picture && frame < DRAWN_WITHIN; frame++) {
				await new Promise(requestAnimationFrame);
				const drawn = [...(figure?.querySelectorAll('svg') ?? [])].filter(isShown);
				[picture] = drawn.sort((a, b) => b.clientWidth - a.clientWidth);
			}
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
			const { second } = await frames.after((await settled).settled);
			frames.stop();
			return second - start;
		},
	};
}
