import { resolve } from '$app/paths';
import type { Problem } from '$lib/domain/result.ts';
import type { Vocabulary } from '$lib/own/mapping/fields.ts';
import { MEASURES, measureTitle } from '$lib/domain/measure.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { answers, isSparing } from '../answers.svelte.ts';
import { fetchJson } from '../fetch-json.ts';
import { knownTables } from '../known-tables.ts';
import { ownData } from '../own-data.svelte.ts';
import { eachOf, fetchCode, fetchWhole } from './fetch-code.ts';
import type { NeededFiles } from './needed-files.ts';

/** Milliseconds that the site's own keeper gets to finish what it fetches in the background. */
const KEEPER = 15_000;

/** What of the page is there before a file is chosen: from then on nothing is fetched. */
class Readiness {
	#status = $state.raw<'idle' | 'loading' | 'ready' | 'failed'>('idle');
	#vocabulary = $state.raw<Vocabulary | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#needed = $state.raw<NeededFiles | null>(null);
	#code = $state(0);
	#version = $state.raw('');

	get status() {
		return this.#status;
	}

	/** What titles and places are matched from; null until it is there. */
	get vocabulary(): Vocabulary | null {
		return this.#vocabulary;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	/** Of the program and its tables; empty until the page is ready. */
	get version(): string {
		return this.#version;
	}

	/** Bytes to fetch, about, where nothing is kept yet; null until that is known. */
	get bytes(): number | null {
		const needed = this.#needed;
		if (!needed) return null;
		return [...needed.code, ...needed.joined].reduce(
			(sum, { bytes }) => sum + bytes,
			needed.engine + needed.tables,
		);
	}

	/** Bytes that are there, about. */
	get loaded(): number {
		const needed = this.#needed;
		if (!needed) return 0;
		const { progress, status } = answers;
		const share = progress && progress.total > 0 ? progress.loaded / progress.total : 0;
		if (status === 'ready') return this.#code + needed.engine + needed.tables;
		if (progress?.of === 'tables') return this.#code + needed.engine + share * needed.tables;
		return this.#code + share * needed.engine;
	}

	/** Finds out how much there is to fetch, and fetches it unless data are to be spared: then the reader is asked. */
	async begin(): Promise<void> {
		if (this.#status !== 'idle') return;
		try {
			await this.#plan();
		} catch (error) {
			return this.#fail(error);
		}
		if (!isSparing()) await this.prepare();
	}

	/** Fetches what every part of the page will need. Once; again after a failure. */
	async prepare(): Promise<void> {
		if (this.#status === 'loading' || this.#status === 'ready') return;
		this.#status = 'loading';
		this.#problem = null;
		this.#code = 0;
		try {
			const needed = await this.#plan();
			const [directory, names, known] = await Promise.all([
				fetchJson<Directory>(resolve('/directory.json')),
				fetchJson<Readonly<Record<string, readonly string[]>>>(resolve('/alternate-titles.json')),
				knownTables(),
				ownData.store.open(),
				fetchCode(needed.code, resolve('/'), (bytes) => (this.#code += bytes)),
			]);
			const { neededTables } = await import('./needs.ts');
			const { first, others } = neededTables(known.context);
			const problem = await answers.ensure(first, others);
			if (problem) {
				this.#status = 'failed';
				this.#problem = problem;
				return;
			}
			const { tableAddress } = await import('../table-addresses.ts');
			await eachOf(needed.joined, async ({ path, bytes }) => {
				await fetchWhole(tableAddress(path));
				this.#code += bytes;
			});
			await keeperIsDone();
			this.#version = known.version;
			this.#vocabulary = vocabularyOf(directory, names);
			this.#status = 'ready';
		} catch (error) {
			this.#fail(error);
		}
	}

	async #plan(): Promise<NeededFiles> {
		this.#needed ??= await fetchJson<NeededFiles>(resolve('/yours/needed.json'));
		return this.#needed;
	}

	#fail(error: unknown): void {
		this.#status = 'failed';
		this.#problem = {
			sentence: 'What this page needs didn’t load.',
			remedy: 'Check your connection and try again.',
			detail: String(error),
		};
	}
}

/**
 * Waits while the service worker keeps what the page loaded, which it does behind the page; not longer than is reasonable, and
 * not where there is none.
 */
async function keeperIsDone(): Promise<void> {
	const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
	if (!(await worker?.getRegistration().catch(() => undefined))) return;
	const root = document.documentElement;
	await new Promise<void>((done) => {
		const look = () => void ('kept' in root.dataset && end());
		const observer = new MutationObserver(look);
		const timer = setTimeout(end, KEEPER);
		function end() {
			observer.disconnect();
			clearTimeout(timer);
			done();
		}
		observer.observe(root, { attributeFilter: ['data-kept'] });
		look();
	});
}

function vocabularyOf(
	{ roles, areas, settings, credentials, years }: Directory,
	names: Readonly<Record<string, readonly string[]>>,
): Vocabulary {
	return {
		roles: roles.map(({ code, title, inHealthInformationSet, lastYear }) => ({
			code,
			title,
			...(lastYear < Math.max(...years) ? { until: lastYear } : {}),
			isPreferred: inHealthInformationSet,
			alternateTitles: names[code] ?? [],
		})),
		areas,
		settings,
		credentials,
		measures: MEASURES.map((id) => ({ id, title: measureTitle(id) })),
	};
}

export const readiness = new Readiness();
