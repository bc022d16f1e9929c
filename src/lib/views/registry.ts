import type { Component } from 'svelte';
import type { ViewProps } from '$lib/components/figure/view-context.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Column } from '$lib/export/column.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import type { Publish } from './publish.ts';

/** Prints rows by their columns. */
type PrintRows = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) => string;

/** What a view asks of the tables, and what it hands out: everything of it that is not a picture. */
export interface ViewData<Answer, Choice extends Filters = Filters> {
	/** What the view shows for a choice; it rejects where that is not answered. */
	question(choice: Choice, context: Context): Question<Answer>;
	/** The rows of an answer, printed by `csv`. Of the page's address it may read keys that no answer depends on. */
	print(answer: Answer, csv: PrintRows, address: URL): string;
}

/** How the data of a view are fetched. No page does so before its first picture. */
type FetchData<Answer, Choice extends Filters> = () => Promise<{ readonly view: ViewData<Answer, Choice> }>;

/** How what a view hands out is fetched: only who writes files does so. */
type FetchFiles<Answer> = () => Promise<{ readonly publish: Publish<Answer> }>;

/**
 * The views of a page by their ids, in the order shown: of each how to fetch its data, its picture, which only a page does,
 * and its files. What a picture is given is left to the page that places it.
 */
export type Registry<Choice extends Filters> = Readonly<
	Record<
		string,
		readonly [data: FetchData<unknown, Choice>, picture: () => Promise<unknown>, files: FetchFiles<never>]
	>
>;

/** A registry whose page places all views alike: every picture takes its own answer, and what the page gives them all. */
export type Views<Answers, Choice extends Filters, Given extends object> = {
	readonly [Id in keyof Answers]: readonly [
		data: FetchData<Answers[Id], Choice>,
		picture: () => Promise<{
			readonly default: Component<ViewProps<Answers[Id]> & Given, object, 'active' | ''>;
		}>,
		files: FetchFiles<Answers[Id]>,
	];
};

/** Holds each view of a registry to one type: its picture takes the answers that its data give. */
export function placedAlike<Given extends object, Choice extends Filters = Filters>() {
	return <Answers>(views: Views<Answers, Choice, Given>): Views<Answers, Choice, Given> => views;
}

/** What a page shows for a choice: what it asks itself, and what each of its views does. */
export type Answered<Own, Page> = Own & {
	readonly views: {
		readonly [Id in keyof Page]: Page[Id] extends readonly [FetchData<infer Answer, never>, unknown, unknown]
			? Answer
			: never;
	};
};

/**
 * The question of a page: its own, and that of every view. The code of all of them is fetched first, so that it is no
 * part of the page's first view. Where `only` names a view, the others are neither fetched nor asked: nothing of the page shows them.
 */
export async function askedWith<Own extends object, Page extends Registry<Choice>, Choice extends Filters>(
	registry: Page,
	own: (choice: Choice, context: Context) => Question<Own>,
	only?: string,
): Promise<(choice: Choice, context: Context) => Question<Answered<Own, Page>>> {
	const views = await Promise.all(
		Object.entries(registry)
			.filter(([id]) => only === undefined || id === only)
			.map(async ([id, [data]]) => ({ id, view: (await data()).view })),
	);
	return (choice, context) => async (ask) => {
		const [answer, ...answers] = await Promise.all([
			own(choice, context)(ask),
			...views.map(async ({ id, view }) => [id, await view.question(choice, context)(ask)] as const),
		]);
		return { ...answer, views: Object.fromEntries(answers) } as Answered<Own, Page>;
	};
}
