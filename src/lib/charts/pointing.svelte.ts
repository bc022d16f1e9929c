import { keyAfter, linkedData } from './navigation.ts';
import type { Datum } from './scene.ts';

/** What pointing needs of the picture it happens in. All three are asked again each time. */
interface Pointed {
	/** What can be pointed at, in the order of the arrow keys. */
	readonly data: () => readonly Datum[];
	/** Key of the datum that is active in any view of the page. */
	readonly active: () => string | null;
	readonly activate: (key: string | null) => void;
}

/** What a reader points with. */
export type PointedBy = 'mouse' | 'touch' | 'key';

/** A pointer has this long, in milliseconds, to travel from a mark onto its tooltip. */
const HIDE_AFTER = 250;

/**
 * Which datum of a picture a reader points at, by pointer or by keyboard, and what is to be marked and said for it. The
 * datum is shared with other views through its key; its tooltip is shown only where it was reached.
 */
export class Pointing {
	#by = $state<PointedBy>('mouse');
	/** For a live region. */
	announced = $state('');
	#own = $state<string | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #pointed: Pointed;

	/** The datum was reached by a key: it is outlined, and stays until the focus goes. */
	readonly byKeyboard = $derived.by(() => this.#by === 'key');
	/** The datum was reached by a finger, which cannot hover: it stays until it is closed. */
	readonly byTouch = $derived.by(() => this.#by === 'touch');
	/** The active datum was reached in this picture. */
	readonly isOwn = $derived.by(() => this.#own !== null && this.#own === this.#pointed.active());
	/** The datum to be described here. */
	readonly datum = $derived.by(() =>
		this.isOwn ? (this.#pointed.data().find(({ key }) => key === this.#own) ?? null) : null,
	);
	/** The data to be marked: this picture's own, or those that belong to one pointed at in another view. */
	readonly marked = $derived.by(() =>
		this.datum ? [this.datum] : linkedData(this.#pointed.data(), this.isOwn ? null : this.#pointed.active()),
	);

	constructor(pointed: Pointed) {
		this.#pointed = pointed;
	}

	show(next: Datum, by: PointedBy): void {
		this.stay();
		this.#own = next.key;
		this.#pointed.activate(next.key);
		this.#by = by;
		if (by === 'key') this.announced = next.label;
	}

	/** The datum of a key press, shown; null where the key means nothing or there is no datum. */
	walk(pressed: string): Datum | null {
		const data = this.#pointed.data();
		const key = keyAfter(data, this.marked[0]?.key ?? null, pressed);
		const next = data.find((candidate) => candidate.key === key);
		if (!next) return null;
		this.show(next, 'key');
		return next;
	}

	/** Escape: whether there was something to close. */
	close(): boolean {
		if (!this.isOwn) return false;
		this.announced = '';
		this.hide();
		return true;
	}

	hide(): void {
		this.stay();
		if (this.isOwn) this.#pointed.activate(null);
		this.#own = null;
		this.#by = 'mouse';
	}

	/** The pointer has left the mark; what was reached by keyboard or finger stays. */
	hideSoon(): void {
		if (this.#by !== 'mouse' || this.#timer) return;
		this.#timer = setTimeout(() => this.hide(), HIDE_AFTER);
	}

	/** The pointer is on the tooltip, or back; also for the end of the picture. */
	stay(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
