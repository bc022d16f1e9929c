import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The project, the bench's folder and what it keeps. Folders without a slash at their end. */
export const PROJECT = here('../../..').replace(/\/$/, '');
export const BENCH = here('..').replace(/\/$/, '');
export const RESULTS = `${BENCH}/results`;
/**
 * Compressed files, rows of the peers, built pages: made again when missing. It lies where no tool of the project looks
 * for sources.
 */
export const CACHE = `${PROJECT}/node_modules/.cache/paychart-bench`;
