import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure, shortArea } from '$lib/domain/metro-row.ts';
import { joined, listPhrase } from '$lib/domain/phrases.ts';
import type { RankChange, RoleRanks } from '$lib/domain/rank-change.ts';
import type { Words } from '$lib/charts/words.ts';
import { UNRANKED } from './layout.ts';

/** What the change of ranks shows, from the places alone. `names` are those of the two money bases. */
export function metroRanksWords(
	ranks: readonly RoleRanks[],
	filters: Filters,
	names: readonly [string, string],
): Words {
	const changes = ranks.flatMap((role) => role.changes);
	const rows = changes.map(({ row }) => row);
	const years = listYears(rows.map(({ published }) => published.year));
	const parities = listYears(
		rows.flatMap(({ local }) => (local.priceParityYear === null ? [] : [local.priceParityYear])),
	);
	const measure = measureTitle(markedMeasure(filters));
	return {
		title: findingOf(changes),
		subtitle: joined(' · ', [
			`Rank by ${measure} ${filters.pay} pay, ${names[0]} and ${names[1]}`,
			`BEA price levels${parities && ` of ${parities}`}`,
			years && `May ${years}`,
		]),
		summary: summaryOf(ranks),
	};
}

const moveOf = ({ published, local }: RankChange) => (published?.rank ?? 0) - (local?.rank ?? 0);

function findingOf(changes: readonly RankChange[]): string {
	const ranked = changes.filter(({ unranked }) => unranked === null);
	if (ranked.length === 0) return 'No two places here can be ranked both ways';
	const moves = ranked.map((change) => Math.abs(moveOf(change))).filter((move) => move > 0);
	if (moves.length === 0) {
		return ranked.length === 1
			? `Only ${shortArea(ranked[0]?.row.published.areaTitle ?? '')} has both figures, so there is nothing to rank`
			: `Local prices change none of ${ranked.length} ranks`;
	}
	return `Local prices change ${moves.length} of ${ranked.length} ranks, none by more than ${Math.max(...moves)}`;
}

function summaryOf(ranks: readonly RoleRanks[]): string {
	if (ranks.length === 0)
		return 'The tables here have no figures for this combination. Choose other roles, places or another year.';
	const sentences = ranks.slice(0, 4).flatMap(({ occTitle, changes }) => {
		const ranked = changes.filter(({ unranked }) => unranked === null);
		if (ranked.length < 2) return [];
		const moved = ranked.filter((change) => moveOf(change) !== 0);
		if (moved.length === 0) return [`${occTitle}: all ${ranked.length} keep their ranks.`];
		const order = moved.map(
			(change) =>
				`${shortArea(change.row.published.areaTitle)} from ${change.published?.rank} to ${change.local?.rank}`,
		);
		const rest = ranked.length - moved.length;
		const kept =
			rest === 0 ? '' : `; ${rest === 1 ? 'the other keeps its rank' : `the other ${rest} keep their ranks`}`;
		return [`${occTitle}: ${listPhrase(order)}${kept}.`];
	});
	const changes = ranks.flatMap((role) => role.changes);
	const shared = changes.some(({ published, local }) => published?.isShared || local?.isShared);
	const unranked = changes.flatMap(({ row, unranked: reason }) =>
		reason === null
			? []
			: [`${shortArea(row.published.areaTitle)}, ${row.published.occTitle} (${UNRANKED[reason]})`],
	);
	return joined(' ', [
		...sentences,
		shared && 'Places with the same figure share a rank, marked =.',
		unranked.length > 0 && `Not ranked: ${unranked.join('; ')}.`,
	]);
}

export const RANK_NOTE =
	'Ranks are among the places compared that have both figures; places with the same figure share a rank.';
