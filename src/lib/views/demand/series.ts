import { group } from 'd3-array';
import { MEDICAL_INFORMATION, type PostingPoint, type PostingSeries } from '$lib/domain/postings.ts';

/** What the picture is drawn from. */
export interface DemandState {
	readonly points: readonly PostingPoint[];
}

/** The figures of one sector in one series, oldest first. */
export interface DemandLine {
	readonly sectorId: string;
	readonly title: string;
	/** It stands in color, the others in gray. */
	readonly isOwn: boolean;
	readonly points: readonly PostingPoint[];
	/** Its newest figure; null where it has none. */
	readonly last: Published | null;
}

export type Published = PostingPoint & { readonly value: number };

export function isPublished(point: PostingPoint): point is Published {
	return point.value !== null;
}

/** The lines of a series that have a figure, the one in color first. */
export function linesOf({ points }: DemandState, series: PostingSeries): readonly DemandLine[] {
	const sectors = group(
		points.filter((point) => point.series === series),
		({ sectorId }) => sectorId,
	);
	return [...sectors]
		.map(([sectorId, ofSector]): DemandLine => {
			const sorted = [...ofSector].sort((a, b) => (a.date < b.date ? -1 : 1));
			return {
				sectorId,
				title: sorted[0]?.sectorTitle ?? sectorId,
				isOwn: sectorId === MEDICAL_INFORMATION,
				points: sorted,
				last: sorted.findLast(isPublished) ?? null,
			};
		})
		.filter(({ last }) => last !== null)
		.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/** The newest date that any of the lines has a figure of; empty where none has. */
export function lastDate(lines: readonly DemandLine[]): string {
	return lines.reduce((newest, { last }) => (last && last.date > newest ? last.date : newest), '');
}
