import type { CredentialFacts } from '$lib/domain/credential-facts.ts';
import { fields, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** A credential as the site's search names it. */
export type ListedCredential = Pick<CredentialFacts, 'id' | 'name' | 'abbreviation' | 'issuer'>;

/** Every credential, by its abbreviation. */
export function credentialList(): Statement<ListedCredential> {
	return {
		name: 'credential-list',
		...own('SELECT id, name, abbreviation, issuer FROM credentials ORDER BY abbreviation, id'),
		needs: [{ table: 'credentials' }],
		decode: fields({ id: is.text, name: is.text, abbreviation: is.text, issuer: is.text }),
	};
}
