import { group } from 'd3-array';
import { majorGroup } from '$lib/domain/occupation.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../table-sources.ts';
import { openTables } from '../tables.server.ts';
import { openRoleBook, type RoleEntry } from './role-book.server.ts';

/** Every role of the tables: the health-information set with its figures, the others by major group. */
export async function load() {
	const { catalogue, context } = await openTables();
	const roles = [...(await openRoleBook()).values()];
	const inSet = roles.filter(({ profile: { facts } }) => facts.inHealthInformationSet);
	const isCurrent = ({ profile: { facts } }: RoleEntry) => facts.lastYear === context.newestYear;
	const others = group(
		roles.filter(({ profile: { facts } }) => !facts.inHealthInformationSet),
		({ profile: { facts } }) => majorGroup(facts.occCode),
	);
	const span = inSet.find(({ profile }) => profile.projection)?.profile.projection;
	return {
		newestYear: context.newestYear,
		span: span ? `${span.baseYear}–${span.projectedYear}` : '',
		set: inSet.filter(isCurrent).map(({ profile: { facts, projection }, nation, filters }) => ({
			code: facts.occCode,
			title: facts.title,
			family: facts.family,
			median: nation?.median ?? null,
			pay: filters.pay,
			growth: projection?.changePercent ?? null,
			education: facts.education,
		})),
		ended: inSet
			.filter((role) => !isCurrent(role))
			.map(({ profile: { facts } }) => [facts.occCode, facts.title, facts.lastYear] as const),
		groups: [...others].map(([group, entries]) => ({
			group,
			title: entries[0]?.profile.groupTitle ?? '',
			// Lists and not objects: nine hundred of them stand in the page twice.
			roles: entries.map(
				({ profile: { facts } }) =>
					[facts.occCode, facts.title, facts.lastYear === context.newestYear ? 0 : facts.lastYear] as const,
			),
		})),
		sources: [
			...sourceBook(catalogue)
				.filter(
					({ origin, release }) => origin === 'wages/nation' && release.endsWith(String(context.newestYear)),
				)
				.map(({ publisher, title, release, address }) => ({
					text: `${publisher}, ${title}, ${release}`,
					address,
				})),
			...tableSources(catalogue, ['projections', 'occupations']),
		],
	};
}
