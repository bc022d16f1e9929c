import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** How much more than the window counts as near, above it and below. */
const MARGIN = '10%';

/** What is told when each element comes near. */
const waiting = new Map<Element, (isForPaper: boolean) => void>();
// One for all: a browser looks at each of them before every frame.
let observer: IntersectionObserver | null = null;

function tell(element: Element, isForPaper: boolean): void {
	const come = waiting.get(element);
	leave(element);
	come?.(isForPaper);
}

function leave(element: Element): void {
	waiting.delete(element);
	observer?.unobserve(element);
}

function watch(element: Element): void {
	observer ??= new IntersectionObserver(
		(entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && tell(target, false)),
		{ rootMargin: `${MARGIN} 0px` },
	);
	observer.observe(element);
}

if (typeof addEventListener === 'function')
	addEventListener('beforeprint', () =>
		flushSync(() => [...waiting.keys()].forEach((element) => tell(element, true))),
	);

/** Tells once that an element comes near to what is seen, or that the page is to be printed: then before it is. */
export function nearSight(come: (isForPaper: boolean) => void): Attachment {
	return (element) => {
		waiting.set(element, come);
		watch(element);
		return () => leave(element);
	};
}
