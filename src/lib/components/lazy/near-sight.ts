import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** How much more than the window counts as near, above it and below. */
const MARGIN = '10%';

/** Tells once that an element comes near to what is seen, or that the page is to be printed: then before it is. */
export function nearSight(come: (isForPaper: boolean) => void): Attachment {
	return (element) => {
		const ended = new AbortController();
		const tell = (isForPaper: boolean) => {
			ended.abort();
			come(isForPaper);
		};
		const observer = new IntersectionObserver(
			(entries) => entries.some(({ isIntersecting }) => isIntersecting) && tell(false),
			{ rootMargin: `${MARGIN} 0px` },
		);
		observer.observe(element);
		addEventListener('beforeprint', () => flushSync(() => tell(true)), { signal: ended.signal });
		ended.signal.addEventListener('abort', () => observer.disconnect());
		return () => ended.abort();
	};
}
