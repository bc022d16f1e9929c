import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { YOURS } from '$lib/views/yours.ts';

/** The picture, with the code it needs in a file of its own. */
export const benchmark = await lazyPart(YOURS.benchmark[1]);
