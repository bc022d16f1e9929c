import { ALL_OCCUPATIONS, isSocCode, type SocCode } from '$lib/domain/occupation.ts';
import {
	DEFAULT_SCOPE,
	SCOPES,
	SIDES,
	type PathScope,
	type Side,
	type Sides,
} from '$lib/domain/path-scope.ts';

/** A part of a scope that cannot be taken, and why. */
interface RefusedPart {
	readonly text: string;
	readonly reason: string;
}

/** What a scope in an address says: the default where nothing of it can be taken. */
interface ParsedScope {
	readonly scope: PathScope;
	readonly refused: readonly RefusedPart[];
}

/** More rows than this no reader compares, and no picture holds. */
export const MOST_ON_A_SIDE = 24;

const DEFAULT: PathScope = { kind: 'named', name: DEFAULT_SCOPE };
const GRAMMAR = `it is neither ${SCOPES.join(', ')} nor sides such as him:11-9111;hit:29-9021,29-2072`;

/**
 * A scope as an address has it: a name, or both sides spelled `him:11-9111;hit:29-9021,29-2072`. A code that is none,
 * or that no table has, is refused and left out, the others stand; a side of nothing refuses the whole. Repeats on a
 * side are dropped; a code on both sides is taken as spelled. `known` are the codes of the tables; null for not checked.
 */
export function parseScope(text: string, known: ReadonlySet<SocCode> | null): ParsedScope {
	const name = SCOPES.find((scope) => scope === text);
	if (name) return { scope: { kind: 'named', name }, refused: [] };
	const parts = text.split(';').map((part) => part.split(':'));
	const spelled = new Map<string, string>();
	for (const [side = '', codes, ...surplus] of parts) {
		if (!SIDES.some((one) => one === side) || codes === undefined || surplus.length > 0 || spelled.has(side))
			return { scope: DEFAULT, refused: [{ text, reason: GRAMMAR }] };
		spelled.set(side, codes);
	}
	const refused: RefusedPart[] = [];
	const codesOf = (side: Side): readonly SocCode[] => {
		const codes = new Set<SocCode>();
		for (const code of (spelled.get(side) ?? '').split(',').map((part) => part.trim())) {
			if (code === '' || codes.has(code)) continue;
			const reason = reasonAgainst(code, known, codes.size);
			if (reason === null) codes.add(code);
			else refused.push({ text: code, reason });
		}
		return [...codes];
	};
	const sides = { him: codesOf('him'), hit: codesOf('hit') };
	const empty = SIDES.filter((side) => sides[side].length === 0);
	if (empty.length > 0) {
		const reason = `it leaves no occupation for ${empty.join(' and ')}`;
		return { scope: DEFAULT, refused: [...refused, { text, reason }] };
	}
	return { scope: { kind: 'spelled', sides }, refused };
}

function reasonAgainst(code: string, known: ReadonlySet<SocCode> | null, taken: number): string | null {
	if (!isSocCode(code)) return 'it is no SOC code, such as 29-9021';
	if (code === ALL_OCCUPATIONS) return 'it is all occupations together and belongs to no side';
	if (known && !known.has(code)) return 'no table at hand has this occupation code';
	return taken >= MOST_ON_A_SIDE ? `a side holds ${MOST_ON_A_SIDE} occupations at most` : null;
}

/** A scope as an address writes it; empty for the default. */
export function printScope(scope: PathScope): string {
	if (scope.kind === 'named') return scope.name === DEFAULT_SCOPE ? '' : scope.name;
	return SIDES.map((side) => `${side}:${scope.sides[side].join(',')}`).join(';');
}

/** The scope that filters hold: what `parseScope` took of an address. */
export function scopeOf({ scope }: { readonly scope: string | null }): PathScope {
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
