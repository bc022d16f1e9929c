import type { Family } from '$lib/domain/occupation.ts';

/** Every sentence of the list of roles. */
export const ROLES = {
	title: 'Jobs in health information, and all others',
	tab: 'Roles · Paychart',
	description:
		'Every job in the official tables: health information management and technology with pay, growth and education, and all others.',
	above: (count: number) => `${count} jobs in the official tables`,
	lead: 'Median U.S. pay, projected growth and typical education for health-information jobs; every other job is below.',
	find: 'Find a job by name or code',
	families: {
		him: 'Health information management (HIM)',
		hit: 'Health information technology (HIT)',
		neighbour: 'Related jobs',
		yardstick: 'To compare with',
	} satisfies Record<Family | 'yardstick', string>,
	grouping: 'The groups follow the articles’ comparison. Each job’s page says why it is in its group.',
	ended: 'Earlier codes of these jobs',
	endedIn: (code: string, year: number) => `${code}, to May ${year}`,
	group: (group: string) => `Group ${group}`,
} as const;
