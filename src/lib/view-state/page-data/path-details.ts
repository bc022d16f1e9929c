import { packRecords, unpackRecords, type PackedRecords } from '$lib/domain/packed.ts';
import type { PathDetails } from '$lib/domain/path-details.ts';

type DetailList = Exclude<keyof PathDetails, 'codes'>;

/** The details of some occupations as the page of paths carries them: by column. */
export type PackedDetails = Pick<PathDetails, 'codes'> & {
	readonly [Name in DetailList]: PackedRecords<PathDetails[Name][number]>;
};

export function packDetails(details: PathDetails): PackedDetails {
	return {
		codes: details.codes,
		skills: packRecords(details.skills),
		duties: packRecords(details.duties),
		settings: packRecords(details.settings),
		credentials: packRecords(details.credentials),
		places: packRecords(details.places),
	};
}

export function unpackDetails(details: PackedDetails): PathDetails {
	return {
		codes: details.codes,
		skills: unpackRecords(details.skills),
		duties: unpackRecords(details.duties),
		settings: unpackRecords(details.settings),
		credentials: unpackRecords(details.credentials),
		places: unpackRecords(details.places),
	};
}
