import { ascending } from 'd3-array';

/**
 * Titles in the order of the alphabet, whatever their case. The browser's own order takes a page 10 to 25 ms of its main thread
 * when it is first asked for (docs/decisions/0019).
 */
export function inAlphabet(one: string, other: string): number {
	return ascending(one.toLowerCase(), other.toLowerCase()) || ascending(one, other);
}
