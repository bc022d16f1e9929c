import type { CredentialClaim } from '$lib/domain/credential-row.ts';
import { linesOfPart, type LinePart } from '$lib/charts/portion.ts';
import { NARROW_BELOW, type Room } from '$lib/charts/scene.ts';
import { servedOccupations, type ServedOccupation } from './occupations.ts';
import type { CredentialPayState } from './state.ts';

/** Rows of each panel drawn at first. */
const FIRST = { official: { wide: 4, narrow: 3 }, reported: { wide: 4, narrow: 2 } } as const;

function mostOf({ isWhole }: CredentialPayState, panel: keyof typeof FIRST, room: Room): number {
	if (isWhole) return Infinity;
	return FIRST[panel][room.width < NARROW_BELOW ? 'narrow' : 'wide'];
}

/** The occupations drawn, highest median first: at first those that most credentials lead to. */
export function drawnOccupations(state: CredentialPayState, room: Room): readonly ServedOccupation[] {
	const all = servedOccupations(state.ranges);
	const first = new Set(
		[...all]
			.sort((a, b) => b.credentials.length - a.credentials.length)
			.slice(0, mostOf(state, 'official', room)),
	);
	return all.filter((one) => first.has(one));
}

/**
 * The figures of surveys and articles drawn: of a credential before those of other groups, the highest first. At first
 * each credential's newest figure alone.
 */
export function drawnClaims(state: CredentialPayState, room: Room): readonly CredentialClaim[] {
	const ordered = [...state.claims].sort(
		(a, b) =>
			Number(a.credentialId === '') - Number(b.credentialId === '') ||
			(b.amount.value ?? -1) - (a.amount.value ?? -1),
	);
	const most = mostOf(state, 'reported', room);
	if (ordered.length <= most) return ordered;
	const newest = ordered.filter(
		(one) =>
			one.credentialId !== '' &&
			!ordered.some((other) => other.credentialId === one.credentialId && isNewer(other, one, ordered)),
	);
	return (newest.length > 0 ? newest : ordered).slice(0, most);
}

/** Whether a figure is of a later year than another; of the same year, the one that comes first. */
function isNewer(one: CredentialClaim, other: CredentialClaim, order: readonly CredentialClaim[]): boolean {
	const by = (one.year ?? 0) - (other.year ?? 0);
	return by > 0 || (by === 0 && order.indexOf(one) < order.indexOf(other));
}

/** How many rows both panels have, and how many of them a picture of that width leaves out. */
export function leftOut(
	state: CredentialPayState,
	room: Room,
): { readonly left: number; readonly all: number } {
	const all = servedOccupations(state.ranges).length + state.claims.length;
	const first = { ...state, isWhole: false };
	return { left: all - drawnOccupations(first, room).length - drawnClaims(first, room).length, all };
}

/** The rows of a part of a file: those that a screen begins with are in the first, so that it has some of both panels. */
export function rowsOfPart(state: CredentialPayState, room: Room, part: LinePart) {
	const whole = { ...state, isWhole: true };
	const [occupations, claims] = [drawnOccupations(whole, room), drawnClaims(whole, room)];
	const first = { ...state, isWhole: false };
	const wanted = new Set<CredentialClaim | ServedOccupation['range']>([
		...drawnOccupations(first, room).map(({ range }) => range),
		...drawnClaims(first, room),
	]);
	const lines = [...occupations.map(({ range }) => range), ...claims];
	const drawn = new Set(linesOfPart(lines, part, (line) => (wanted.has(line) ? 'wanted' : 'plain')));
	return {
		occupations: occupations.filter(({ range }) => drawn.has(range)),
		claims: claims.filter((claim) => drawn.has(claim)),
	};
}
