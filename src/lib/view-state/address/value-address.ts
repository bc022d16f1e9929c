import { VALUE_INPUTS, type GivenInputs, type ValueKey } from '$lib/domain/value-inputs.ts';
import type { Problem } from '$lib/domain/result.ts';
import {
	parsedFrom,
	printKeys,
	readKeys,
	singleKey,
	type AddressKey,
	type AddressTable,
	type Read,
} from './address-keys.ts';

type InputKey = AddressKey<number | undefined, null>;

/**
 * The inputs of `credential-value` in an address: `cost`, `study`, `kept`, `start`, `before`, `after`, `horizon` and
 * `rate`, each a plain number with at most two decimals (`cost=12000`, `study=1.5`, `rate=3`). What each counts, in
 * what and within which bounds stands in `domain/value-inputs.ts`. A key that is absent or empty has not been given:
 * there is no default that would calculate something nobody asked for.
 */
const INPUTS: AddressTable<GivenInputs, null> = {
	keys: Object.fromEntries(
		VALUE_INPUTS.map(({ key, title }) => [
			key,
			singleKey<number | undefined, null>({
				title,
				parse: (text) => parsedFrom(text, readInput(key, text)),
				print: (figure) => (figure === undefined ? '' : String(figure)),
			}),
		]),
	) as Record<ValueKey, InputKey>,
	none: {},
	comesFirst: false,
};

/** The figure of an input; a reason follows “it”. */
export function readInput(key: ValueKey, text: string): Read<number> {
	if (!/^[-−]?\d+(\.\d+)?$/.test(text)) return { reason: 'is not a plain number, such as 12000 or 1.5' };
	if (/\.\d{3,}$/.test(text)) return { reason: 'has more than two decimals' };
	const value = Number(text.replace('−', '-'));
	const reason = VALUE_INPUTS.find((input) => input.key === key)?.refusal(value) ?? null;
	return reason === null ? { value } : { reason };
}

/** What an address gives, and what of it cannot be used. It never throws. */
export function readValueAddress(search: string): {
	readonly given: GivenInputs;
	readonly problems: readonly Problem[];
} {
	const { values, problems } = readKeys(INPUTS, search, null);
	return { given: values, problems };
}

/** The query string with these inputs, with its `?`, or empty. Keys of the `current` one that are not ours stay before them. */
export function printValueAddress(given: GivenInputs, current: string): string {
	return printKeys(INPUTS, given, current);
}
