import type { LadderRung } from '$lib/domain/career-ladder.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { formatCount, formatMoney } from '$lib/domain/format.ts';
import { measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { leading, number, text, type Column, coded, estimatePair } from '$lib/export/column.ts';

const RANGE: readonly WageMeasure[] = ['p10', 'p25', 'median', 'p75', 'p90'];

const RELATIONS: Readonly<Record<LadderRung['relation'], string>> = {
	start: 'where a path begins',
	ladder: 'a step up',
	side: 'a step aside',
};

const FILE_COLUMNS: readonly Column<LadderRung>[] = [
	text('path_id', 'Step id', ({ pathId }) => pathId),
	coded('relation', 'Step', RELATIONS, ({ relation }) => relation),
	text('from_role', 'From', ({ fromRole }) => fromRole),
	text('role', 'Role', ({ role }) => role),
	text('occ_code', 'SOC code', ({ occCode }) => occCode),
	text('occ_title', 'Occupation', ({ wage, outlook }) => wage?.occTitle ?? outlook?.occTitle ?? ''),
	text('same_code_as', 'Same code as', ({ sameAs }) => sameAs),
	text('requirement', 'What the step takes', ({ requirement }) => requirement),
	text('typical_education', 'Typical entry education', ({ outlook }) => outlook?.typicalEducation ?? ''),
	text('work_experience', 'Work experience', ({ outlook }) => outlook?.workExperience ?? ''),
	number('openings', 'Openings a year', ({ outlook }) => outlook?.openings ?? null, formatCount),
	number('change_percent', 'Growth', ({ outlook }) => outlook?.changePercent ?? null, formatGrowth),
	text('projection', 'Projection', ({ outlook }) => (outlook ? decade(outlook) : '')),
	number('year', 'May release', ({ wage }) => wage?.year ?? null, String),
	text('area_code', 'Area code', ({ wage }) => wage?.areaCode ?? ''),
	text('area_title', 'Area', ({ wage }) => wage?.areaTitle ?? ''),
	...RANGE.flatMap(pair),
	text('claim_id', 'Claim', ({ claim }) => claim?.id ?? ''),
	text('claim_statistic', 'Claimed as', ({ claim }) => claim?.statistic ?? ''),
	number('claim_amount', 'Claimed, a year', ({ claim }) => claim?.amount ?? null, dollars),
	number('claim_amount_high', 'Claimed, to', ({ claim }) => claim?.amountHigh ?? null, dollars),
	text('claim_stated_year', 'Year stated', ({ claim }) => claim?.statedYear ?? ''),
	text('claim_stated_source', 'Source stated', ({ claim }) => claim?.statedSource ?? ''),
	text('articles', 'Articles', ({ article }) => article),
	{
		...text('origin', 'Named by', ({ origin }) => origin),
		text: ({ origin }) => (origin === 'added' ? 'added by us' : origin === 'article' ? 'an article' : ''),
	},
	text('note', 'Note', ({ note }) => note),
];

/**
 * The columns of `career-ladder`: a line for each role, with the step that leads to it. Official pay and what an article
 * claims never share a column.
 */
export const LADDER_COLUMNS = leading(['role', 'from_role', 'a_median', 'requirement'], FILE_COLUMNS);

function pair(measure: WageMeasure): readonly Column<LadderRung>[] {
	// A missing row is a reason too: the tables have none for this area.
	const of = ({ wage }: LadderRung): Estimate => wage?.[measure] ?? { value: null, flag: 'not_in_source' };
	return estimatePair(`a_${measure}`, capitalised(measureTitle(measure)), [measure, 'annual'], of);
}

function dollars(amount: number): string {
	return formatMoney(amount, 'annual');
}
