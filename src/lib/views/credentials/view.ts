import type { CredentialPay } from '$lib/domain/credential-row.ts';
import type { ViewData } from '../registry.ts';
import { credentialPay } from './question.ts';
import { credentialColumns } from './columns.ts';

export const view: ViewData<CredentialPay> = {
	question: credentialPay,
	print: ({ ranges, claims, filters }, csv) => csv([...ranges, ...claims], credentialColumns(filters)),
};
