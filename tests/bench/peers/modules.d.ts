/** What the bench uses of its peers: the product's own checks need not have them installed. */
declare module '@uwdata/mosaic-core' {
	export function clausePoint(column: string, value: string, options: { readonly source: object }): object;
	export function clausePoints(
		columns: readonly string[],
		values: readonly (readonly string[])[],
		options: { readonly source: object },
	): object;
}

declare module '@uwdata/vgplot' {
	/** A part of a plot: a mark, an attribute, an interaction. */
	type Directive = (plot: object) => void;
	type Options = Readonly<Record<string, unknown>>;
	interface Choosing {
		update(clause: object): unknown;
	}
	interface Coordinator {
		databaseConnector(connector: object): unknown;
		exec(sql: string | readonly string[]): Promise<unknown>;
		logger(logger: null): unknown;
	}
	export const Fixed: symbol;
	export const Selection: {
		intersect(): Choosing;
		crossfilter(options: { readonly include: readonly Choosing[] }): Choosing;
	};
	export function coordinator(): Coordinator;
	export function wasmConnector(options: object): object;
	export function plot(...directives: readonly Directive[]): HTMLElement;
	export function from(table: string, options: { readonly filterBy: Choosing }): object;
	export function barX(data: object, options: Options): Directive;
	export function dot(data: object, options: Options): Directive;
	export function rectY(data: object, options: Options): Directive;
	export function intervalX(options: { readonly as: Choosing }): Directive;
	export function avg(column: string): unknown;
	export function bin(column: string): unknown;
	export function count(): unknown;
	export function width(pixels: number): Directive;
	export function height(pixels: number): Directive;
	export function marginLeft(pixels: number): Directive;
	export function xDomain(domain: symbol): Directive;
	export function xLabel(text: string): Directive;
}

declare module 'crossfilter2' {
	interface Group<Value> {
		reduce(
			add: (value: Value, index: number) => Value,
			remove: (value: Value, index: number) => Value,
			initial: () => Value,
		): Group<Value>;
		all(): readonly { readonly key: number; readonly value: Value }[];
	}
	interface Dimension {
		filterExact(value: number): void;
		filterRange(range: readonly [number, number]): void;
		filterAll(): void;
		group<Value = number>(of?: (value: number) => number): Group<Value>;
	}
	interface Crossfilter {
		dimension(of: (index: number) => number): Dimension;
	}
	export default function crossfilter(indexes: readonly number[]): Crossfilter;
}

declare module 'd3-brush' {
	import type { Selection } from 'd3-selection';
	interface BrushEvent {
		readonly selection: readonly [number, number] | null;
	}
	interface Brush {
		(selection: Selection): void;
		extent(extent: readonly [readonly [number, number], readonly [number, number]]): Brush;
		on(types: string, listener: (event: BrushEvent) => void): Brush;
	}
	export function brushX(): Brush;
}

declare module 'd3-dsv' {
	export function csvParseRows(text: string): readonly (readonly string[])[];
}

declare module 'd3-selection' {
	export interface Selection {
		append(name: string): Selection;
		attr(name: string, value: unknown): Selection;
		call(work: (selection: Selection) => void): Selection;
		data<Datum>(data: readonly Datum[], key: (datum: Datum) => unknown): Selection;
		join(name: string): Selection;
		selectAll(selector: string): Selection;
		text(value: unknown): Selection;
	}
	export function select(node: Element): Selection;
}
