/**
 * Guarantee: no address, however hostile, makes a page throw, hang or calculate with what is not a number, and nothing of it
 * is taken for anything but a known code, a number or quoted text; nor does one reach a file outside the site. Without it a
 * link in a mail could break a page, or have it say what its sender wrote. The seed is fixed (tests/properties.ts).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathWithin } from '../../src/commands/serve/address.mjs';
import { eachIdTable } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { EMBED_ADDRESS, pageSearch } from '$lib/view-state/address/embed-address.ts';
import { printKeys, readKeys, type AddressTable } from '$lib/view-state/address/address-keys.ts';
import { printLedgerAddress, readLedgerAddress } from '$lib/view-state/address/ledger-address.ts';
import { FILTER_ADDRESS, type Known, type Vocabulary } from '$lib/view-state/address/parameters.ts';
import { PATH_ADDRESS, SCOPE_ADDRESS } from '$lib/view-state/address/path-address.ts';
import { printAnswers, readAnswers } from '$lib/view-state/address/path-answers-address.ts';
import { ROLE_ADDRESS } from '$lib/view-state/address/role-address.ts';
import { printValueAddress, readValueAddress } from '$lib/view-state/address/value-address.ts';
import { METRO_ADDRESS, SIMILAR_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';

const RUNS = 20_000;

const vocabulary: Vocabulary = {
	roles: new Set(['29-9021', '29-2072', '11-9111']),
	areas: new Set(['99', '48', '12420', '0100001']),
	years: new Set([2016, 2024, 2025]),
	...eachIdTable(() => new Set(['one', 'other'])),
	settings: new Set(['naics-62', 'naics-622']),
	credentials: new Set(['rhia', 'rhit']),
	education: new Set(['associates', 'bachelors']),
};

/** The keys of every page, as tables of one shape. */
const TABLES = {
	FILTER_ADDRESS,
	METRO_ADDRESS,
	SIMILAR_ADDRESS,
	PATH_ADDRESS,
	SCOPE_ADDRESS,
	ROLE_ADDRESS,
	EMBED_ADDRESS,
} as unknown as Readonly<Record<string, AddressTable<Record<string, unknown>, Known>>>;

const KEYS = [
	...new Set(Object.values(TABLES).flatMap(({ keys }) => Object.keys(keys))),
	...['article', 'verdict', 'time', 'degree', 'lean', 'remote', 'cost', 'study', 'start', 'rate', 'horizon'],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'],
];

const piece = fc.oneof(
	fc.constantFrom(
		...[
			'29-9021',
			'29-2072',
			'99',
			'12420',
			'one',
			'naics-62',
			'2025',
			'median',
			'hourly',
			'national',
			'him',
			'rhia',
		],
		...[
			'NaN',
			'Infinity',
			'-Infinity',
			'-0',
			'1e309',
			'1e-400',
			'0x10',
			'١٢',
			'9007199254740993',
			'-1',
			'1-',
			'2-1',
		],
		...[
			'__proto__',
			'constructor',
			'null',
			'undefined',
			'[object Object]',
			'${1}',
			'%',
			'%00',
			'%E0%A4%A',
			'\u202e',
		],
		...[
			'<img src=x onerror=alert(1)>',
			"' OR 1=1 --",
			'"; DROP TABLE wages; --',
			'=cmd|x',
			'javascript:alert(1)',
		],
		...['../../etc/passwd', 'a'.repeat(500), ','.repeat(200), '😀'.repeat(50), '\ud800', ' ', '\0', '\n'],
	),
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.string({ unit: fc.constantFrom(...'0123456789-,.:;+~*eE%&=_'), maxLength: 14 }),
	fc.double().map(String),
);
const value = fc
	.array(piece, { maxLength: 4 })
	.chain((pieces) => fc.constantFrom(',', '-', ':', ';', '', '~').map((sign) => pieces.join(sign)));
const search = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })), value, fc.boolean()), {
		maxLength: 6,
	})
	.map((pairs) => {
		const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
		const written = pairs.map(([key, text, isRaw]) => `${encoded(key)}=${isRaw ? text : encoded(text)}`);
		return `?${written.join('&')}`;
	});

/** As `expect`, but fast enough for a million calls. */
function must(isRight: boolean, what: string, search: string): void {
	if (!isRight) throw new Error(`${what}: ${JSON.stringify(search)}`);
}

/** No number that is none, no object with a changed prototype, no text that says something of its own. */
function mustBeHarmless(found: unknown, search: string): void {
	if (typeof found === 'number') must(Number.isFinite(found), 'not a number', search);
	else if (typeof found === 'string') must(/^[\w.,:;+*~ -]{0,200}$/.test(found), 'text of its own', search);
	else if (typeof found === 'object' && found !== null) {
		const prototype: unknown = Object.getPrototypeOf(found);
		must(prototype === Object.prototype || prototype === Array.prototype, 'another prototype', search);
		for (const one of Object.values(found)) mustBeHarmless(one, search);
	}
}

/** What a notice repeats of an address is short, and turns or breaks no line. */
function mustBeSayable(problems: readonly Problem[], search: string): void {
	for (const { sentence, remedy } of problems) {
		must(sentence.length + remedy.length < 4000, 'a long notice', search);
		must(!/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(sentence + remedy), 'a notice that turns', search);
	}
}

/** Reading what was printed of a reading changes nothing: a page opened again is the same page. */
function tryTable(table: AddressTable<Record<string, unknown>, Known>, search: string): void {
	const { values, problems } = readKeys(table, search, vocabulary);
	mustBeHarmless(values, search);
	mustBeSayable(problems, search);
	const printed = printKeys(table, values);
	must(printKeys(table, readKeys(table, printed, vocabulary).values) === printed, 'another page', search);
	new URL(printed, 'http://site.example/');
	new URL(printKeys(table, values, search), 'http://site.example/');
}

describe('an address', () => {
	it(`of any page is read without harm, ${RUNS} of them`, { timeout: 120_000 }, () => {
		fc.assert(
			fc.property(search, (search) => {
				for (const table of Object.values(TABLES)) tryTable(table, search);
				const given = readValueAddress(search);
				mustBeHarmless(given.given, search);
				mustBeSayable(given.problems, search);
				printValueAddress(given.given, search);
				const ledger = readLedgerAddress(new URL(search, 'http://site.example/'));
				mustBeHarmless(ledger.choice, search);
				mustBeSayable(ledger.problems, search);
				printLedgerAddress(ledger.choice, search);
				const answers = readAnswers(search, []);
				mustBeHarmless(answers.answers, search);
				mustBeSayable(answers.problems, search);
				printAnswers(answers.answers, search);
				expect(typeof pageSearch(search)).toBe('string');
			}),
			{ numRuns: RUNS },
		);
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});

	it('reaches no file outside the site', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'/',
						'..',
						'.',
						'%2e',
						'%2f',
						'%5c',
						'\\',
						'%00',
						'embed',
						'%25',
						'a',
						'//',
						'?',
						'#',
						'%c0%ae',
					),
					{ maxLength: 12 },
				),
				fc.constantFrom('', '/pay'),
				(pieces, base) => {
					const asked = pathWithin(`${base}/${pieces.join('')}`, base);
					if (asked) expect(asked.path).not.toMatch(/(?:^|\/)\.|\\|\0|\/\//);
				},
			),
			{ numRuns: 5000 },
		);
	});
});
