import { ALL_INDUSTRIES, EMPLOYER_OWNERS, type IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { by, byPlace, inOrder } from './order.ts';

/** The industry with the highest private pay first, all industries last; within one by owner. */
export function employersInOrder(rows: readonly IndustryPayRow[]): readonly IndustryPayRow[] {
	const privatePay = new Map(
		rows
			.filter(({ ownership }) => ownership === 'private')
			.map(({ industryCode, averageAnnualPay }) => [industryCode, averageAnnualPay.value]),
	);
	return inOrder(rows, [
		by(({ industryCode }) => (industryCode === ALL_INDUSTRIES ? 1 : 0)),
		by(({ industryCode }) => privatePay.get(industryCode) ?? null, true),
		by(({ industryCode }) => industryCode),
		byPlace(EMPLOYER_OWNERS, ({ ownership }) => ownership),
	]);
}
