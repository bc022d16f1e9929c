import { fileHash } from '$lib/own/privacy/file-hash.ts';
import { guardRequests, type Attempt } from '$lib/own/privacy/guard.ts';
import type { Measured } from '$lib/own/privacy/receipt.ts';
import { countRequests } from '$lib/own/privacy/request-count.ts';
import { RecipeBook } from '$lib/own/mapping/recipes.ts';
import { ownData } from '../own-data.svelte.ts';

interface Chosen {
	readonly file: File;
	readonly chosenAt: number;
}

/** Watches over the page of a reader's own figures: from the first file on it refuses requests and counts them. */
class Privacy {
	#chosen = $state.raw<readonly Chosen[]>([]);
	#requests = $state.raw<readonly Attempt[]>([]);
	#refused = $state.raw<readonly Attempt[]>([]);
	#absences = 0;
	#looked = new Set<string>();
	#end: (() => void) | null = null;
	readonly #hashes = new WeakMap<File, Promise<string | null>>();

	/** Whether a file was chosen since the page was opened, or since everything was forgotten. */
	get isWatching(): boolean {
		return this.#chosen.length > 0;
	}

	get requests(): readonly Attempt[] {
		return this.#requests;
	}

	get refused(): readonly Attempt[] {
		return this.#refused;
	}

	/**
	 * Notes each file that is chosen or dropped on the page, before any part of the page reads it. The result ends that,
	 * and lets requests through.
	 */
	watch(): () => void {
		if (this.isWatching) this.#guard();
		const onChange = ({ target }: Event) => {
			if (target instanceof HTMLInputElement && target.files) this.#choose(target.files);
		};
		const onDrop = ({ dataTransfer }: DragEvent) => void (dataTransfer && this.#choose(dataTransfer.files));
		addEventListener('change', onChange, { capture: true });
		addEventListener('drop', onDrop, { capture: true });
		return () => {
			removeEventListener('change', onChange, { capture: true });
			removeEventListener('drop', onDrop, { capture: true });
			this.pause();
		};
	}

	/** The reader goes to another page of the site, which fetches what it needs. */
	pause(): void {
		if (!this.#end) return;
		this.#absences++;
		this.#stop();
	}

	/** The reader stayed after all, or came back. */
	resume(): void {
		if (this.isWatching) this.#guard();
	}

	async forget(): Promise<void> {
		await ownData.store.clear();
		forgetRecipes();
		this.#stop();
		this.#chosen = [];
		this.#requests = [];
		this.#refused = [];
		this.#absences = 0;
	}

	/** What a receipt says; each file is read once for its hash. `version`: of the program and its tables. */
	async measured(version: string): Promise<Measured> {
		const files = [];
		for (const { file, chosenAt } of this.#chosen) {
			const hash = this.#hashes.get(file) ?? fileHash(file);
			this.#hashes.set(file, hash);
			files.push({ name: file.name, bytes: file.size, chosenAt, sha256: await hash });
		}
		const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
		return {
			version,
			policy: policy?.content ?? null,
			madeAt: Date.now(),
			files,
			items: ownData.items,
			requests: this.#requests,
			refused: this.#refused,
			absences: this.#absences,
		};
	}

	#choose(files: FileList): void {
		if (files.length === 0) return;
		const chosenAt = Date.now();
		this.#guard();
		this.#chosen = [...this.#chosen, ...[...files].map((file) => ({ file, chosenAt }))];
	}

	#guard(): void {
		if (this.#end) return;
		const ends = [
			guardRequests({
				scope: window,
				onRefused: (attempt) => (this.#refused = [...this.#refused, attempt]),
				onLooked: (address) => this.#looked.add(address),
			}),
			countRequests({
				scope: window,
				onRequest: (attempt) => (this.#requests = [...this.#requests, attempt]),
				isLookedFor: (address) => this.#looked.has(address),
			}),
		];
		this.#end = () => ends.forEach((end) => end());
	}

	#stop(): void {
		this.#end?.();
		this.#end = null;
	}
}

/** What was decided of earlier files: titles and headers of the reader's, though no pay. */
function forgetRecipes(): void {
	try {
		new RecipeBook(localStorage).clear();
	} catch {
		// Storage can be forbidden: then nothing is kept either.
	}
}

export const privacy = new Privacy();
