/** Guarantee: the line under a picture names its table and release, and a publisher once. Without it a source could not be found. */
import { expect, it } from 'vitest';
import { sourceLine, type SourceEntry } from './sources.ts';

const entry = (publisher: string, title: string): SourceEntry =>
	({ publisher, title, release: 'May 2025', address: '' }) as SourceEntry;

it.each([
	['U.S. Bureau of Labor Statistics', 'state estimates', 'BLS, state estimates, May 2025'],
	['U.S. Bureau of Labor Statistics', 'BLS Employment Projections', 'BLS Employment Projections, May 2025'],
	['AAPC', 'a survey', 'AAPC, a survey, May 2025'],
])('%s, %s', (publisher, title, line) => {
	expect(sourceLine(entry(publisher, title))).toBe(line);
});
