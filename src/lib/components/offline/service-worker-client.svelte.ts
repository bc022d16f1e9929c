import { savesData } from '$lib/domain/saves-data.ts';
import { addressesAhead } from '$lib/offline/ahead.ts';
import { announced } from '$lib/offline/announced.ts';
import type { LoadedReply, ToWorker, VersionReply } from '$lib/offline/messages.ts';

/** A page that stays open for long asks for a new version when it is looked at again, but not more often than this. */
const LOOK_AGAIN_MS = 3_600_000;

/** Milliseconds for which the worker at work may answer that it makes way. */
const MAKES_WAY_MS = 500;
/** Milliseconds after which a new version that has not taken over is asked again. */
const ASK_AGAIN_MS = 1000;

export interface ClientOptions {
	/** The site's root as a path with a closing slash: `/` or `/pay/`. */
	readonly root: string;
	/** The version this page was built with. */
	readonly version: string;
	/** Path of the list of what choices need and a first visit does not load: kept once the engine is ready. */
	readonly ahead: string;
}

/**
 * A page's side of the service worker: registers it, tells it what the page had loaded before it was in control, and
 * knows when a new version of the site waits. `<html data-kept>` says that all the page loaded is kept.
 */
export class ServiceWorkerClient {
	#waiting = $state.raw<ServiceWorker | null>(null);
	#registration: ServiceWorkerRegistration | null = null;
	#isTakingOver = false;
	#lastLook = Date.now();
	readonly #options: ClientOptions;
	readonly #ended = new AbortController();

	constructor(options: ClientOptions) {
		this.#options = options;
	}

	/** Whether a new version of the site is here whole and waits to be taken. */
	get isNewVersionReady(): boolean {
		return this.#waiting !== null;
	}

	/** Does nothing where the browser has no service workers, or not for this address. */
	async start(): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const { root } = this.#options;
		const registration = (await navigator.serviceWorker
			.register(`${root}service-worker.js`, { scope: root })
			.catch(() => null)) as ServiceWorkerRegistration | null | undefined;
		// A browser that is told to refuse workers may give nothing.
		if (!registration || this.#ended.signal.aborted) return;
		this.#registration = registration;
		this.#listen(registration);
		this.#consider(registration.waiting);
		if (registration.active) void this.#announce();
	}

	/** Lets the new version take over, and shows this page in it. Other open pages stay as they are. */
	async takeOver(): Promise<void> {
		const waiting = this.#waiting;
		if (!waiting || this.#isTakingOver) return;
		this.#isTakingOver = true;
		const active = this.#registration?.active;
		// One of an earlier version may not know what it is told.
		if (active) await Promise.race([ask<VersionReply>(active, { type: 'make-way' }), pause(MAKES_WAY_MS)]);
		// Asked once, it was seen to go on waiting: the worker that is to go had just been begun again.
		while (waiting.state === 'installed' && !this.#ended.signal.aborted) {
			tell(waiting, { type: 'take-over' });
			await pause(ASK_AGAIN_MS);
		}
		// A still newer one has come in its place: that one can be asked for.
		if (waiting.state === 'redundant') this.#isTakingOver = false;
	}

	/** Leaves the new version for later: it comes by itself when every page of the site has been closed. */
	leave(): void {
		this.#waiting = null;
	}

	end(): void {
		this.#ended.abort();
	}

	#listen(registration: ServiceWorkerRegistration): void {
		const { signal } = this.#ended;
		const watch = (installing: ServiceWorker | null) =>
			installing?.addEventListener(
				'statechange',
				() => {
					if (installing.state === 'installed' && registration.active) this.#consider(installing);
				},
				{ signal },
			);
		watch(registration.installing);
		registration.addEventListener('updatefound', () => watch(registration.installing), { signal });
		navigator.serviceWorker.addEventListener(
			'controllerchange',
			() => {
				if (this.#isTakingOver) location.reload();
				else void this.#announce();
			},
			{ signal },
		);
		// Back out of the browser's memory, this page may have been forgotten as closed.
		addEventListener('pageshow', ({ persisted }) => void (persisted && this.#announce()), { signal });
		document.addEventListener('visibilitychange', () => this.#lookAgain(), { signal });

		const engine = new MutationObserver(() => void (isEngineReady() && this.#announce()));
		engine.observe(document.documentElement, { attributeFilter: ['data-engine'] });
		signal.addEventListener('abort', () => engine.disconnect());
	}

	#lookAgain(): void {
		if (document.hidden || Date.now() - this.#lastLook < LOOK_AGAIN_MS) return;
		this.#lastLook = Date.now();
		this.#registration?.update().catch(() => undefined);
	}

	/** A waiting worker is a new version, or the one this page came in because the old one did not have the page. */
	async #consider(waiting: ServiceWorker | null): Promise<void> {
		if (!waiting) return;
		const { version } = await ask<VersionReply>(waiting, { type: 'which-version' });
		if (version === this.#options.version) tell(waiting, { type: 'take-over' });
		else this.#waiting = waiting;
	}

	async #announce(): Promise<void> {
		const active = this.#registration?.active;
		if (!active || this.#isTakingOver) return;
		const ready = isEngineReady();
		const { version } = this.#options;
		const ahead = ready && !savesData(navigator) ? await this.#listAhead() : [];
		const { missing } = await ask<LoadedReply>(active, {
			type: 'loaded',
			version,
			addresses: [...announced(location.href, performance.getEntriesByType('resource'), ready), ...ahead],
		});
		if (ready) document.documentElement.dataset.kept = String(missing.length === 0);
	}

	/** Addresses to keep ahead of need; where the list is not to be had, its own, which is then missing. */
	async #listAhead(): Promise<readonly string[]> {
		const list = location.origin + this.#options.ahead;
		try {
			const answer = await fetch(list);
			return addressesAhead(list, await answer.json()) ?? [list];
		} catch {
			return [list];
		}
	}
}

function isEngineReady(): boolean {
	return document.documentElement.dataset.engine === 'ready';
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function tell(worker: ServiceWorker, message: ToWorker): void {
	worker.postMessage(message);
}

function ask<Reply>(worker: ServiceWorker, message: ToWorker): Promise<Reply> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
		worker.postMessage(message, [port2]);
	});
}
