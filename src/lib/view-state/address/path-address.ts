import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import {
	DEFAULT_SCOPE,
	SCOPES,
	SIDES,
	type PathScope,
	type Side,
	type Sides,
} from '$lib/domain/path-scope.ts';
import { singleKey, type AddressTable, type Read, type Refused } from './address-keys.ts';
import { FILTER_ADDRESS, readRole, type Known } from './parameters.ts';

/** What a scope in an address says: the default where nothing of it can be taken. */
interface ParsedScope {
	readonly scope: PathScope;
	readonly refused: readonly Refused[];
}

type Roles = { readonly roles: ReadonlySet<SocCode> } | null;

/** More rows than this no reader compares, and no picture holds. */
export const MOST_ON_A_SIDE = 24;

const DEFAULT: PathScope = { kind: 'named', name: DEFAULT_SCOPE };
const GRAMMAR = `is neither ${SCOPES.join(', ')} nor sides such as him:11-9111;hit:29-9021,29-2072`;

/**
 * A scope as an address has it: a name, or both sides spelled `him:11-9111;hit:29-9021,29-2072`. A code that is not one,
 * or that none of the tables has, is refused and left out, the others stand; a side of nothing refuses the whole. Repeats
 * on a side are dropped; a code on both sides is taken as spelled. `known` has the codes of the tables; null for not checked.
 */
export function parseScope(text: string, known: Roles): ParsedScope {
	const name = SCOPES.find((scope) => scope === text);
	if (name) return { scope: { kind: 'named', name }, refused: [] };
	const parts = text.split(';').map((part) => part.split(':'));
	const spelled = new Map<string, string>();
	for (const [side = '', codes, ...surplus] of parts) {
		if (!SIDES.some((one) => one === side) || codes === undefined || surplus.length > 0 || spelled.has(side))
			return { scope: DEFAULT, refused: [{ text, reason: GRAMMAR }] };
		spelled.set(side, codes);
	}
	const refused: Refused[] = [];
	const codesOf = (side: Side): readonly SocCode[] => {
		const codes = new Set<SocCode>();
		for (const code of (spelled.get(side) ?? '').split(',').map((part) => part.trim())) {
			if (code === '' || codes.has(code)) continue;
			const read = readOnSide(code, known, codes.size);
			if ('value' in read) codes.add(read.value);
			else refused.push({ text: code, reason: read.reason });
		}
		return [...codes];
	};
	const sides = { him: codesOf('him'), hit: codesOf('hit') };
	const empty = SIDES.filter((side) => sides[side].length === 0);
	if (empty.length > 0) {
		const reason = `leaves no occupation for ${empty.join(' and ')}`;
		return { scope: DEFAULT, refused: [...refused, { text, reason }] };
	}
	return { scope: { kind: 'spelled', sides }, refused };
}

function readOnSide(code: string, known: Roles, taken: number): Read<SocCode> {
	if (code === ALL_OCCUPATIONS) return { reason: 'is all occupations together and belongs to no side' };
	const read = readRole(code, known);
	return 'value' in read && taken >= MOST_ON_A_SIDE
		? { reason: `is beyond the ${MOST_ON_A_SIDE} occupations a side may hold` }
		: read;
}

/** A scope as an address writes it; empty for the default. */
export function printScope(scope: PathScope): string {
	if (scope.kind === 'named') return scope.name === DEFAULT_SCOPE ? '' : scope.name;
	return SIDES.map((side) => `${side}:${scope.sides[side].join(',')}`).join(';');
}

/** What `/compare/paths` alone has in its address: the sides, spelled as they are taken; null for the default. */
interface ScopeChoice {
	readonly scope: string | null;
}

/** The choice of `/compare/paths`. */
export interface PathFilters extends Filters, ScopeChoice {}

export const SCOPE_ADDRESS: AddressTable<ScopeChoice, Known> = {
	keys: {
		scope: singleKey({
			title: 'Scope',
			parse(text, known) {
				const { scope, refused } = parseScope(text, known);
				return { value: printScope(scope) || null, refused };
			},
			print: (value) => value ?? '',
		}),
	},
	none: { scope: null },
	comesFirst: false,
};

export const PATH_ADDRESS: AddressTable<PathFilters, Known> = {
	keys: { ...FILTER_ADDRESS.keys, ...SCOPE_ADDRESS.keys },
	none: { ...NO_FILTERS, ...SCOPE_ADDRESS.none },
	comesFirst: true,
};

/** The scope of a choice: what `parseScope` took of an address. */
export function scopeOf({ scope }: ScopeChoice): PathScope {
	return scope === null ? DEFAULT : parseScope(scope, null).scope;
}

/** Where an occupation stands: on a side, on both, or on none. */
export type Placement = Side | 'both' | 'none';

export function placedBy({ him, hit }: Sides, code: SocCode): Placement {
	if (him.includes(code)) return hit.includes(code) ? 'both' : 'him';
	return hit.includes(code) ? 'hit' : 'none';
}

/** The sides with an occupation moved; null where a side would be left empty, or grow too long. */
export function placeOn(sides: Sides, code: SocCode, placement: Placement): Sides | null {
	const moved = (side: Side): readonly SocCode[] => {
		const belongs = placement === side || placement === 'both';
		if (sides[side].includes(code)) return belongs ? sides[side] : sides[side].filter((one) => one !== code);
		return belongs ? [...sides[side], code] : sides[side];
	};
	const next = { him: moved('him'), hit: moved('hit') };
	const fits = SIDES.every((side) => next[side].length > 0 && next[side].length <= MOST_ON_A_SIDE);
	return fits ? next : null;
}
