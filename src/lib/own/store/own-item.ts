import type { TableFile } from '../../engine/engine.ts';
import type { OwnSeries } from '../../domain/own-figures.ts';

/** A part of a table of the site that a reader's official release makes or extends. */
export interface OwnPart {
	/** The table's name in `SCHEMAS`: `wages`, `areas`, `wage-tables`. */
	readonly table: string;
	readonly part: string | null;
	/** The whole part as CSV (UTF-8), the site's own rows joined: it stands in the place of the site's file. */
	readonly bytes: TableFile['bytes'];
	/** Which rows the reader's file brought or changed, counted from 0 without the header, ascending; absent: all of them. */
	readonly ownRows?: Uint32Array;
	/** SHA-256 of the site's file that they were joined onto; absent where the site had none. */
	readonly onto?: string;
}

/** One published table of a release that a reader's file holds. */
export interface OwnTable {
	readonly year: number;
	/** As citations of the site call it: `metro`, `states`, `owner`. */
	readonly scope: 'nation' | 'states' | 'metro' | 'nonmetro' | 'sector' | 'industry' | 'owner';
}

/** What the reader's official releases hold and views must say of them. */
export interface OwnRelease {
	/** `May 2023, metropolitan and nonmetropolitan areas`: views say “your May 2023 metro release”. */
	readonly title: string;
	readonly years: readonly number[];
	/** The series of `wages` it is part of: `areas`, `states`, `nation`, `sectors`. */
	readonly kind: 'nation' | 'states' | 'areas' | 'sectors' | 'industries';
	readonly parts: readonly OwnPart[];
	/** The published tables in it, oldest release first; absent where nobody wrote them down. */
	readonly tables?: readonly OwnTable[];
}

/** A payroll as it was read and mapped. Names stay in it: what leaves the page leaves them out unless asked for. */
export interface OwnPayroll {
	readonly title: string;
	readonly people: readonly OwnPerson[];
}

/** A person of a payroll. */
export interface OwnPerson {
	readonly line: number;
	/** Name or number in the file; null where it has none. */
	readonly name: string | null;
	/** The title as it stands in the file. */
	readonly title: string;
	/** SOC code and area code that the reader confirmed. */
	readonly role: string;
	readonly area: string;
	/** Dollars a year of a full-time equivalent: hourly × 2,080, annual ÷ FTE. */
	readonly annualPay: number;
	/** 0 < fte ≤ 1; 1 where the file has none. */
	readonly fte: number;
	readonly site: string | null;
	readonly grade: string | null;
	/** ISO date. */
	readonly startDate: string | null;
	readonly group: string | null;
	/** The pay range of the grade, dollars a year, where the file gives one. */
	readonly rangeMinimum: number | null;
	readonly rangeMaximum: number | null;
}

export type OwnPayload =
	| { readonly kind: 'release'; readonly release: OwnRelease }
	| { readonly kind: 'figures'; readonly series: readonly OwnSeries[] }
	| { readonly kind: 'payroll'; readonly payroll: OwnPayroll };

/** What is known of a file a reader gave, without its content. */
export interface OwnItem {
	/** Unique in this browser. */
	readonly id: string;
	readonly kind: OwnPayload['kind'];
	/** The file's name, or the title the reader gave. */
	readonly title: string;
	/** SHA-256 of the file as given, hexadecimal. */
	readonly sha256: string;
	/** Bytes its content takes in this browser. */
	readonly bytes: number;
	readonly rows: number;
	/** Whether it outlives the tab: releases do, other files only when the reader says so. */
	readonly isKept: boolean;
}
