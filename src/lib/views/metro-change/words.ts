import { fittingTitle } from '$lib/charts/title.ts';
import { noRoleWords, type Words } from '$lib/charts/words.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { officialFile, type WageTable } from '$lib/domain/gap.ts';
import { CHANGE_GAPS, type ChangeGap, type MetroChange, type Span } from '$lib/domain/metro-change.ts';
import type { Period } from '$lib/domain/measure.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised, joined, listPhrase, uncapitalised } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { comparedOf, type MetroChangeState } from './state.ts';

/** Why an area is not compared, in a cell and in a sentence. */
export const GAP_WORDS: Readonly<Record<ChangeGap, string>> = {
	redrawn: 'new boundaries in between',
	no_figure: 'no published median at both ends',
	top_coded: 'top-coded median at one end',
};

const MOST_NAMED = 3;

/** What rose most, of how many, and what stayed behind prices. */
export function changeWords(state: MetroChangeState): Words {
	const { title, span, inflation, pay } = state;
	const compared = comparedOf(state);
	const metros = countPhrase(compared.length);
	const finding = findingOf(state, compared);
	const what = `Change in median ${pay === 'annual' ? 'annual' : 'hourly'} pay`;
	return {
		title: finding,
		subtitle: joined(', ', [
			finding.startsWith(title) ? what : `${title}: ${uncapitalised(what)}`,
			spanPhrase(span),
			span.isRedrawn ? `${metros} whose boundaries stayed the same` : metros,
		]),
		summary: joined(' ', [
			rankSentence('Rose most', compared.slice(0, MOST_NAMED)),
			compared.length > 2 * MOST_NAMED &&
				rankSentence('At the other end', compared.slice(-MOST_NAMED).reverse()),
			inflation !== null &&
				`Consumer prices rose ${formatGrowth(inflation).replace('+', '')} over these years.`,
			gapSentence(state),
		]),
	};
}

function findingOf({ title, span, inflation }: MetroChangeState, compared: readonly MetroChange[]): string {
	const [top] = compared;
	const years = `${span.from} to ${span.to}`;
	if (!top) return `No metro’s pay can be compared, ${years}`;
	const ahead = compared.filter(({ realChange }) => (realChange ?? 0) > 0).length;
	if ((top.change ?? 0) <= 0) return `Pay rose in none of ${countPhrase(compared.length)}, ${years}`;
	if (inflation === null) {
		const most = `Pay rose most in ${shortArea(top.areaTitle)}, ${years}`;
		return fittingTitle([`${title}: ${uncapitalised(most)}`, most]);
	}
	// The first of a ranking is often a small place; how many places stayed ahead of prices is a firmer finding.
	const beat = `pay beat inflation in ${ahead} of ${countPhrase(compared.length)}, ${years}`;
	return fittingTitle([`${title}: ${beat}`, capitalised(beat)]);
}

/** `May 2021 to May 2025`. */
export function spanPhrase({ from, to }: Span): string {
	return `May ${from} to May ${to}`;
}

/** `246 metros`. */
export function countPhrase(count: number): string {
	return `${count} ${count === 1 ? 'metro' : 'metros'}`;
}

function rankSentence(lead: string, changes: readonly MetroChange[]): string {
	if (changes.length === 0) return '';
	const named = changes.map(({ areaTitle, change, realChange }) => {
		const real = realChange === null ? '' : ` (${formatGrowth(realChange)} after inflation)`;
		return `${areaTitle} ${formatGrowth(change ?? 0)}${real}`;
	});
	return `${lead}: ${named.join('; ')}.`;
}

/** How many areas are not compared, by reason; empty where all are. */
function gapSentence({ changes }: Pick<MetroChangeState, 'changes'>): string {
	const counts = CHANGE_GAPS.flatMap((gap) => {
		const count = changes.filter((change) => change.gap === gap).length;
		return count > 0 ? [`${count} with ${GAP_WORDS[gap]}`] : [];
	});
	return counts.length > 0 ? `Not compared: ${listPhrase(counts)}; the table lists them.` : '';
}

/** `$97,190 → $101,540`. */
export function payPhrase({ from, to }: MetroChange, pay: Period): string {
	const written = (row: WageRow | null) =>
		row === null ? 'no row' : formatEstimate(row.median, 'median', pay);
	return `${written(from)} → ${written(to)}`;
}

/** `7,010 → 6,380`. */
export function jobsPhrase({ from, to }: MetroChange): string {
	const written = (row: WageRow | null) => {
		const value = row?.employment.value ?? null;
		return value === null ? 'not published' : formatCount(value);
	};
	return `${written(from)} → ${written(to)}`;
}

/** What a reader must know to read the ranking rightly, beside the picture. */
export const CAVEAT =
	'Look at the jobs: BLS publishes no sampling error for medians, so small differences, and large ones where few people work, may be chance.';

export const COMPARED_NOTE = 'Compared are releases of one method, and areas with the same counties in both.';

/** What each choice of a span says. */
export function spanLabel(span: Span): string {
	const areas = span.isRedrawn ? 'metros with unchanged boundaries' : 'all metros';
	return `${span.from} to ${span.to}, ${areas}`;
}

/** Where the role has no two releases to compare. */
export function withoutPastWords(role: string | null): Words {
	if (role === null) return noRoleWords();
	return {
		title: fittingTitle([`No pay changes by metro here for ${role}`, 'No pay changes by metro for this job']),
		subtitle: `${role}: two comparable releases of metros are needed.`,
		summary: 'This site has no two comparable releases of metros with this job.',
	};
}

/** One sentence on what is missing and the official file that would fill it. */
export function withoutPast(
	role: { readonly title: string; readonly lastYear: number },
	tables: readonly WageTable[],
): string {
	const newest = Math.max(...tables.flatMap(({ kind, year }) => (kind === 'metro' ? [year] : [])));
	if (role.lastYear < newest) return `BLS last used this job’s code in May ${role.lastYear}.`;
	const file = officialFile('metro', newest - 1);
	return `This site has one release of metros with ${role.title}, May ${newest}; BLS’s ${file} (bls.gov/oes/tables.htm) added by npm run datasets -- ${file} would give another.`;
}
