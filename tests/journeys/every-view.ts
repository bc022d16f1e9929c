import type { EmbeddedPage } from '../../src/lib/export/embed/address.ts';

/** Every view of every page; that there are no others is tested in tests/node/embeds.test.ts. */
export const EVERY_VIEW: Readonly<Record<EmbeddedPage, readonly string[]>> = {
	'/': [
		'pay-by-role',
		'pay-by-area',
		'distribution',
		'trend',
		'outlook',
		'demand',
		'pay-by-setting',
		'sector-trend',
		'industry-pay',
		'credentials',
	],
	'/compare/metros/': ['metro-comparison', 'metro-ranks', 'metro-trend', 'metro-change'],
	'/compare/paths/': ['path-comparison', 'demand'],
	'/credentials/': ['credential-value', 'career-ladder', 'credentials'],
	'/claims/': ['claims'],
	'/yours/': ['benchmark'],
};
