import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import type { AnsweredRow } from '../order.ts';
import type { TableNeed } from '../table-need.ts';
import type { HeldTables } from './held-tables.ts';
import { moneyBasis } from './money-basis.ts';
import type { WagePart } from './wage-part.ts';

/** What a wage question asks for, besides an order. */
export interface WageAsking {
	readonly filters: Filters;
	readonly asked: Asked;
	readonly context: Context;
	readonly needs: readonly TableNeed[];
}

/** The wage rows asked for, in the money basis of the filters, in no order: what the statement of wage-answer.ts selects. */
export function heldWageRows(tables: HeldTables, asking: WageAsking): AnsweredRow[] {
	const { filters, asked, needs } = asking;
	const occupations = tables.occupations();
	const areas = tables.areas();
	const years = new Set(asked.years);
	const moneyOf = moneyBasis(tables, filters, asking.context);
	const rows: AnsweredRow[] = [];
	const take = (part: WagePart, role: SocCode, area: string, indexes: readonly number[]) => {
		for (const index of indexes) {
			const year = part.year[index] ?? 0;
			if (!years.has(year)) continue;
			const occupation = occupations.get(role);
			const money = moneyOf(area, year);
			const measures = Object.fromEntries(
				WAGE_MEASURES.map((measure) => [
					measure,
					money.convert(part.measure(measure, index, filters.pay, occupation?.wageBasis === 'annual_only')),
				]),
			) as Record<WageMeasure, Estimate>;
			const row: WageRow = {
				...measures,
				year,
				areaCode: area,
				areaTitle: areas.get(area)?.title ?? area,
				occCode: role,
				occTitle: tables.titles()(role, year) ?? occupation?.title ?? role,
				employment: part.employment(index),
				employmentRse: part.figure('employment_rse', index),
				locationQuotient: part.figure('location_quotient', index),
				meanRse: part.figure('mean_rse', index),
				priceParity: money.priceParity,
				priceParityYear: money.priceParityYear,
				cpiFactor: money.cpiFactor,
			};
			rows.push({ row, family: occupation?.family ?? '' });
		}
	};
	const isNarrowed = narrowing(tables, filters);
	for (const part of tables.partsOf('wages', needs)) {
		for (const role of asked.roles) {
			const byArea = part.rowsOf(role);
			if (!byArea || !isNarrowed(role)) continue;
			if ('codes' in asked.areas) {
				for (const area of asked.areas.codes) take(part, role, area, byArea.get(area) ?? []);
			} else {
				const kinds = new Set<string>(asked.areas.kinds);
				for (const [area, indexes] of byArea) {
					if (kinds.has(areas.get(area)?.kind ?? '')) take(part, role, area, indexes);
				}
			}
		}
	}
	return rows;
}

/** Whether a role is left by the education and credential filters, as `isNarrowed` of filter.ts has it. */
export function narrowing(tables: HeldTables, filters: Filters): (role: SocCode) => boolean {
	const { education, credential } = filters;
	const served = credential.map((id) => tables.credentials().get(id));
	return (role) =>
		(education.length === 0 || education.includes(tables.occupations().get(role)?.education ?? '')) &&
		(credential.length === 0 || served.some((roles) => roles?.has(role)));
}
