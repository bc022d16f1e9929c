import { render } from 'svelte/server';
import type { Scene } from './scene.ts';
import SceneMarks from './SceneMarks.svelte';
import { screenTheme } from './theme.ts';

/** A scene as normalised SVG: numbers to a tenth, a line for each element, no comments of the framework. */
export function sceneSnapshot(scene: Scene): string {
	const { body } = render(SceneMarks, { props: { marks: scene.marks, theme: screenTheme } });
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}">${body}</svg>`;
	const lines = svg
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
		.replace(/>\s*</g, '>\n<');
	const labels = scene.data.map(({ key, label }) => `<!-- ${key}: ${label.replaceAll('--', '–')} -->`);
	return `${[lines, ...labels].join('\n')}\n`;
}
