import type { Ink } from './scene.ts';

/** How an ink is written into a drawing: a custom property on a page, a literal colour in a file. */
export type Theme = (ink: Ink) => string;

export type Palette = 'light' | 'dark';

/**
 * The literal colours, equal to those of theme.css (a test compares them). Text inks have 4.5:1 and marks 3:1
 * against the paper in both palettes; the role colours keep apart under the common kinds of colour blindness
 * and are never the only sign: every row is named. The scale runs through even steps of Oklab lightness from the
 * colour nearest the paper, in the dark from dark to light, so that more is always what stands out more.
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
		own: '#5a2ac4',
		'role-1': '#1f63b4',
		'role-2': '#b84a06',
		'role-3': '#0b7a6b',
		'role-4': '#7d1f6e',
		'role-5': '#9a8a1c',
		'role-6': '#3a9ccb',
		'role-7': '#e05c94',
		'role-8': '#3f4a1f',
		'scale-1': '#dce4b3',
		'scale-2': '#a4cb9f',
		'scale-3': '#6ab197',
		'scale-4': '#339493',
		'scale-5': '#0b728c',
		'scale-6': '#1a4f7d',
		'scale-7': '#262c62',
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
		own: '#c4b0ff',
		'role-1': '#6aa9ee',
		'role-2': '#f28a3f',
		'role-3': '#2fb59e',
		'role-4': '#a866ba',
		'role-5': '#ecd968',
		'role-6': '#b5ecff',
		'role-7': '#f4b3d0',
		'role-8': '#6f7f55',
		'scale-1': '#353768',
		'scale-2': '#2d5887',
		'scale-3': '#177c9a',
		'scale-4': '#269fa0',
		'scale-5': '#61bd9c',
		'scale-6': '#a3d798',
		'scale-7': '#e6ec9d',
	},
};

/** For a page: the colours follow the reader's theme without a new layout. */
export const screenTheme: Theme = (ink) => `var(--${ink})`;

/** For a file, which has no style sheet of ours. */
export function fileTheme(palette: Palette): Theme {
	return (ink) => COLOURS[palette][ink];
}
