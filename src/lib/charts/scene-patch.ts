import { attributesOf, marksMarkup } from './scene-markup.ts';
import type { Mark } from './scene.ts';
import type { Theme } from './theme.ts';

/**
 * Brings the elements of `parent` from the marks they show to others: what is equal is not touched, what differs in
 * its attributes is given the new ones, and the rest is drawn anew. Elements go by their turn, not by their datum:
 * who moved where is a matter of motion.ts. `shown` are the marks the elements were drawn from, null for none.
 *
 * This is what makes a choice cheap: the browser lays out and paints what changed, and four hundred outlines of a map
 * are read once, not at each choice.
 */
export function patchMarks(
	parent: Element,
	shown: readonly Mark[] | null,
	marks: readonly Mark[],
	theme: Theme,
): void {
	if (shown === marks) return;
	if (shown === null || shown.length === 0) {
		parent.innerHTML = marksMarkup(marks, theme);
		return;
	}
	const both = Math.min(shown.length, marks.length);
	if (unlike(shown, marks) > MOST_REPLACED) {
		parent.innerHTML = marksMarkup(marks, theme);
		return;
	}
	let element = parent.firstElementChild;
	for (let index = 0; index < both && element; index++) {
		const [before, after] = [shown[index], marks[index]];
		const next: Element | null = element.nextElementSibling;
		if (before && after && before !== after) patchMark(element, before, after, theme);
		element = next;
	}
	while (parent.childElementCount > marks.length) parent.lastElementChild?.remove();
	if (marks.length > both) parent.insertAdjacentHTML('beforeend', marksMarkup(marks.slice(both), theme));
}

/** Reading many small pieces of markup costs more than reading all of it once. */
const MOST_REPLACED = 4;

/** How many elements could not stay because the marks of their turn are of another kind. */
function unlike(shown: readonly Mark[], marks: readonly Mark[]): number {
	let count = 0;
	for (let index = 0; index < shown.length; index++) {
		const after = marks[index];
		if (after && shown[index]?.kind !== after.kind) count++;
	}
	return count;
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
	if (before.kind !== after.kind) {
		element.insertAdjacentHTML('beforebegin', marksMarkup([after], theme));
		element.remove();
		return;
	}
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
		element.textContent = after.text;
	}
}
