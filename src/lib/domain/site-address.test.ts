/**
 * Guarantee: absolute addresses in files, citations and embed codes begin with the address the site is published at. Without
 * it they would lead nowhere, or hold a doubled or missing slash.
 */
import { expect, it } from 'vitest';
import { siteAddressOf } from './site-address.ts';

it.each([
	['', ''],
	[' ', ''],
	['https://pay.example.org', 'https://pay.example.org/'],
	['https://pay.example.org/', 'https://pay.example.org/'],
	['https://example.org/pay', 'https://example.org/pay/'],
	['http://127.0.0.1:4173/pay//', 'http://127.0.0.1:4173/pay/'],
])('%j is the site at %j', (setting, address) => expect(siteAddressOf(setting)).toBe(address));

it.each([
	'pay.example.org',
	'ftp://example.org',
	'https://example.org/?a=1',
	'https://example.org/#a',
	'https://me:word@example.org',
	'javascript:alert(1)',
])('%j is refused', (setting) => expect(() => siteAddressOf(setting)).toThrow('SITE_ADDRESS'));
