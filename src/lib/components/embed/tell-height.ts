import { asksForHeight, heightMessages, type FrameNames } from '$lib/export/embed/height-messages.ts';

/**
 * Tells the page around this frame the height of an element in pixels: at once, whenever it changes (once a frame of the
 * screen at most), and when the page asks. Any site may be that page, so nothing but the height is told, and nothing it
 * says is used. Does nothing where there is no page around. The result ends it.
 */
export function tellHeight(element: Element, names: FrameNames): () => void {
	const { parent } = window;
	if (parent === window) return () => undefined;
	let told = 0;
	let frame = 0;
	const tell = (isAsked: boolean) => {
		const height = Math.ceil(element.getBoundingClientRect().height);
		if (height === told && !isAsked) return;
		told = height;
		for (const message of heightMessages(height, names)) parent.postMessage(message, '*');
	};
	const observer = new ResizeObserver(() => {
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			tell(false);
		});
	});
	const listen = ({ source, data }: MessageEvent<unknown>) => {
		if (source === parent && asksForHeight(data)) tell(true);
	};
	tell(false);
	observer.observe(element);
	addEventListener('message', listen);
	return () => {
		observer.disconnect();
		cancelAnimationFrame(frame);
		removeEventListener('message', listen);
	};
}
