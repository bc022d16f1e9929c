import type { AreaCode } from './area.ts';
import type { Measure, Period } from './measure.ts';
import type { SocCode } from './occupation.ts';

/** One figure of a reader's own, as views set it beside official ones: never on the way into an address or a table of the site. */
export interface OwnFigure {
	/** Which of the reader's series it belongs to, see `OwnSeries.id`. */
	readonly series: string;
	/** Where it stands in the reader's file, counted from 1 with the header. */
	readonly line: number;
	readonly role: SocCode;
	/** `99` where the file has no place. */
	readonly area: AreaCode;
	/** A setting's or a credential's id; null where the file has none. */
	readonly setting: string | null;
	readonly credential: string | null;
	/** null where the file has none: it then stands beside every release. */
	readonly year: number | null;
	readonly measure: Measure;
	/** Dollars in `period`; jobs or a ratio for the other measures. Finite. */
	readonly value: number;
	/** Annual or hourly dollars; `annual` for measures that are no dollars. */
	readonly period: Period;
}

/** A reader's own series: one file, or one column of it. */
export interface OwnSeries {
	readonly id: string;
	/** What the reader calls it, `Regional survey 2026`; views say “yours: …”. */
	readonly title: string;
	readonly figures: readonly OwnFigure[];
}
