import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, occCode, requiredText } from './fields.ts';

/** Occupations a credential serves. */
export const credentialOccupations: TableSchema = {
	name: 'credential-occupations',
	title: 'Occupations a credential serves',
	description: 'Our mapping of credentials to occupations.',
	fields: [
		requiredText('credential_id', 'Credential.'),
		occCode('occ_code', 'Occupation.'),
		requiredText('reason', 'Why.'),
	],
	primaryKey: ['credential_id', 'occ_code'],
	foreignKeys: [OCCUPATION_KEY, { field: 'credential_id', table: 'credentials', column: 'id' }],
};
