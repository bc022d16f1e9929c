import { attributesOf, marksMarkup } from './scene-markup.ts';
import type { Mark } from './scene.ts';
import type { Theme } from './theme.ts';

/**
 * Brings the elements of `parent` from the marks they show to others: what is equal is not touched, what differs in
 * its attributes is given the new ones, and the rest is drawn anew. Elements go by their turn among neighbours of their
 * kind, not by their datum: who moved where is a matter of motion.ts. `shown` are the marks the elements were drawn from,
 * null for none.
 *
 * This is what makes a choice cheap: the browser lays out and paints what changed, and four hundred outlines of a map
 * are read once, not at each choice. Measured against a keyed `{#each}` of Svelte 5.57 over the same marks (production
 * build, Chromium, style and layout included, least of 4 × 23 changes in ms, patch against each; the first drawing in
 * brackets, once): distribution of 374 dots while brushed 0.5 : 2.0 (7 : 26), for another role 3.6 : 6.7 (6 : 23); 25
 * ranks for another role 1.3 : 4.5 (8 : 21), 374 ranks 24 : 63; map of 400 outlines for another role 1.9 : 5.2
 * (13 : 28), with nothing changed 0.4 : 2.3. A brush has 16 ms for all that follows it, of which this is one part.
 */
export function patchMarks(
	parent: Element,
	shown: readonly Mark[] | null,
	marks: readonly Mark[],
	theme: Theme,
): void {
	if (shown === marks) return;
	const runs = shown === null || shown.length === 0 ? null : pairedRuns(shown, marks);
	if (shown === null || runs === null) {
		parent.innerHTML = marksMarkup(marks, theme);
		return;
	}
	let element = parent.firstElementChild;
	for (const { before, after } of runs) {
		const both = Math.min(before.length, after.length);
		for (let turn = 0; turn < both && element; turn++) {
			const next: Element | null = element.nextElementSibling;
			const [old, now] = [shown[before.from + turn], marks[after.from + turn]];
			if (old && now && old !== now) patchMark(element, old, now, theme);
			element = next;
		}
		for (let turn = both; turn < before.length && element; turn++) {
			const next: Element | null = element.nextElementSibling;
			element.remove();
			element = next;
		}
		if (after.length > both) {
			const markup = marksMarkup(marks.slice(after.from + both, after.from + after.length), theme);
			if (element) element.insertAdjacentHTML('beforebegin', markup);
			else parent.insertAdjacentHTML('beforeend', markup);
		}
	}
}

/** Runs of both pictures that may be held against each other, a product: beyond it all is drawn anew. */
const MOST_COMPARED = 4000;

/** Neighbouring marks of one kind; none where its length is 0. */
interface Run {
	readonly kind: Mark['kind'];
	readonly from: number;
	readonly length: number;
}

interface Pair {
	readonly before: Run;
	readonly after: Run;
}

/**
 * The runs of both lists side by side, so that as many elements as can be stay: a row more, or a name of one line less,
 * then moves nothing but its neighbours. A run without its like stands beside an empty one. Null where too little stays
 * to be worth it: reading many small pieces of markup costs more than reading all of it once.
 */
function pairedRuns(shown: readonly Mark[], marks: readonly Mark[]): readonly Pair[] | null {
	const [old, now] = [runsOf(shown), runsOf(marks)];
	if (old.length * now.length > MOST_COMPARED) return null;
	const stays = (before: Run, after: Run) =>
		before.kind === after.kind ? Math.min(before.length, after.length) : 0;
	// The most elements that stay of what follows run `i` of the old ones and run `j` of the new ones.
	const most = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
	const best = (i: number, j: number) => most[i]?.[j] ?? 0;
	for (let i = old.length - 1; i >= 0; i--) {
		for (let j = now.length - 1; j >= 0; j--) {
			const [before, after] = [old[i], now[j]];
			const row = most[i];
			if (!before || !after || !row) continue;
			row[j] = Math.max(best(i + 1, j), best(i, j + 1), stays(before, after) + best(i + 1, j + 1));
		}
	}
	if (best(0, 0) * 2 < marks.length) return null;
	const pairs: Pair[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		const [before, after] = [old[i], now[j]];
		if (
			before &&
			after &&
			stays(before, after) > 0 &&
			best(i, j) === stays(before, after) + best(i + 1, j + 1)
		) {
			pairs.push({ before, after });
			i++;
			j++;
		} else if (before && (!after || best(i, j) === best(i + 1, j))) {
			pairs.push({ before, after: { kind: before.kind, from: after?.from ?? marks.length, length: 0 } });
			i++;
		} else if (after) {
			pairs.push({ before: { kind: after.kind, from: before?.from ?? shown.length, length: 0 }, after });
			j++;
		}
	}
	return pairs;
}

function runsOf(marks: readonly Mark[]): readonly Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (let index = 1; index <= marks.length; index++) {
		const kind = marks[from]?.kind;
		if (kind === undefined || marks[index]?.kind === kind) continue;
		runs.push({ kind, from, length: index - from });
		from = index;
	}
	return runs;
}

/** Whether two marks of a kind are drawn alike, what a group holds aside: most of a picture does not change. */
function isSame(before: Mark, after: Mark): boolean {
	const old = before as unknown as Readonly<Record<string, unknown>>;
	const now = after as unknown as Readonly<Record<string, unknown>>;
	for (const name in now) if (name !== 'marks' && now[name] !== old[name]) return false;
	for (const name in old) if (!(name in now)) return false;
	return true;
}

function patchMark(element: Element, before: Mark, after: Mark, theme: Theme): void {
	if (before.kind === 'group' && after.kind === 'group')
		patchMarks(element, before.marks, after.marks, theme);
	if (isSame(before, after)) return;
	const [old, now] = [attributesOf(before, theme), attributesOf(after, theme)];
	for (const name in now) {
		const value = now[name];
		if (value === old[name]) continue;
		if (value === undefined) element.removeAttribute(name);
		else element.setAttribute(name, value);
	}
	if (before.kind === 'text' && after.kind === 'text' && before.text !== after.text) {
		// Its one text, changed in place; an empty text has no node yet.
		if (element.firstChild instanceof Text) element.firstChild.data = after.text;
		else element.textContent = after.text;
	}
}
