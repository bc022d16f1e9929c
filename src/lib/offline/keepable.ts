import type { Sort } from './addresses.ts';

/** What of an answer decides whether it is kept. */
export interface AnswerHead extends Pick<Response, 'status' | 'type' | 'redirected'> {
	readonly headers: Pick<Headers, 'get'>;
}

/**
 * Whether an answer is the whole, genuine file. Failures, parts of files (206), answers one cannot see into and
 * redirections are not; nor is the page that some hosts send, with status 200, in place of a file they do not have.
 */
export function isKeepable(sort: Sort, { status, type, redirected, headers }: AnswerHead): boolean {
	if (sort === 'never' || status !== 200 || type !== 'basic' || redirected) return false;
	if (headers.get('content-range') !== null || headers.get('vary')?.includes('*')) return false;
	const content = headers.get('content-type') ?? '';
	if (sort === 'page') return content.startsWith('text/html');
	if (sort === 'list' || sort === 'page-data') return content.includes('json');
	return !content.startsWith('text/html');
}
