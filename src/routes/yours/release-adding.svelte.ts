import { resolve } from '$app/paths';
import { ok, fail, type Problem, type Result } from '$lib/domain/result.ts';
import { fetchPacked } from '$lib/engine/fetch-bytes.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { JoinedRelease } from '$lib/own/releases/join-release.ts';
import type { ReleaseProgress } from '$lib/own/releases/process-file.ts';
import { CANCELED, runReader } from '$lib/own/releases/run-reader.ts';
import { fetchJson } from '../fetch-json.ts';
import { knownTables } from '../known-tables.ts';
import { ownData } from '../own-data.svelte.ts';
import { ownReleases } from '../own-releases.svelte.ts';

/** What became of one file. */
export interface Outcome {
	readonly name: string;
	readonly result: Result<JoinedRelease>;
}

const prepare = async () => {
	const [catalogue, { context }, begin, { tableAddress }] = await Promise.all([
		fetchJson<FileCatalogue>(resolve('/catalogue.json')),
		knownTables(),
		import('$lib/own/releases/open-worker.ts').then(({ loadReleaseWorker }) => loadReleaseWorker()),
		import('../table-addresses.ts'),
		ownReleases.watch(),
	]);
	return { site: catalogue.resources, set: context.healthInformationSet, begin, tableAddress };
};

/** Adds official files to this browser, one after the other. */
export class ReleaseAdding {
	/** What is under way; null while nothing is. */
	progress = $state.raw<{ readonly name: string; readonly of: ReleaseProgress } | null>(null);
	/** What became of the files of the last choice, as far as they are done. */
	outcomes = $state.raw<readonly Outcome[]>([]);
	isReady = $state.raw(false);
	problem = $state.raw<Problem | null>(null);
	#known: ReturnType<typeof prepare> | null = null;
	#canceled = new AbortController();

	/** Fetches what reading needs, before a file is chosen; again after a failure. */
	async prepare(): Promise<void> {
		this.#known ??= prepare();
		try {
			await this.#known;
			this.isReady = true;
			this.problem = null;
		} catch (error) {
			this.#known = null;
			this.problem = {
				sentence: 'What is needed to read files didn’t load.',
				remedy: 'Check your connection and try again.',
				detail: String(error),
			};
		}
	}

	/** Adds files, as a whole or not at all each. */
	async add(files: readonly File[], mayReplace: boolean): Promise<void> {
		if (this.progress || files.length === 0) return;
		this.outcomes = [];
		this.#canceled = new AbortController();
		for (const file of files) {
			this.progress = { name: file.name, of: { of: 'reading', rows: 0, total: null } };
			const result = await this.#addOne(file, mayReplace);
			this.outcomes = [...this.outcomes, { name: file.name, result }];
			if (this.#canceled.signal.aborted) break;
		}
		this.progress = null;
	}

	cancel(): void {
		this.#canceled.abort();
	}

	async #addOne(file: File, mayReplace: boolean): Promise<Result<JoinedRelease>> {
		await this.prepare();
		if (!this.#known) return fail(this.problem ?? CANCELED);
		const { site, set, begin, tableAddress } = await this.#known;
		const { signal } = this.#canceled;
		const known = ownData.store
			.list()
			.flatMap(({ kind, sha256 }) => (kind === 'release' && sha256 !== '' ? [sha256] : []));
		const read = await runReader({ name: file.name, set, site, known, mayReplace }, file, {
			begin,
			fetchFile: (path) => fetchPacked(tableAddress(path), () => undefined),
			onProgress: (of) => (this.progress = { name: file.name, of }),
			signal,
		});
		if (!read.ok) return read;
		const { release, report, sha256 } = read.value;
		const kept = await ownData.store.put(
			{ kind: 'release', title: release.title, sha256, rows: report.added },
			{ kind: 'release', release },
			true,
		);
		return kept.ok ? ok({ release, report }) : kept;
	}
}
