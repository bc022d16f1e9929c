import { flushSync } from 'svelte';

/** What is known to be out of sight. What the browser has not told of yet counts as seen. */
const away = new WeakSet<Element>();
/** What draws each view that is behind. */
const behind = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;
let isLooking = false;
let isFollowing = false;

function noteSight(entries: readonly IntersectionObserverEntry[]): void {
	for (const { target, isIntersecting } of entries) {
		if (!isIntersecting) away.add(target);
		else {
			away.delete(target);
			catchUp(target);
		}
	}
}

/** Notes from now on whether an element is in sight. The result ends it. */
export function watchSight(view: Element): () => void {
	observer ??= new IntersectionObserver(noteSight);
	observer.observe(view);
	return () => {
		observer?.unobserve(view);
		away.delete(view);
		behind.delete(view);
	};
}

/** Whether nobody sees an element that is watched. */
export function isAway(view: Element): boolean {
	return view.isConnected && away.has(view);
}

/**
 * Has a view that is out of sight drawn a moment later, when what is in sight has been painted: in a task of its own, or at once when it comes into sight or the page is printed. What it was to draw before is dropped.
 */
export function fallBehind(view: Element, draw: () => void): void {
	behind.set(view, draw);
	lookAgain();
	follow();
}

/** What is drawn in sight can move others into it: those must not be painted as they were. */
function lookAgain(): void {
	if (isLooking) return;
	isLooking = true;
	queueMicrotask(() => {
		isLooking = false;
		const seen = [...behind.keys()].filter(isInWindow);
		if (seen.length > 0) flushSync(() => seen.forEach(catchUp));
	});
}

function isInWindow(view: Element): boolean {
	const { top, bottom, left, right, width } = view.getBoundingClientRect();
	return width > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
}

function follow(): void {
	if (isFollowing) return;
	isFollowing = true;
	const next = () => {
		const [view] = behind.keys();
		if (view) catchUp(view);
		if (behind.size > 0) setTimeout(next);
		else isFollowing = false;
	};
	// A page in the background paints nothing and need not wait for it.
	if (document.hidden) setTimeout(next);
	else requestAnimationFrame(() => setTimeout(next));
}

function catchUp(view: Element): void {
	const draw = behind.get(view);
	behind.delete(view);
	draw?.();
}

if (typeof addEventListener === 'function')
	addEventListener('beforeprint', () => flushSync(() => [...behind.keys()].forEach(catchUp)));
