/**
 * Guarantee: jobs per 1,000 are BLS's own where the table has them, else calculated in a way that is named, else missing for
 * the reason the table gives. Without it a withheld number of jobs could come back as a figure.
 */
import { expect, it } from 'vitest';
import { jobsPerThousand, type JobCounts } from './jobs-per-thousand.ts';

const AUSTIN: JobCounts = {
	published: null,
	jobs: { value: 5160, flag: '' },
	areaJobs: null,
	quotient: 1.04,
	nationJobs: 597_080,
	nationAll: 155_495_730,
};

it('takes the published column before anything else', () => {
	expect(jobsPerThousand({ ...AUSTIN, published: 2.222, areaJobs: 1_000_000 })).toEqual({
		value: 2.222,
		way: 'published',
		flag: '',
	});
});

it('divides the jobs by those of all occupations', () => {
	expect(jobsPerThousand({ ...AUSTIN, areaJobs: 1_290_000 })).toEqual({ value: 4, way: 'jobs', flag: '' });
});

it('multiplies the location quotient with the nation’s share', () => {
	// 597,080 / 155,495,730 = 3.8398 per 1,000 in the nation; times 1.04 = 3.993.
	expect(jobsPerThousand(AUSTIN)).toEqual({ value: 3.993, way: 'quotient', flag: '' });
});

it('says why there is none', () => {
	const withheld = { value: null, flag: 'not_published' } as const;
	expect(jobsPerThousand({ ...AUSTIN, jobs: withheld, quotient: null })).toEqual({
		value: null,
		way: null,
		flag: 'not_published',
	});
	expect(jobsPerThousand({ ...AUSTIN, quotient: null })).toMatchObject({
		value: null,
		flag: 'not_in_source',
	});
	expect(jobsPerThousand({ ...AUSTIN, nationAll: 0 })).toMatchObject({ value: null, flag: 'not_in_source' });
});
