// Guarantee: a verdict follows from the official rows and the claims alone: found as stated, found in an older release,
// contradicted by a table or by the article itself, or undecidable with the reason. Without it the ledger would call a
// figure official that no table has, or wrong that no table can judge.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimEvidence } from '$lib/domain/claim.ts';
import { claim, EVIDENCE, NO_EVIDENCE, projection, wages } from '$lib/domain/claim.fixture.ts';
import { judgeClaims, VERDICTS } from '$lib/domain/claim-verdict.ts';
import { reasonOf } from './claim-words.ts';

function judge(own: Partial<Claim>, evidence: ClaimEvidence = EVIDENCE, others: readonly Claim[] = []) {
	const one = claim(own);
	const [judgement] = judgeClaims([one, ...others], evidence);
	if (!judgement) throw new Error('no judgement');
	const { verdict, rule, found, ofRelease, newest, conflicts } = judgement;
	return {
		verdict,
		rule,
		found: found.map(({ occCode, release }) => `${occCode} ${release}`),
		ofRelease: ofRelease?.estimate.value ?? null,
		newest: newest.map(({ occCode, release, estimate }) => `${occCode} ${release} ${estimate.value}`),
		conflicts: conflicts.map(({ id, kind }) => `${id} ${kind}`),
		reason: reasonOf(judgement, evidence),
	};
}

describe('reproduced', () => {
	it('where the stated release has the figure, and the newest stands beside it', () => {
		expect(judge({ amount: 51_000, statedYear: '2017' })).toMatchObject({
			verdict: 'reproduced',
			rule: 'found-as-stated',
			found: ['11-9111 May 2017'],
			ofRelease: 51_000,
			newest: ['11-9111 May 2025 62000'],
		});
	});

	it('without a stated year where the newest release has it', () => {
		expect(judge({ amount: 62_000 })).toMatchObject({ verdict: 'reproduced', rule: 'found-in-newest' });
	});

	it('to the decimals the article gives: 14.7 is 15, and 14.4 is not', () => {
		const growth = {
			statistic: 'growth',
			unit: 'percent',
			occCode: '29-9021',
			statedYear: '2024–34',
		} as const;
		expect(judge({ ...growth, amount: 15 })).toMatchObject({ rule: 'found-as-stated', ofRelease: 14.7 });
		expect(judge({ ...growth, amount: 15 }).reason).toContain('+14.7%, which the article rounds');
		expect(judge({ ...growth, amount: 14.6 }).rule).toBe('other-in-stated-release');
		const slower = { ...EVIDENCE, projections: [projection('29-9021', { changePercent: 14.4 })] };
		expect(judge({ ...growth, amount: 15 }, slower).verdict).toBe('contradicted');
	});

	it('by openings and by years of the typical schooling', () => {
		expect(
			judge({
				statistic: 'openings',
				unit: 'jobs per year',
				occCode: '29-9021',
				amount: 3200,
				statedYear: '2024–34',
			}).rule,
		).toBe('found-as-stated');
		const study = judge({ statistic: 'duration', unit: 'years', occCode: '29-9021', amount: 2 });
		expect(study).toMatchObject({ verdict: 'reproduced', rule: 'found-in-newest' });
		expect(study.reason).toContain('Postsecondary certificate');
	});
});

describe('superseded', () => {
	it('where no year is stated and an older release alone has the figure', () => {
		const old = judge({});
		expect(old).toMatchObject({ verdict: 'superseded', rule: 'found-in-older', found: ['11-9111 May 2016'] });
		expect(old.reason).toContain('only May 2016 has this median');
	});

	it('where the code itself ended: its followers stand for the newest', () => {
		const ended = judge({ occCode: '29-2071', amount: 30_000 });
		expect(ended).toMatchObject({
			verdict: 'superseded',
			found: ['29-2071 May 2016'],
			newest: ['29-2072 May 2025 40000', '29-9021 May 2025 45000'],
		});
		expect(ended.reason).toContain('Its code has ended since');
	});
});

describe('contradicted', () => {
	it('where the stated release has another figure, though a later one may have it', () => {
		const other = judge({ amount: 51_000, statedYear: '2016' });
		expect(other).toMatchObject({
			verdict: 'contradicted',
			rule: 'other-in-stated-release',
			ofRelease: 50_000,
		});
		expect(other.reason).toContain('The figure is that of May 2017.');
	});

	it('where no release has it for the occupation the article names', () => {
		expect(judge({ amount: 50_001 })).toMatchObject({ verdict: 'contradicted', rule: 'in-no-release' });
	});

	it('where a median lies under the low end of the same article’s range, however broad the occupation', () => {
		const range = claim({
			id: 'A2',
			statistic: 'range',
			amount: 56_000,
			amountHigh: 90_000,
			mapping: 'broader',
		});
		const low = { amount: 53_000, mapping: 'broader' } as const;
		expect(judge(low, EVIDENCE, [range])).toMatchObject({
			verdict: 'contradicted',
			rule: 'below-own-range',
			conflicts: ['A2 below-range'],
		});
		expect(judge({ ...low, amount: 56_001 }, EVIDENCE, [range]).rule).toBe('broader-occupation');
		expect(judge(low, EVIDENCE, [{ ...range, article: 'B' }]).conflicts).toEqual([]);
		expect(judge(low, EVIDENCE, [{ ...range, occCode: '29-9021' }]).conflicts).toEqual([]);
		const [, other] = judgeClaims([claim(low), range], EVIDENCE);
		expect(other).toMatchObject({ verdict: 'unverifiable', conflicts: [{ id: 'A1', kind: 'above-median' }] });
	});
});

describe('unverifiable', () => {
	const cases: readonly (readonly [string, Partial<Claim>, string])[] = [
		['no figure', { amount: null, note: 'Left out.' }, 'no-figure'],
		['a city', { amount: null, statistic: 'none', areaCode: '12420' }, 'no-standard'],
		[
			'a credential',
			{ statistic: 'mean', mapping: 'none', occCode: '', credentialId: 'rhit' },
			'no-occupation',
		],
		['a broader group', { amount: 1, mapping: 'broader' }, 'broader-occupation'],
		[
			'a statistic not said',
			{ amount: 1, statistic: 'not_stated', settingId: 'hospitals' },
			'statistic-not-said',
		],
		['a range by experience', { amount: 1, amountHigh: 2, statistic: 'range' }, 'no-such-statistic'],
		['a release nobody has', { statedYear: '2009' }, 'release-not-at-hand'],
		['an occupation of no table', { occCode: '15-1211' }, 'release-not-at-hand'],
	];
	it.each(cases)('%s', (_, own, rule) => {
		expect(judge(own)).toMatchObject({ verdict: 'unverifiable', rule });
	});

	it('flags two ranges of one article with other ends', () => {
		const other = claim({ id: 'A2', statistic: 'range', amount: 2, amountHigh: 3 });
		expect(judge({ statistic: 'range', amount: 1, amountHigh: 3 }, EVIDENCE, [other]).conflicts).toEqual([
			'A2 other-range',
		]);
	});

	it('sets official means beside an average of holders', () => {
		const served = [{ credentialId: 'rhit', occCode: '29-2072' }];
		const average = { statistic: 'mean', mapping: 'none', occCode: '', credentialId: 'rhit' } as const;
		expect(judge(average, { ...EVIDENCE, served }).newest).toEqual(['29-2072 May 2025 44000']);
	});

	it('says of a city whether its price level is low', () => {
		const city = {
			amount: null,
			statistic: 'none',
			areaCode: '41620',
			areaTitle: 'Salt Lake City, UT',
		} as const;
		const reason = (allItems: number) =>
			judge(city, { ...EVIDENCE, prices: [{ areaCode: '41620', year: 2024, allItems }] }).reason;
		expect(reason(95)).toContain('5% below the US level (2024).');
		expect(reason(101)).toContain('1% above the US level (2024), so it is not low.');
		expect(judge(city).reason).toContain('Living cost there is in no table.');
	});
});

describe('any claim', () => {
	it('never equals a top code: that is a bound', () => {
		const top = wages('11-9111', 2025, 50_000, { median: { value: 50_000, flag: 'top_coded' } });
		expect(judge({}, { ...NO_EVIDENCE, wages: [top] }).found).toEqual([]);
	});

	it('is found only where some row has its very amount', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 200_000 }),
				fc.constantFrom('', '2016', 'May 2024'),
				(amount, statedYear) => {
					const { found, verdict, reason } = judge({ amount, statedYear });
					const years = EVIDENCE.wages
						.filter(({ occCode, median }) => occCode === '11-9111' && median.value === amount)
						.map(({ year }) => `11-9111 May ${year}`);
					expect(found).toEqual(years);
					expect(VERDICTS).toContain(verdict);
					expect(reason).not.toMatch(/NaN|undefined|null/);
					if (years.length === 0) expect(verdict).toBe('contradicted');
				},
			),
		);
	});
});
