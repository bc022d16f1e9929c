import address from '$lib/charts/typeface/paychart-sans-variable.woff2?url';
import { FONT_FAMILY } from '$lib/charts/typeface/family.ts';

const NAME = 'Paychart Preview';

/** What text of a preview is set in: the typeface of files, whether or not the page got it in time for its own. */
export const PREVIEW_FAMILY = `'${NAME}', ${FONT_FAMILY}`;

let face: FontFace | null = null;

/** Fetches the typeface once; a preview that comes before it is set anew when it is there. */
export function loadPreviewFace(): void {
	if (face) return;
	face = new FontFace(NAME, `url(${JSON.stringify(new URL(address, document.baseURI).href)})`, {
		weight: '200 900',
	});
	document.fonts.add(face);
	// Without it the preview is set in what there is.
	face.load().catch(() => undefined);
}
