import type { Face } from './types.ts';

/** Runs in a page before its own scripts: offers a look at its pictures. */
export function installFace(): void {
	const isVisible = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
	const figures = () => [...document.querySelectorAll<HTMLElement>('[data-view]')];
	/** Pictures beyond the size of an icon. */
	const pictures = (figure: Element) =>
		[...figure.querySelectorAll('svg')].filter((svg) => isVisible(svg) && svg.clientWidth > 64);

	function smallestText() {
		let smallest = { size: Number.POSITIVE_INFINITY, text: '' };
		for (const text of figures()
			.flatMap(pictures)
			.flatMap((svg) => [...svg.querySelectorAll<SVGTextContentElement>('text, tspan')])) {
			const said = text.textContent?.trim() ?? '';
			const scale = text instanceof SVGGraphicsElement ? text.getScreenCTM() : null;
			if (!said || !scale || !isVisible(text)) continue;
			const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.c, scale.d);
			if (size < smallest.size) smallest = { size, text: said };
		}
		return smallest;
	}

	/** Whether anything of an element can be seen: areas for the pointer alone have no color. */
	function isDrawn(element: Element): boolean {
		if (!isVisible(element)) return false;
		const { fill, stroke, fillOpacity, strokeOpacity } = getComputedStyle(element);
		const isClear = (paint: string, opacity: string) =>
			paint === 'none' || paint === 'transparent' || /^rgba\(.*, 0\)$/.test(paint) || Number(opacity) === 0;
		return !isClear(fill, fillOpacity) || !isClear(stroke, strokeOpacity);
	}

	function emptyRoom() {
		let most = { room: 0, view: '' };
		for (const figure of figures()) {
			const svgs = pictures(figure);
			const drawn = svgs.flatMap((svg) =>
				[...svg.querySelectorAll('text, rect, circle, path, line, polygon, use')].filter(isDrawn),
			);
			if (!drawn.length) continue;
			const bottom = Math.max(...drawn.map((element) => element.getBoundingClientRect().bottom));
			const below = [...figure.querySelectorAll<HTMLElement>('*')].filter(
				(element) =>
					!element.closest('svg') &&
					isVisible(element) &&
					(element.matches('button, a, input, select, summary') ||
						[...element.childNodes].some(
							(child) => child.nodeType === Node.TEXT_NODE && (child.textContent?.trim() ?? '') !== '',
						)),
			);
			const tops = below
				.map((element) => element.getBoundingClientRect())
				.filter(({ top, width, height }) => top >= bottom - 1 && width > 1 && height > 1)
				.map(({ top }) => top);
			const next = tops.length ? Math.min(...tops) : figure.getBoundingClientRect().bottom;
			const room = next - bottom;
			if (room > most.room) most = { room, view: figure.dataset['view'] ?? '' };
		}
		return most;
	}

	window.benchFace = (): Face => {
		const text = smallestText();
		const { room, view } = emptyRoom();
		return {
			smallestText: text.size,
			smallestTextIs: text.text,
			emptyRoom: room,
			emptyRoomIn: view,
		};
	};
}
