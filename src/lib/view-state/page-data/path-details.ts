import type { PathDetails } from '$lib/domain/path-details.ts';
import { packLists, unpackLists, type PackedLists } from '$lib/domain/packed.ts';

/** The details of some occupations as the page of paths carries them: by column. */
export interface PackedDetails {
	readonly codes: PathDetails['codes'];
	readonly lists: PackedLists<Omit<PathDetails, 'codes'>>;
}

export function packDetails({ codes, ...lists }: PathDetails): PackedDetails {
	return { codes, lists: packLists(lists) };
}

export function unpackDetails({ codes, lists }: PackedDetails): PathDetails {
	return { codes, ...unpackLists(lists) };
}
