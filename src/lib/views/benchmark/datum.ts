import { bandWords, dollars, marketPlace, noRatioWords } from '$lib/domain/benchmark-words.ts';
import type { BenchmarkedPerson } from '$lib/domain/benchmark.ts';
import { formatRatio } from '$lib/domain/format.ts';
import { fact, factWords, lateDatum } from '$lib/charts/datum.ts';
import type { Box, Datum, DatumFact } from '$lib/charts/scene.ts';

/** The key of a person, after the role and the place of their market. */
export function personKey({ market, line }: BenchmarkedPerson): string {
	return `${market.occCode}|${market.areaCode}|${line}`;
}

/** A person as something to point at: title, pay, percentile band and market ratio. */
export function personDatum(person: BenchmarkedPerson, box: Box): Datum {
	const { label, title, market } = person;
	const place = marketPlace(market);
	return lateDatum(
		personKey(person),
		box,
		[`${label}, ${title}`, `${market.occTitle} · ${place}`],
		() => factsOf(person),
		() => `${label}, ${title}; ${market.occTitle}, ${place}: ${factWords(factsOf(person))}.`,
	);
}

function factsOf(person: BenchmarkedPerson): readonly DatumFact[] {
	const { pay, band, marketRatio } = person;
	return [
		fact('full-time pay', dollars(pay), true),
		fact('market', bandWords(band)),
		fact('market ratio', marketRatio === null ? noRatioWords(person) : formatRatio(marketRatio)),
	];
}
