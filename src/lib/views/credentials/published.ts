import { joined } from '$lib/domain/phrases.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { dollarsPhrase } from '$lib/domain/basis.ts';
import type { CredentialEntry, CredentialPay } from '$lib/domain/credential-row.ts';
import { accentedRoles } from '$lib/domain/filters.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { credentialColumns } from './columns.ts';
import { credentialPayLayout } from './layout.ts';
import { servedOccupations } from './occupations.ts';
import { credentialSources } from './sources.ts';
import type { CredentialPayState } from './state.ts';
import { credentialNotes, credentialPayWords } from './words.ts';

interface CredentialFigure extends ShownFigure<CredentialEntry> {
	readonly chart: CredentialPayState;
}

/** `credentials` of an answer; `isWhole`: the screen draws every row. */
export function credentialFigure(
	answer: CredentialPay,
	given: FigureContext,
	isWhole = false,
): CredentialFigure {
	const { filters, ranges, claims, withoutFigure } = answer;
	const isReal = filters.dollars === 'real';
	const chart: CredentialPayState = {
		ranges,
		claims,
		withoutFigure,
		pay: filters.pay,
		dollars: isReal ? 'real' : 'nominal',
		realYear: isReal ? given.newestYear : null,
		accents: accentedRoles(filters),
		isWhole,
	};
	const credentials = [
		...new Set([...ranges, ...claims].flatMap((row) => (row.credentialId ? [row.credential] : []))),
	];
	const basis = { ...nationalBasis(filters), measure: 'median' as const };
	return {
		chart,
		shown: {
			words: credentialPayWords(answer, given.newestYear),
			rows: [...ranges, ...claims],
			columns: credentialColumns(filters),
			sources: credentialSources(answer, given.book),
			notes: credentialNotes(answer),
			selection: joined('; ', [
				`credentials: ${credentials.length > 3 ? `${credentials.length} credentials` : credentials.join(', ')}`,
				'where: United States',
				dollarsPhrase(basis, [], given.newestYear),
			]),
			subject: {
				roles: filters.credential.length > 0 ? credentials : [],
				areas: ['United States'],
				years: ranges.map(({ year }) => year),
			},
			address: given.addressOf(filters),
		},
		file: {
			lines: servedOccupations(ranges).length + claims.length,
			noun: 'rows',
			layout: (room, part) => credentialPayLayout(chart, room, part),
		},
	};
}

export const publish = publishAs('credentials', (answer: CredentialPay, given) =>
	credentialFigure(answer, given),
);
