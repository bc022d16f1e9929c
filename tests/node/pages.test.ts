// Guarantee: every occupation and area of the tables has a page, and its figures are those of the tables: rankings of
// places, ended codes, missing roles with their reason. Without it a page could rank an unpublished wage, leave out a
// code, or say of a gap in a table that BLS published nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { NATION } from '$lib/domain/area.ts';
import { payInPlace, roleInPlace } from '$lib/view-state/answers/role-in-place.ts';
import { areaPay } from '$lib/views/area-page.ts';
import { rolePayBySetting, rolePayByState, rolePictures } from '$lib/views/role-page.ts';
import { openAreaBook, type AreaEntry } from '../../src/routes/metros/area-book.server.ts';
import { openRoleBook, type RoleEntry } from '../../src/routes/roles/role-book.server.ts';
import { openDirectory, openTables } from '../../src/routes/tables.server.ts';

let roles: ReadonlyMap<string, RoleEntry>;
let areas: ReadonlyMap<string, AreaEntry>;

beforeAll(async () => {
	roles = await openRoleBook();
	areas = await openAreaBook();
}, 240_000);

function role(code: string): RoleEntry {
	const found = roles.get(code);
	if (!found) throw new Error(`no role ${code}`);
	return found;
}

function area(code: string): AreaEntry {
	const found = areas.get(code);
	if (!found) throw new Error(`no area ${code}`);
	return found;
}

it('has a page for every role and area that can be chosen', async () => {
	const directory = await openDirectory();
	expect([...roles.keys()].sort()).toEqual(directory.roles.map(({ code }) => code).sort());
	expect([...areas.keys()].sort()).toEqual(directory.areas.map(({ code }) => code).sort());
});

describe('a role', () => {
	it('has the published national figures', () => {
		const { nation, profile } = role('29-2072');
		expect(nation).toMatchObject({ year: 2025, median: { value: 51140, flag: '' } });
		expect(profile.medians.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
		expect(profile.projection).toMatchObject({ baseYear: 2024, changePercent: 7.1, openings: 14200 });
		expect(profile.facts.education).not.toBe('');
	});

	it('ranks places from both ends by what they publish', () => {
		for (const { profile, filters } of roles.values()) {
			const { places } = profile;
			const strength = places.map(({ median }) => (median.flag === 'top_coded' ? Infinity : median.value));
			expect(strength.includes(null)).toBe(false);
			const ordered = [...strength].sort((left, right) => Number(right) - Number(left));
			expect(strength).toEqual(ordered);
			expect(places.length).toBeLessThanOrEqual(20);
			if (places[0]) {
				expect(places[0].fromTop).toBe(1);
				expect(places.at(-1)?.fromBottom).toBe(1);
				expect(places[0].published).toBeLessThanOrEqual(profile.placesOf?.metros ?? 0);
				expect(places.length).toBe(Math.min(20, places[0].published));
			}
			expect(filters.pay).toBe(profile.facts.wageBasis === 'hourly_only' ? 'hourly' : 'annual');
		}
	});

	it('that ended shows its last release and what followed', () => {
		const { profile, nation } = role('29-2071');
		expect(nation).toMatchObject({ year: 2018, median: { value: 40350, flag: '' } });
		expect(profile.facts.lastYear).toBe(2018);
		const followers = profile.changes.filter(({ fromCode }) => fromCode === '29-2071');
		expect(followers.map(({ toCode, year }) => [toCode, year])).toEqual([
			['29-2098', 2019],
			['29-9098', 2019],
			['29-2072', 2021],
			['29-9021', 2021],
		]);
		expect(profile.placesOf).toEqual({ year: 2015, metros: 11 });
	});

	it('paid by the hour is read by the hour', () => {
		const { nation } = role('27-2011');
		expect(nation?.median.value).toBeLessThan(200);
	});

	it('links only to roles that have a page', () => {
		for (const { profile } of roles.values()) {
			const linked = [
				...profile.related.map(({ code }) => code),
				...profile.changes.flatMap(({ fromCode, toCode }) => [fromCode, toCode]),
				...profile.steps.flatMap(({ fromCode, toCode }) => [fromCode, toCode]),
			];
			expect(linked.filter((code) => !roles.has(code))).toEqual([]);
			expect(profile.places.filter(({ areaCode }) => !areas.has(areaCode))).toEqual([]);
		}
	});

	it('lists skills by importance, and technology in demand first', () => {
		for (const { profile } of roles.values()) {
			const importance = profile.skills.map((skill) => skill.importance);
			expect(importance).toEqual([...importance].sort((left, right) => right - left));
			const standing = profile.technology.map(({ hot, inDemand }) => (inDemand ? 2 : hot ? 1 : 0));
			expect(standing).toEqual([...standing].sort((left, right) => right - left));
		}
	});
});

describe('an area', () => {
	it('has its roles in both kinds of dollars', () => {
		const { rows, local, prices } = area('12420');
		const at = rows.findIndex(({ occCode }) => occCode === '29-2072');
		expect(rows[at]?.median.value).toBe(48990);
		expect(prices?.year).toBe(2024);
		const level = prices?.allItems ?? Number.NaN;
		const converted = local.find(({ occCode }) => occCode === '29-2072')?.median.value;
		expect(converted).toBe(Math.round((48990 * 100) / level));
	});

	it('accounts for every role of its release', () => {
		const set = [...roles.values()].filter(({ profile }) => profile.facts.inHealthInformationSet);
		for (const { rows, absent, year } of areas.values()) {
			const current = set.filter(
				({ profile: { facts } }) => facts.firstYear <= year && year <= facts.lastYear,
			);
			const named = [...rows.map(({ occCode }) => occCode), ...absent.map(({ code }) => code)];
			expect(named.sort()).toEqual(current.map(({ profile }) => profile.facts.occCode).sort());
		}
	});

	it('does not take a gap of the table for an estimate BLS withheld', () => {
		const { absent, year } = area('12420');
		expect(year).toBe(2025);
		expect(absent.find(({ code }) => code === ALL_OCCUPATIONS)?.isNowhere).toBe(true);
		expect(area('0100001').absent.some(({ isNowhere }) => !isNowhere)).toBe(true);
	});

	it('without a price parity has no local dollars, and wider areas are kept apart', () => {
		const { prices, portion, local } = area('0100001');
		expect(prices).toBeNull();
		expect(portion?.areaCode).toBe('01999');
		expect(local.every(({ median }) => median.value === null)).toBe(true);
	});
});

describe('a role in a place', () => {
	const answer = async (code: string, place: string) => {
		const { ask, context } = await openTables();
		return roleInPlace(code, place, context)(ask);
	};

	it('has the published figures there and the nation’s, its ranks, prices and its state’s projection', async () => {
		const place = await answer('29-9021', '12420');
		expect(place.pay.rows).toHaveLength(1);
		expect(place.pay.rows[0]).toMatchObject({
			year: 2025,
			areaCode: '12420',
			median: { value: 79510, flag: '' },
			employment: { value: 270 },
			locationQuotient: 0.86,
		});
		expect(place.pay.nation[0]).toMatchObject({ areaCode: NATION, median: { value: 68020 } });
		expect(place.prices).toEqual({ level: area('12420').prices?.allItems, year: 2024 });
		expect(place.local?.median.value).toBe(Math.round((79510 * 100) / (place.prices?.level ?? NaN)));
		expect(place.outlook?.state).toMatchObject({ areaCode: '48', changePercent: 31.2 });
		expect(place.outlook?.nation).toMatchObject({ areaCode: NATION, changePercent: 16.4 });
	});

	it('is ranked among the places of its kind that have a figure, as their rows say', async () => {
		const metros = [...areas.values()].filter(({ facts, year }) => facts.kind === 'metro' && year === 2025);
		const medians = metros.flatMap(
			({ rows }) => rows.find(({ occCode }) => occCode === '29-2072')?.median.value ?? [],
		);
		const own = medians.filter((value) => value > 48990).length + 1;
		const { ranks } = await answer('29-2072', '12420');
		expect(ranks.median).toEqual({ rank: own, of: medians.length });
		expect(medians.length).toBeGreaterThan(300);
	});

	it('without a row says why, and keeps the place’s prices', async () => {
		const total = await answer(ALL_OCCUPATIONS, '12420');
		expect([total.pay.rows, total.pay.missing.map(({ reason }) => reason)]).toEqual([[], ['no_estimate']]);
		expect(total.prices?.level).toBe(area('12420').prices?.allItems);
		const withoutPrices = await answer('29-9021', '0100001');
		expect([withoutPrices.prices, withoutPrices.ranks.localMedian]).toEqual([null, null]);
	});

	it('is of the newest release with the code; a role outside the set and the nation have theirs too', async () => {
		expect((await answer('29-2071', '06')).year).toBe(2015);
		expect((await answer('13-2011', '12420')).pay.rows[0]).toMatchObject({ year: 2025, areaCode: '12420' });
		const nation = await answer('29-2071', NATION);
		expect(nation.pay.rows[0]).toMatchObject({ year: 2018, areaCode: NATION, median: { value: 40350 } });
	});

	it('has the nation’s own row for no place, by the hour where no annual pay is published', async () => {
		const { ask, context } = await openTables();
		for (const code of ['29-2072', '29-2071', '27-2011', '13-2011', ALL_OCCUPATIONS]) {
			const { filters, nation } = role(code);
			const pay = await payInPlace(code, null, context)(ask);
			expect(pay.rows).toEqual([nation]);
			expect(pay.filters.pay).toBe(filters.pay);
		}
	});
});

describe('what comes to life in a browser', () => {
	it('asks for the very rows that the page of a role was drawn from', async () => {
		const { ask, context } = await openTables();
		for (const code of ['29-2072', '11-9111', '29-2071', '27-2011', '13-2011', ALL_OCCUPATIONS]) {
			const { filters, nation, states, pictures, profile } = role(code);
			const has = { trend: pictures !== null, demand: code === '29-2072' };
			const asked = await rolePictures(filters, nation?.year ?? 0, has, context)(ask);
			expect(asked.nation).toEqual([nation]);
			if (pictures) expect(asked).toEqual(pictures);
			else expect(asked.trend).toBeNull();
			const year = profile.placesOf?.year ?? 0;
			expect(await rolePayByState(filters, year, context)(ask)).toEqual(states);
		}
	}, 60_000);

	it('asks for the settings that stand in the tables of a role', async () => {
		const { ask, context } = await openTables();
		const { filters, profile } = role('29-2072');
		const rows = await rolePayBySetting(filters, context)(ask);
		const medians = (kind: string) =>
			rows.filter((row) => row.kind === kind).map(({ median }) => median.value);
		expect(medians('handbook')).toEqual(profile.settings.map(({ median }) => median.value));
		expect(medians('sector')).toEqual(profile.sectors.map(({ median }) => median.value));
		expect(rows.length).toBe(profile.settings.length + profile.sectors.length);
	});

	it('asks for the very rows that the page of an area was drawn from', async () => {
		const { ask, context } = await openTables();
		for (const code of ['12420', '0100001', '44', '72', '99']) {
			const { rows, year } = area(code);
			const pay = await areaPay(code, year, context)(ask);
			expect(pay.rows).toEqual(rows);
			for (const { occCode } of rows) {
				expect(pay.families.get(occCode) ?? '').toBe(role(occCode).profile.facts.family);
			}
		}
	}, 60_000);
});
