import type { Ink } from './scene.ts';

/** How an ink is written into a drawing: a custom property on a page, a literal colour in a file. */
export type Theme = (ink: Ink) => string;

export type Palette = 'light' | 'dark';

/**
 * The literal colours, equal to those of theme.css (a test compares them). Text inks have 4.5:1 and marks 3:1
 * against the paper in both palettes; the role colours keep apart under the common kinds of colour blindness
 * and are never the only sign: every row is named.
 */
export const COLOURS: Record<Palette, Record<Ink, string>> = {
	light: {
		paper: '#fffefb',
		ink: '#17202b',
		'ink-soft': '#525c68',
		hairline: '#dfdfd9',
		axis: '#8b9199',
		accent: '#a3324c',
		highlight: '#f2efe6',
		context: '#868d96',
		missing: '#7d848d',
		'role-1': '#1f63b4',
		'role-2': '#b84a06',
		'role-3': '#0b7a6b',
		'role-4': '#7d1f6e',
		'role-5': '#9a8a1c',
		'role-6': '#3a9ccb',
		'role-7': '#e05c94',
		'role-8': '#3f4a1f',
	},
	dark: {
		paper: '#14181e',
		ink: '#eceae4',
		'ink-soft': '#adb3bb',
		hairline: '#313842',
		axis: '#6f7883',
		accent: '#f0839a',
		highlight: '#212832',
		context: '#7f8791',
		missing: '#848c96',
		'role-1': '#6aa9ee',
		'role-2': '#f28a3f',
		'role-3': '#2fb59e',
		'role-4': '#a866ba',
		'role-5': '#ecd968',
		'role-6': '#b5ecff',
		'role-7': '#f4b3d0',
		'role-8': '#6f7f55',
	},
};

/** For a page: the colours follow the reader's theme without a new layout. */
export const screenTheme: Theme = (ink) => `var(--${ink})`;

/** For a file, which has no style sheet of ours. */
export function fileTheme(palette: Palette): Theme {
	return (ink) => COLOURS[palette][ink];
}
