import type { OutlookRow } from '$lib/domain/outlook-row.ts';

/** A row for tests: the nation's projection of medical records specialists as published, but for what a test says. */
export function projected(occCode: string, occTitle: string, own: Partial<OutlookRow>): OutlookRow {
	return {
		occCode,
		occTitle,
		baseYear: 2024,
		projectedYear: 2034,
		employmentBase: 194_800,
		employmentProjected: 208_600,
		change: 13_800,
		changePercent: 7.1,
		openings: 14_200,
		exits: 7_100,
		transfers: 5_800,
		medianWage: { value: 50_250, flag: '' },
		typicalEducation: 'Postsecondary nondegree award',
		workExperience: 'None',
		onTheJobTraining: 'None',
		...own,
	};
}
