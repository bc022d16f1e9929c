import type { Filters } from '$lib/domain/filters.ts';
import {
	MEDICAL_INFORMATION,
	type PostingPoint,
	type PostingSector,
	type PostingSeries,
} from '$lib/domain/postings.ts';
import { by, inOrder } from '$lib/query/shape/order.ts';
import { postingPoints, postingSectors } from '$lib/query/slices/postings.ts';
import type { Question } from '$lib/query/statement.ts';

/** What `demand` shows: the same figures for every choice, which only says whose sector stands for what. */
export interface Demand {
	readonly filters: Filters;
	/** Indexes of sectors, then of all sectors, then shares; each by sector, that of coders first, and date. */
	readonly points: readonly PostingPoint[];
	readonly sectors: readonly PostingSector[];
}

const ORDER: readonly PostingSeries[] = ['sector_index', 'all_index', 'states_pay'];

export function demand(filters: Filters): Question<Demand> {
	return async (ask) => {
		const [points, sectors] = await Promise.all([ask(postingPoints()), ask(postingSectors())]);
		const inReadingOrder = inOrder(points, [
			by(({ series }) => ORDER.indexOf(series)),
			by(({ sectorId }) => (sectorId === MEDICAL_INFORMATION ? 0 : 1)),
			by(({ sectorTitle }) => sectorTitle),
			by(({ date }) => date),
		]);
		return { filters, points: inReadingOrder, sectors };
	};
}
