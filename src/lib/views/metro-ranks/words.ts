import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure, shortArea } from '$lib/domain/metro-row.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { RankChange, RoleRanks } from '$lib/domain/rank-change.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';
import { movePhrase, UNRANKED } from './layout.ts';

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
			`Place by ${measure} ${filters.pay} wage ${names[0]} and ${names[1]}`,
			`price parities${parities && ` of ${parities}`} (BEA, US = 100)`,
			years && `May ${years}`,
		]),
		summary: summaryOf(ranks),
	};
}

const moveOf = ({ published, local }: RankChange) => (published?.rank ?? 0) - (local?.rank ?? 0);

function findingOf(changes: readonly RankChange[]): string {
	const ranked = changes.filter(({ unranked }) => unranked === null);
	if (ranked.length === 0) return 'No two areas of this choice can be ranked in both kinds of dollars';
	const moved = ranked.filter((change) => moveOf(change) !== 0);
	if (moved.length === 0) {
		return ranked.length === 1
			? `Only ${shortArea(ranked[0]?.row.published.areaTitle ?? '')} has both figures: there is nothing to rank it among`
			: 'No place changes when prices are counted';
	}
	const most = Math.max(...moved.map(moveOf));
	const risen = moved.filter((change) => moveOf(change) === most);
	const counted = `${moved.length} of ${ranked.length} places change when prices are counted`;
	const [first] = risen;
	if (!first || most <= 0) return counted;
	if (risen.length > 1) return `${counted}; the furthest, ${movePhrase(most)}, for ${risen.length} of them`;
	const { published } = first.row;
	return `${counted}; ${shortArea(published.areaTitle)} rises most, ${movePhrase(most).replace('up ', '')} for ${published.occTitle}`;
}

function summaryOf(ranks: readonly RoleRanks[]): string {
	if (ranks.length === 0) return 'No row to rank: choose other roles, areas or another year.';
	const sentences = ranks.slice(0, 4).flatMap(({ occTitle, changes }) => {
		const ranked = changes.filter(({ unranked }) => unranked === null);
		if (ranked.length < 2) return [];
		const moved = ranked.filter((change) => moveOf(change) !== 0);
		if (moved.length === 0) return [`${occTitle}: all ${ranked.length} keep their places.`];
		const order = moved.map(
			(change) =>
				`${shortArea(change.row.published.areaTitle)} from ${change.published?.rank} to ${change.local?.rank}`,
		);
		const rest = ranked.length - moved.length;
		const kept =
			rest === 0
				? ''
				: `; ${rest === 1 ? 'the other keeps its place' : `the other ${rest} keep their places`}`;
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
		shared && 'Areas with the same figure share a place, marked =.',
		unranked.length > 0 && `Not ranked: ${unranked.join('; ')}.`,
	]);
}
