import { fact, factWords, lateDatum } from '$lib/charts/datum.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import {
	decade,
	formatGrowth,
	growthBand,
	type OutlookRow,
	type StateOutlookRow,
} from '$lib/domain/outlook-row.ts';
import type { Datum, DatumFact, Box } from '$lib/charts/scene.ts';

/** `<role>|99|<base year>`: the nation's projection of a role. */
export function outlookKey(row: OutlookRow): string {
	return `${row.occCode}|99|${row.baseYear}`;
}

/** A national projection as something to point at. */
export function outlookDatum(row: OutlookRow, key: string, box: Box): Datum {
	const band = growthBand(row);
	const growth = row.changePercent === null ? 'no figure' : formatGrowth(row.changePercent);
	const facts = (): readonly DatumFact[] => [
		fact(`growth ${decade(row)}`, band ? `${growth} (${band.words})` : growth, true),
		fact('median wage', formatEstimate(row.medianWage, 'median', 'annual'), true),
		fact('openings a year', count(row.openings), true),
		fact('leaving work, a year', count(row.exits)),
		fact('changing occupation, a year', count(row.transfers)),
		fact(`jobs ${row.baseYear}`, count(row.employmentBase)),
		fact(`jobs ${row.projectedYear}`, count(row.employmentProjected)),
		...(row.typicalEducation ? [fact('entry education', row.typicalEducation)] : []),
	];
	return datum(row.occTitle, `United States · ${decade(row)}`, key, facts, box);
}

/** A projection a state made as something to point at. */
export function stateOutlookDatum(row: StateOutlookRow, key: string, box: Box): Datum {
	const facts = (): readonly DatumFact[] => [
		fact(
			`growth ${decade(row)}`,
			row.changePercent === null ? 'no figure' : formatGrowth(row.changePercent),
			true,
		),
		fact('openings a year', count(row.openings)),
		fact(`jobs ${row.baseYear}`, count(row.employmentBase)),
		fact(`jobs ${row.projectedYear}`, count(row.employmentProjected)),
	];
	return datum(row.occTitle, `${row.areaTitle} · ${decade(row)}, state projections`, key, facts, box);
}

/** Its words are made when they are read. */
function datum(
	title: string,
	subtitle: string,
	key: string,
	facts: () => readonly DatumFact[],
	box: Box,
): Datum {
	const label = () => `${title}, ${subtitle}: ${factWords(facts())}.`;
	return lateDatum(key, box, [title, subtitle], facts, label);
}

function count(value: number | null): string {
	return value === null ? 'no figure' : formatCount(value);
}
