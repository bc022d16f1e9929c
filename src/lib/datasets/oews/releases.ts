import { HOURS_PER_YEAR } from '../../domain/measure.ts';

/**
 * The top code of each May release: at or above it a wage is printed `#`, and the value column of such a cell
 * holds this threshold as a lower bound. A new release needs one more line.
 *
 * `hourly`, `annual`: dollars; null when the release prints no `#`. `confirmed`: whether that release's own notes
 * available here state the threshold; where not, `source` says what the figure rests on.
 */
export interface Release {
	readonly year: number;
	readonly hourly: number | null;
	readonly annual: number | null;
	readonly confirmed: boolean;
	readonly source: string;
}

const OWN_NOTES = "stated in the Field Descriptions sheet of the release's own workbook";
const ROUND_80 =
	"not confirmed by the release's own notes: $80.00 an hour times 2,080 hours; the largest percentile available here of that year is $162,290, below which no # stands";
const ROUND_90 =
	"not confirmed by the release's own notes: $90.00 an hour times 2,080 hours; the largest percentiles published that year stay just below it";
const ROUND_100 =
	"not confirmed by the release's own notes: the threshold that the notes of May 2018 state; the largest percentiles published that year stay just below it and above the former $90.00";

/** Releases of one threshold an hour; a year is 2,080 hours. */
function topCoded(
	hourly: number,
	confirmed: boolean,
	source: string,
	...years: readonly number[]
): readonly Release[] {
	return years.map((year) => ({ year, hourly, annual: hourly * HOURS_PER_YEAR, confirmed, source }));
}

const RELEASES: readonly Release[] = [
	...topCoded(80, false, ROUND_80, 2010),
	...topCoded(90, false, ROUND_90, 2011, 2012, 2013, 2014, 2015),
	...topCoded(100, false, ROUND_100, 2016, 2017),
	...topCoded(100, true, 'stated in the field descriptions of May 2018', 2018),
	...topCoded(100, true, OWN_NOTES, 2019, 2020, 2021),
	...topCoded(115, true, OWN_NOTES, 2022, 2023, 2024),
	{
		year: 2025,
		hourly: null,
		annual: null,
		confirmed: true,
		source:
			'the notes still name $115.00 and $239,200, but the tables print far higher percentiles and no # at all: no top code is applied',
	},
];

const BY_YEAR = new Map(RELEASES.map((release) => [release.year, release]));

/** The catalogue's entry for a May release; null when the release is not in it. */
export function releaseOf(year: number): Release | null {
	return BY_YEAR.get(year) ?? null;
}

/** The thresholds a workbook's notes sheet states, `$115.00 per hour or $239,200 per year`; null where it has none. */
export function topCodeInNotes(notes: readonly string[]): { hourly: number; annual: number } | null {
	for (const line of notes) {
		const stated = /\$([\d.,]+) per hour or \$([\d,]+) per year/.exec(line);
		if (!stated) continue;
		const [hourly, annual] = [stated[1], stated[2]].map((text) => Number((text ?? '').replaceAll(',', '')));
		if (hourly && annual) return { hourly, annual };
	}
	return null;
}
