/** What a reader does who is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'scroll', 'dragenter'] as const;
/** Milliseconds after which a reader is taken to be there without a sign: not everyone's ways of reading give one. */
const STILL_MS = 15_000;

let stirring: Promise<void> | null = null;

/** Settles when the reader first does anything on the page, or has had it before them for a while. */
export function whenStirred(): Promise<void> {
	stirring ??= new Promise((resolve) => {
		const given = new AbortController();
		const stir = () => {
			given.abort();
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(stir, STILL_MS);
		for (const sign of SIGNS)
			addEventListener(sign, stir, { signal: given.signal, passive: true, capture: true });
		// It was scrolled before any code was there.
		if (scrollY > 0) stir();
	});
	return stirring;
}
