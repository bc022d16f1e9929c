import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

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
		sql: 'SELECT id, name, abbreviation, issuer FROM credentials ORDER BY abbreviation, id',
		parameters: [],
		needs: [{ table: 'credentials' }],
		decode: (record) => ({
			id: textOf(record, 'id'),
			name: textOf(record, 'name'),
			abbreviation: textOf(record, 'abbreviation'),
			issuer: textOf(record, 'issuer'),
		}),
	};
}
