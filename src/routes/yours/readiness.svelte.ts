import { resolve } from '$app/paths';
import type { Problem } from '$lib/domain/result.ts';
import type { Vocabulary } from '$lib/own/mapping/fields.ts';
import { MEASURES, measureTitle } from '$lib/domain/measure.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { fetchJson } from '../fetch-json.ts';

/** What of the page is there before a file is chosen: from then on nothing is fetched. */
class Readiness {
	#status = $state.raw<'idle' | 'loading' | 'ready' | 'failed'>('idle');
	#vocabulary = $state.raw<Vocabulary | null>(null);
	#problem = $state.raw<Problem | null>(null);

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

	/** Fetches what every part of the page will need. Once; again after a failure. */
	async prepare(): Promise<void> {
		if (this.#status === 'loading' || this.#status === 'ready') return;
		this.#status = 'loading';
		try {
			const [directory, names] = await Promise.all([
				fetchJson<Directory>(resolve('/directory.json')),
				fetchJson<Readonly<Record<string, readonly string[]>>>(resolve('/alternate-titles.json')),
			]);
			this.#vocabulary = vocabularyOf(directory, names);
			this.#status = 'ready';
		} catch (error) {
			this.#status = 'failed';
			this.#problem = {
				sentence: 'What this page needs didn’t load.',
				remedy: 'Check your connection and try again.',
				detail: String(error),
			};
		}
	}
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
