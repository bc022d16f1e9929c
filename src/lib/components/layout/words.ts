import { formatCount } from '$lib/domain/format.ts';

/** What a list that can be narrowed says. */
export const LIST = {
	all: (total: number) => `${formatCount(total)} in all`,
	found: (count: number, total: number) => `${formatCount(count)} of ${formatCount(total)}`,
	none: (text: string) => `Nothing here matches “${text}”. The search at the top knows other names too.`,
} as const;
