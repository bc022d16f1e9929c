import type { PathDetails } from '$lib/domain/path-details.ts';
import type { PathAnswer } from './path-answer.ts';
import { packRecords, unpackRecords, type PackedRecords } from './packed-records.ts';

type DetailList = Exclude<keyof PathDetails, 'codes'>;
type PackedDetails = Pick<PathDetails, 'codes'> & {
	readonly [Name in DetailList]: PackedRecords<PathDetails[Name][number]>;
};

/** An answer of `/compare/paths` as its page carries it: by column. */
export interface PackedPaths {
	readonly filters: PathAnswer['filters'];
	readonly occupations: PackedRecords<PathAnswer['occupations'][number]>;
	readonly projections: PackedRecords<PathAnswer['projections'][number]>;
	readonly wages: PackedRecords<PathAnswer['wages'][number]>;
	readonly gaps: PathAnswer['gaps'];
	readonly details: PackedDetails;
}

export function packPaths({ filters, gaps, details, ...lists }: PathAnswer): PackedPaths {
	return {
		filters,
		gaps,
		occupations: packRecords(lists.occupations),
		projections: packRecords(lists.projections),
		wages: packRecords(lists.wages),
		details: {
			codes: details.codes,
			skills: packRecords(details.skills),
			duties: packRecords(details.duties),
			settings: packRecords(details.settings),
			credentials: packRecords(details.credentials),
			places: packRecords(details.places),
		},
	};
}

export function unpackPaths({ filters, gaps, details, ...lists }: PackedPaths): PathAnswer {
	return {
		filters,
		gaps,
		occupations: unpackRecords(lists.occupations),
		projections: unpackRecords(lists.projections),
		wages: unpackRecords(lists.wages),
		details: {
			codes: details.codes,
			skills: unpackRecords(details.skills),
			duties: unpackRecords(details.duties),
			settings: unpackRecords(details.settings),
			credentials: unpackRecords(details.credentials),
			places: unpackRecords(details.places),
		},
	};
}
