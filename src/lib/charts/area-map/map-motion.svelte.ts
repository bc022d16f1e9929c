import type { Scene } from '../scene.ts';
import * as gestures from './gestures.ts';
import type { ViewBox } from './view-box.ts';

/** What motion needs of the page; asked again each time. */
interface Moving {
	readonly map: () => Scene;
	readonly picture: () => SVGSVGElement | undefined;
	/** How wide the picture is on the page, in pixels. */
	readonly shown: () => number;
}

/** What is in sight of a map on a page: the events of a browser told to gestures.ts, and what came of them. */
export class MapMotion {
	#moved = $state.raw<gestures.MapView | null>(null);
	readonly #moving: Moving;
	readonly view = $derived.by(() => this.#moved ?? gestures.restingView(this.#moving.map()));
	/** How many times larger than at first things are. */
	readonly times = $derived.by(() => gestures.timesOf(this.view, this.#moving.map()));

	constructor(moving: Moving) {
		this.#moving = moving;
	}

	isPossible = (step: gestures.MapStep): boolean => gestures.isPossible(this.view, this.#moving.map(), step);

	take = (step: gestures.MapStep): void => {
		this.#moved = gestures.stepped(this.view, this.#moving.map(), step);
	};

	/** Brings a box of map pixels in sight where the map is zoomed into. */
	reveal(target: ViewBox): void {
		if (this.times > 1) this.#moved = gestures.revealed(this.view, this.#moving.map(), target);
	}

	/** Turning the wheel scrolls the page as ever; with Ctrl, which is what pinching sends, it zooms. */
	wheel = (event: WheelEvent): void => {
		if (!(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		const { map, shown } = this.#moving;
		this.#moved = gestures.wheeled(this.view, map(), event.deltaY, this.#spotOf(event), shown());
	};

	press = (event: PointerEvent): void => {
		if (event.button === 0) {
			this.#moved = gestures.pressed(this.view, event.pointerId, this.#spotOf(event));
		}
	};

	/** A drag goes on outside the picture, as far as the pointer goes. */
	drag = (event: PointerEvent): void => {
		if (!this.view.pointers.has(event.pointerId)) return;
		// Let go where the page could not hear it.
		if (event.pointerType === 'mouse' && event.buttons === 0) return this.release(event);
		const { map, shown } = this.#moving;
		this.#moved = gestures.dragged(this.view, map(), event.pointerId, this.#spotOf(event), shown());
	};

	release = (event: PointerEvent): void => {
		if (this.view.pointers.has(event.pointerId)) this.#moved = gestures.released(this.view, event.pointerId);
	};

	#spotOf(event: MouseEvent): gestures.Spot {
		const bounds = this.#moving.picture()?.getBoundingClientRect();
		return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
	}
}
