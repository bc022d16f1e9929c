import { oneOf, valueKey, type AddressTable } from './address-keys.ts';
import type { Known } from './parameters.ts';

const THEMES = ['light', 'dark'] as const;

/** What an embed has in its address besides the keys of its page; null for the theme of the reader's system. */
interface EmbedChoice {
	readonly theme: (typeof THEMES)[number] | null;
}

/** The theme itself is applied by app.html, before anything is painted. */
export const EMBED_ADDRESS: AddressTable<EmbedChoice, Known> = {
	keys: { theme: valueKey({ title: 'Theme', read: oneOf(THEMES) }) },
	none: { theme: null },
	comesFirst: false,
};

/** Keys of a frame alone: our own, and those that pym's parent writes into the address of the frame it makes. */
const FRAME_KEYS = new Set(['theme', 'childId', 'initialWidth', 'parentTitle', 'parentUrl']);

/** The query string of an embed as its page would have it, with its `?`, or empty. */
export function pageSearch(search: string): string {
	const pairs = search
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => pair !== '' && !FRAME_KEYS.has(pair.split('=')[0] ?? ''));
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
