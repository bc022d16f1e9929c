import type { Scene } from './scene.ts';
import { sceneMarkup } from './scene-markup.ts';
import { screenTheme } from './theme.ts';

/** A scene as normalised SVG: numbers to a tenth, a line for each element. */
export function sceneSnapshot(scene: Scene): string {
	const body = sceneMarkup(scene.marks, screenTheme);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}">${body}</svg>`;
	const lines = svg
		.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
		.replace(/>\s*</g, '>\n<');
	const labels = scene.data.map(({ key, label }) => `<!-- ${key}: ${label.replaceAll('--', '–')} -->`);
	return `${[lines, ...labels].join('\n')}\n`;
}
