/**
 * Guarantee: a version's cache is told from the shared one, and from those of other sites on the host. Without it an
 * update or the clear button would delete a neighbour's files, or those of a page that is still open.
 */
import { expect, it } from 'vitest';
import { cacheNames } from './names.ts';

it('reads the version back out of a name, and out of no other', () => {
	const names = cacheNames('/pay');
	expect(names.versionOf(names.version('17|9'))).toBe('17|9');
	expect(names.versionOf(names.shared)).toBeNull();
	expect(names.versionOf(names.clients)).toBeNull();
});

it.each(['', '/pay-2', '/pay/old', '/pa'])('leaves the site below %j alone', (other) => {
	const { isOurs, versionOf } = cacheNames('/pay');
	const theirs = cacheNames(other);
	for (const name of [theirs.shared, theirs.clients, theirs.version('1')]) {
		expect(isOurs(name)).toBe(false);
		expect(versionOf(name)).toBeNull();
	}
});
