import { fields, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** A credential as the site's search names it. */
export interface ListedCredential {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	readonly issuer: string;
}

/** Every credential, by its abbreviation. */
export function credentialList(): Statement<ListedCredential> {
	return {
		name: 'credential-list',
		...own('SELECT id, name, abbreviation, issuer FROM credentials ORDER BY abbreviation, id'),
		needs: [{ table: 'credentials' }],
		decode: fields({ id: is.text, name: is.text, abbreviation: is.text, issuer: is.text }),
	};
}
