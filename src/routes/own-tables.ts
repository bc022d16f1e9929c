import { Overlay } from '$lib/own/releases/overlay.ts';
import type { OwnItem, OwnRelease } from '$lib/own/store/own-item.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { withOwnSources, withOwnVersion } from '$lib/view-state/sources/own-sources.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { ownData } from './own-data.svelte.ts';

/** What pages must know of the reader's own releases. In a file of its own: where there are none it is not fetched. */
export class OwnTables extends Overlay {
	bookOf(book: readonly SourceEntry[]): readonly SourceEntry[] {
		return withOwnSources(book, this.tables);
	}

	versionOf(version: string): string {
		return withOwnVersion(version, this.tables);
	}

	/** Releases that can be chosen, newest first. */
	yearsOf(years: readonly number[]): readonly number[] {
		const all = new Set([...years, ...this.tables.map(({ year }) => year)]);
		return [...all].sort((a, b) => b - a);
	}

	/** What can be chosen, with the releases that were brought. */
	directoryOf(directory: Directory): Directory {
		return { ...directory, years: this.yearsOf(directory.years) };
	}
}

const isRelease = ({ kind }: OwnItem) => kind === 'release';

/** Tells of the releases there are, at once and after every change; null where there are none. */
export async function watchTables(tell: (tables: OwnTables | null) => void): Promise<void> {
	const { store } = ownData;
	let shown = '';
	let reading = 0;
	async function read(): Promise<void> {
		const asked = ++reading;
		const items = store.list().filter(isRelease);
		const releases: OwnRelease[] = [];
		for (const { id } of items) {
			const payload = await store.read(id);
			if (payload.ok && payload.value.kind === 'release') releases.push(payload.value.release);
		}
		const ids = items.map(({ id }) => id).join(' ');
		if (asked !== reading || (ids === shown && asked > 1)) return;
		shown = ids;
		tell(releases.length > 0 ? new OwnTables(releases) : null);
	}
	// A store that opens when it is needed lists what it keeps only then.
	await store.read('');
	await read();
	store.subscribe(() => void read());
}
