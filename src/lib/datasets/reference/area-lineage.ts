import { rollup } from 'd3-array';
import type { AreaCounty, DelineatedCounty } from './geography.ts';
import { byKey } from './input.ts';

export interface AreaChange {
	/** Null for an area without predecessor. */
	readonly fromCode: string | null;
	/** Null for an area whose counties are in no metropolitan area any more. */
	readonly toCode: string | null;
	readonly relation: 'same' | 'redrawn' | 'renamed' | 'split' | 'merged' | 'new' | 'ended' | 'not_comparable';
	readonly sharedCounties: number;
	/** Whether both hold the very same counties, whatever they are called. */
	readonly sameCounties: boolean;
	readonly note: string;
}

interface Metro {
	readonly code: string;
	readonly title: string;
	readonly counties: ReadonlySet<string>;
	readonly hasTowns: boolean;
}

function metros(
	rows: readonly { code: string; title: string; county: string; isTown: boolean }[],
): ReadonlyMap<string, Metro> {
	return rollup(
		rows,
		(own): Metro => ({
			code: own[0]?.code ?? '',
			title: own[0]?.title ?? '',
			counties: new Set(own.map(({ county }) => county)),
			hasTowns: own.some(({ isTown }) => isTown),
		}),
		({ code }) => code,
	);
}

function shared(a: Metro, b: Metro): number {
	return [...a.counties].filter((county) => b.counties.has(county)).length;
}

/**
 * Takes combined counties of a delineation apart by the names of their parts, as the area definitions spell them.
 * A combination with a part that has no such name stays whole, and then shares nothing with the areas before.
 */
export function plainCounties(
	delineation: readonly DelineatedCounty[],
	old: readonly AreaCounty[],
): DelineatedCounty[] {
	const byName = new Map(
		old
			.filter(({ isTown }) => !isTown)
			.map((row) => [`${row.stateFips} ${row.countyName.toLowerCase()}`, row.countyFips]),
	);
	return delineation.flatMap((row) => {
		const names = row.countyName.split(' + ');
		if (names.length === 1) return [row];
		const parts = names.flatMap((countyName) => {
			const countyFips = byName.get(`${row.countyFips.slice(0, 2)} ${countyName.trim().toLowerCase()}`);
			return countyFips === undefined ? [] : [{ ...row, countyName, countyFips }];
		});
		return parts.length === names.length ? parts : [row];
	});
}

const counties = (count: number): string => (count === 1 ? '1 county' : `${count} counties`);

/** How one old area relates to one new area it shares counties with. */
function relationOf(
	from: Metro,
	to: Metro,
	targets: readonly Metro[],
	after: ReadonlyMap<string, Metro>,
): AreaChange['relation'] {
	if (from.hasTowns) return 'not_comparable';
	const both = shared(from, to);
	if (from.code === to.code)
		return both === from.counties.size && both === to.counties.size ? 'same' : 'redrawn';
	if (after.has(from.code)) return 'split';
	if (both * 2 > from.counties.size && both * 2 > to.counties.size) return 'renamed';
	return targets.length > 1 ? 'split' : 'merged';
}

function noteOn(from: Metro, to: Metro, relation: AreaChange['relation']): string {
	if (relation === 'not_comparable') {
		return `${from.title} was made of New England towns, ${to.title} is made of counties: not comparable by county.`;
	}
	const both = shared(from, to);
	if (relation === 'same')
		return from.title === to.title ? '' : `Now called ${to.title}; the counties are the same.`;
	const size = `${to.title} (${to.code}), which has ${counties(to.counties.size)}`;
	const all = both === from.counties.size;
	const share = all
		? `All of ${from.title}`
		: `${both} of the ${counties(from.counties.size)} of ${from.title}`;
	return `${share} (${from.code}) ${all || both === 1 ? 'is' : 'are'} in ${size}.`;
}

/**
 * What became of each metropolitan area from the OEWS definitions of one release to a later OMB delineation, by
 * the counties old and new areas share. `retired` are codes of counties that became part of another one, which the
 * definitions still list: without them an area would seem redrawn. Areas made of New England towns are linked and marked not comparable.
 */
export function areaLineage(
	old: readonly AreaCounty[],
	delineation: readonly DelineatedCounty[],
	retired: ReadonlySet<string>,
): AreaChange[] {
	const before = metros(
		old
			.filter(({ areaCode, countyFips }) => areaCode.length === 5 && !retired.has(countyFips))
			.map((row) => ({
				code: row.areaCode,
				title: row.areaTitle,
				county: row.countyFips,
				isTown: row.isTown,
			})),
	);
	const after = metros(
		plainCounties(delineation, old)
			.filter(({ kind }) => kind === 'metro')
			.map((row) => ({ code: row.cbsaCode, title: row.cbsaTitle, county: row.countyFips, isTown: false })),
	);
	const changes: AreaChange[] = [];
	const reached = new Set<string>();
	const add = (
		fromCode: string | null,
		toCode: string | null,
		relation: AreaChange['relation'],
		note: string,
	) => changes.push({ fromCode, toCode, relation, sharedCounties: 0, sameCounties: false, note });
	for (const from of before.values()) {
		const targets = [...after.values()].filter((to) => shared(from, to) > 0);
		for (const to of targets) {
			const relation = relationOf(from, to, targets, after);
			reached.add(to.code);
			const [fromCode, toCode, sharedCounties] = [from.code, to.code, shared(from, to)];
			const isWhole = sharedCounties === from.counties.size && sharedCounties === to.counties.size;
			const sameCounties = isWhole && !from.hasTowns;
			changes.push({
				fromCode,
				toCode,
				relation,
				sharedCounties,
				sameCounties,
				note: noteOn(from, to, relation),
			});
		}
		if (targets.length > 0) continue;
		const note = `None of the counties of ${from.title} is in a metropolitan area any more.`;
		add(from.code, null, 'ended', note);
	}
	const townStates = new Set(old.filter(({ isTown }) => isTown).map(({ stateFips }) => stateFips));
	for (const { code, title, counties: own } of after.values()) {
		if (reached.has(code)) continue;
		// Connecticut's planning regions share no code with the counties its towns were listed under before.
		if ([...own].some((county) => townStates.has(county.slice(0, 2)))) {
			const note = `${title} lies where areas were made of New England towns before: not comparable by county.`;
			add(null, code, 'not_comparable', note);
		} else add(null, code, 'new', `None of the counties of ${title} was in a metropolitan area before.`);
	}
	return changes.sort(
		byKey(
			({ fromCode }) => fromCode ?? '',
			({ toCode }) => toCode ?? '',
		),
	);
}
