/**
 * The top code of each May release: at or above it a wage is printed `#`, and the value column of such a cell
 * holds this threshold as a lower bound. A new release needs one more line.
 *
 * `hourly`, `annual`: dollars; null when the release prints no `#`. `confirmed`: whether that release's own notes
 * at hand state the threshold; where not, `source` says what the figure rests on.
 */
export interface Release {
	readonly year: number;
	readonly hourly: number | null;
	readonly annual: number | null;
	readonly confirmed: boolean;
	readonly source: string;
}

const OWN_NOTES = "stated in the Field Descriptions sheet of the release's own workbook";
const ROUND_90 =
	"not confirmed by the release's own notes: $90.00 an hour times 2,080 hours; the largest percentiles published that year stay just below it";
const ROUND_100 =
	"not confirmed by the release's own notes: the threshold that the notes of May 2018 state; the largest percentiles published that year stay just below it and above the former $90.00";

const RELEASES: readonly Release[] = [
	{
		year: 2010,
		hourly: 80,
		annual: 166_400,
		confirmed: false,
		source:
			"not confirmed by the release's own notes: $80.00 an hour times 2,080 hours; the largest percentile at hand of that year is $162,290, below which no # stands",
	},
	...[2011, 2012, 2013, 2014, 2015].map((year) => ({
		year,
		hourly: 90,
		annual: 187_200,
		confirmed: false,
		source: ROUND_90,
	})),
	...[2016, 2017].map((year) => ({
		year,
		hourly: 100,
		annual: 208_000,
		confirmed: false,
		source: ROUND_100,
	})),
	{
		year: 2018,
		hourly: 100,
		annual: 208_000,
		confirmed: true,
		source: 'stated in the field descriptions of May 2018',
	},
	...[2019, 2020, 2021].map((year) => ({
		year,
		hourly: 100,
		annual: 208_000,
		confirmed: true,
		source: OWN_NOTES,
	})),
	...[2022, 2023, 2024].map((year) => ({
		year,
		hourly: 115,
		annual: 239_200,
		confirmed: true,
		source: OWN_NOTES,
	})),
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
