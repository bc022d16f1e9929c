import { decimals } from './decimals.ts';

/** A picture that is made of any table: what a statement gave, without knowledge of its columns. */
export type QuickFigure =
	| {
			readonly kind: 'ranked';
			readonly value: string;
			/** Highest first. */
			readonly rows: readonly QuickRow[];
			/** Rows beyond those drawn. */
			readonly more: number;
	  }
	| {
			readonly kind: 'lines';
			readonly value: string;
			/** Those with the highest last figure first. */
			readonly series: readonly QuickSeries[];
			/** Series beyond those drawn. */
			readonly more: number;
	  }
	| {
			readonly kind: 'points';
			readonly x: string;
			readonly y: string;
			readonly points: readonly QuickPoint[];
			/** Points beyond those drawn. */
			readonly more: number;
	  };

export interface QuickRow {
	/** Place in the table, counted from 0. */
	readonly at: number;
	readonly label: string;
	/** Finite. */
	readonly value: number;
}

export interface QuickSeries {
	readonly name: string;
	/** By year, one a year. */
	readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface QuickPoint {
	readonly at: number;
	readonly label: string;
	readonly x: number;
	readonly y: number;
}

/** A number of unknown unit: `68,020`, `1.34`. */
export const formatAny = decimals(0, 2);
