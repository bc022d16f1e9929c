/**
 * Guarantee: each conclusion follows from the rows as a hand calculates it: counts are added up and say "at least" where
 * a part is missing, medians are only ever held against each other, and what cannot be told is not told. Without it the
 * page could call a side ahead because the other one's figure was withheld.
 */
import { describe, expect, it } from 'vitest';
import type { Conclusion, ConclusionId } from './conclusion.ts';
import { conclude, concludeByScope, isTrue, SIDED_CLAIMS } from './conclusions.ts';
import { ASSOCIATE, BACHELOR, CERTIFICATE, pathRow } from '$lib/domain/path-row.fixture.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { greaterOf, sumOf } from '$lib/domain/path-sums.ts';

function conclusion(id: ConclusionId, ...rows: readonly PathRow[]): Conclusion {
	const found = conclude(rows, 'annual').find((one) => one.id === id);
	if (!found) throw new Error(`no conclusion ${id}`);
	return found;
}

describe('sums', () => {
	it('say which is greater only where that is known', () => {
		const whole = sumOf([5, 5]);
		expect(greaterOf(whole, sumOf([9]))).toBe('one');
		expect(greaterOf(whole, sumOf([4, 6]))).toBe('same');
		expect(greaterOf(whole, sumOf([11, null]))).toBe('other');
		expect(greaterOf(whole, sumOf([9, null]))).toBeNull();
		expect(greaterOf(sumOf([9, null]), whole)).toBeNull();
		expect(greaterOf(sumOf([99, null]), sumOf([1, null]))).toBeNull();
		expect(greaterOf(sumOf([]), whole)).toBeNull();
	});
});

describe('jobs and openings', () => {
	it('are added up', () => {
		expect(
			conclusion(
				'jobs',
				pathRow('him', { jobs: 300 }),
				pathRow('hit', { jobs: 200 }),
				pathRow('hit', { jobs: 150 }),
			),
		).toEqual({
			id: 'jobs',
			verdict: 'hit',
			brief: 'HIT has more jobs',
			sentence:
				'HIT has more jobs than HIM: 350 against 300 (United States, May 2025, without the self-employed).',
		});
	});

	it('are at least what is published, and decide where that is enough', () => {
		const him = [pathRow('him', { jobs: 300 })];
		const enough = conclusion('jobs', ...him, pathRow('hit', { jobs: 400 }), pathRow('hit', { jobs: null }));
		expect(enough.verdict).toBe('hit');
		expect(enough.sentence).toContain('at least 400 against 300');
		const open = conclusion('jobs', ...him, pathRow('hit', { jobs: 200 }), pathRow('hit', { jobs: null }));
		expect(open.verdict).toBe('unknown');
		expect(open.sentence).toContain('not clear which side has more jobs: HIM 300, HIT at least 200');
		const absent = conclusion('jobs', ...him, pathRow('hit', { isAbsent: true }));
		expect(absent.sentence).toContain('HIT no published figure');
	});

	it('can be equal', () => {
		expect(
			conclusion('openings', pathRow('him', { openings: 70 }), pathRow('hit', { openings: 70 })),
		).toEqual({
			id: 'openings',
			verdict: 'same',
			sentence: 'HIM and HIT have as many openings a year: 70 each (nation, 2024–34).',
		});
	});
});

describe('growth', () => {
	it('is that of all jobs of a side together, with the handbook’s words for each occupation', () => {
		// HIM 1,000 → 1,100 and 3,000 → 3,060: 4,000 → 4,160, 4 percent. HIT 500 → 530: 6 percent.
		const { verdict, sentence } = conclusion(
			'growth',
			pathRow('him', { projected: [1000, 1100], growth: 10 }),
			pathRow('him', { projected: [3000, 3060], growth: 2 }),
			pathRow('hit', { projected: [500, 530], growth: 6 }),
		);
		expect(verdict).toBe('hit');
		expect(sentence).toBe(
			'HIT grows faster: +6% against +4% (nation, 2024–34, all jobs of a side together). The handbook calls 1 of 2 HIM occupations and 0 of 1 HIT occupations much faster than average.',
		);
	});

	it('is not told of a side with an occupation that is not projected', () => {
		const { verdict, sentence } = conclusion(
			'growth',
			pathRow('him', {}),
			pathRow('hit', {}),
			pathRow('hit', { projected: null }),
		);
		expect(verdict).toBe('unknown');
		expect(sentence).toContain('not clear');
	});
});

describe('pay', () => {
	it('is occupation against occupation, never one figure for a side', () => {
		// HIM 120, 50; HIT 100, 60: HIT has the higher median in 60>50 and 100>50, HIM in both of 120.
		const even = conclusion(
			'pay',
			pathRow('him', { median: 120_000, title: 'Managers' }),
			pathRow('him', { median: 50_000 }),
			pathRow('hit', { median: 100_000 }),
			pathRow('hit', { median: 60_000 }),
		);
		expect(even.verdict).toBe('same');
		expect(even.sentence).toBe(
			'Neither side pays more: each has the higher median in 2 of 4 pairs; 1 of 2 HIM occupations lie above every HIT one. The highest median: Managers, $120,000 (HIM).',
		);
		const ahead = conclusion(
			'pay',
			pathRow('him', { median: 40_000 }),
			pathRow('hit', { median: 90_000, title: 'Analysts' }),
			pathRow('hit', { median: 30_000 }),
			pathRow('hit', { median: 80_000 }),
		);
		expect(ahead.verdict).toBe('hit');
		expect(ahead.sentence).toContain('HIT pays more in 2 of 3 pairs');
		expect(ahead.sentence).toContain('2 of 3 HIT occupations lie above every HIM one');
	});

	it('leaves out what is withheld, and says so', () => {
		const { verdict, sentence } = conclusion(
			'pay',
			pathRow('him', { median: 60_000 }),
			pathRow('hit', { median: null }),
			pathRow('hit', { median: 50_000 }),
		);
		expect(verdict).toBe('him');
		expect(sentence).toContain('1 of 1 pairs');
		expect(sentence).toContain('Without a median: 1 HIT.');
		expect(conclusion('pay', pathRow('him', {}), pathRow('hit', { median: null })).verdict).toBe('unknown');
	});

	it('takes a top code for a lower bound', () => {
		const open = { value: 239_200, flag: 'top_coded' } as const;
		const above = conclusion('pay', pathRow('him', { median: open }), pathRow('hit', { median: 100_000 }));
		expect(above.verdict).toBe('him');
		expect(above.sentence).toContain('≥ $239,200');
		expect(
			conclusion('pay', pathRow('him', { median: open }), pathRow('hit', { median: open })).verdict,
		).toBe('unknown');
		expect(
			conclusion('pay', pathRow('him', { median: open }), pathRow('hit', { median: 300_000 })).verdict,
		).toBe('unknown');
	});

	it('holds no occupation against itself', () => {
		const both = { code: '29-9021', median: 68_020 };
		expect(conclusion('pay', pathRow('him', both), pathRow('hit', both)).verdict).toBe('unknown');
	});
});

describe('education', () => {
	const him = [pathRow('him', { education: BACHELOR })];
	const hit = [pathRow('hit', { education: CERTIFICATE }), pathRow('hit', { education: ASSOCIATE })];

	it('lets the side with the least typical education start sooner', () => {
		expect(conclusion('start', ...him, ...hit)).toEqual({
			id: 'start',
			verdict: 'hit',
			sentence:
				"You can start sooner in HIT: from postsecondary certificate, in HIM from bachelor's degree (the least typical education of each side).",
		});
		expect(conclusion('start', ...him, pathRow('hit', { education: null })).verdict).toBe('unknown');
	});

	it('is the same where the levels are the same', () => {
		expect(conclusion('education', ...him, ...hit).verdict).toBe('different');
		expect(conclusion('education', ...him, pathRow('hit', { education: BACHELOR })).verdict).toBe('same');
	});
});

describe('over the scopes', () => {
	const narrow = [pathRow('him', { jobs: 300 }), pathRow('hit', { jobs: 200 })];
	const wide = [...narrow, pathRow('hit', { jobs: 900 })];

	it('a conclusion depends on the scope where a scope comes to another verdict', () => {
		const conclusions = concludeByScope(narrow, { narrow, mid: narrow, wide }, 'annual');
		const jobs = conclusions.find(({ id }) => id === 'jobs');
		expect(jobs?.depends).toBe(true);
		expect(jobs?.scopes.map(({ scope, verdict }) => [scope, verdict])).toEqual([
			['narrow', 'him'],
			['mid', 'him'],
			['wide', 'hit'],
		]);
		const same = concludeByScope(narrow, { narrow, mid: narrow, wide: narrow }, 'annual');
		expect(same.every(({ depends }) => !depends)).toBe(true);
	});

	it('a claim is true, false or cannot be told, as the verdict says', () => {
		const jobs = SIDED_CLAIMS.find(({ id }) => id === 'jobs');
		if (!jobs) throw new Error('no claim about jobs');
		expect([isTrue(jobs, 'hit'), isTrue(jobs, 'him'), isTrue(jobs, 'same'), isTrue(jobs, 'unknown')]).toEqual(
			[true, false, false, null],
		);
	});
});
