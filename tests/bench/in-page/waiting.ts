/** A log of frames that goes on until it is stopped. */
export interface FrameLog {
	/** The frame that paints what stood in the document at a time: its painting, and the next one's beginning. */
	readonly after: (time: number) => Promise<{ readonly painted: number; readonly second: number }>;
	readonly stop: () => void;
}

/** When a choice was answered, milliseconds since navigation start. */
export interface Answered {
	/** `main` says that it has settled. */
	readonly settled: number;
	/** The last view in sight was drawn, until then. */
	readonly drawn: number;
}

/** Runs in a page before its own scripts: tells when the page has answered, and when that has been painted. */
export function installWaiting(): void {
	const GIVE_UP = 60_000;
	const QUIET = 300;

	/**
	 * Notes of every frame from now on when it begins, when its layout is done (what is drawn later waits for the next
	 * frame) and when it has been painted. An element of one pixel that changes its width tells of the layout.
	 */
	const logFrames = (): FrameLog => {
		const log: { readonly begun: number; laid: number; painted: number }[] = [];
		let isOn = true;
		const pixel = document.createElement('div');
		pixel.style.cssText =
			'position: fixed; top: 0; width: 1px; height: 1px; contain: strict; visibility: hidden';
		document.body.append(pixel);
		const resized = new ResizeObserver(() => {
			const entry = log.at(-1);
			if (entry) entry.laid = performance.now();
		});
		resized.observe(pixel);
		const frame = () => {
			if (!isOn) return;
			const entry = { begun: performance.now(), laid: Number.NaN, painted: Number.NaN };
			log.push(entry);
			pixel.style.width = `${1 + (log.length % 2)}px`;
			const channel = new MessageChannel();
			channel.port1.onmessage = () => (entry.painted = performance.now());
			channel.port2.postMessage(null);
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		return {
			async after(time: number) {
				for (;;) {
					const index = log.findIndex(({ laid }) => laid >= time);
					const [first, second] = [log[index], log[index + 1]];
					if (first && second) return { painted: first.painted, second: second.begun };
					await new Promise(requestAnimationFrame);
				}
			},
			stop() {
				isOn = false;
				resized.disconnect();
				pixel.remove();
			},
		};
	};

	const isInSight = (element: Element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return top < innerHeight && bottom > 0 && element.checkVisibility();
	};

	/**
	 * When `main` says that it has settled, having said that it had not, and when the last view in sight was drawn until
	 * then. A page that answers before it says so is known by a new address and by nothing more being drawn; the last
	 * drawing is then the answer.
	 */
	const settling = (from: string) =>
		new Promise<Answered>((resolve, reject) => {
			const started = performance.now();
			/** Read only once all is over, so that reading them costs the choice nothing. */
			const drawings: { readonly time: number; readonly changes: readonly MutationRecord[] }[] = [];
			let hasLeft = false;
			let lastDrawn = started;
			const end = (settled: number) => {
				observer.disconnect();
				clearInterval(timer);
				const inSight = new Map<Element, boolean>();
				const isOfViewInSight = ({ target }: MutationRecord) => {
					const view = target instanceof Element && target.closest('[data-view]');
					if (!view) return false;
					if (!inSight.has(view)) inSight.set(view, isInSight(view));
					return inSight.get(view) ?? false;
				};
				// A frame later nothing has to be laid out for the question what is in sight.
				requestAnimationFrame(() => {
					const last = drawings.findLast(({ changes }) => changes.some(isOfViewInSight));
					resolve({ settled, drawn: last?.time ?? settled });
				});
			};
			const state = () => document.querySelector<HTMLElement>('main')?.dataset['settled'];
			const observer = new MutationObserver((changes) => {
				const time = performance.now();
				drawings.push({ time, changes });
				if (changes.some(({ type }) => type === 'childList')) lastDrawn = time;
				if (!changes.some(({ attributeName }) => attributeName === 'data-settled')) return;
				if (state() === 'false') hasLeft = true;
				else if (hasLeft || location.href !== from) end(time);
			});
			observer.observe(document, { subtree: true, childList: true, attributes: true });
			const timer = setInterval(() => {
				const now = performance.now();
				if (now - started > GIVE_UP) {
					reject(new Error(`not settled: ${location.href}`));
					end(now);
				}
				const isQuiet = now - lastDrawn > QUIET && location.href !== from;
				if (!hasLeft && isQuiet && state() === 'true') end(lastDrawn);
			}, 50);
		});

	window.benchWaiting = { logFrames, settling };
}
