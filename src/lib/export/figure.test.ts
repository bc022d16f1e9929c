/**
 * Guarantee: an exported figure is a complete, standalone, valid drawing that carries its title, source, note,
 * choice, address and licence whatever texts it is given. Without it a picture travels without its origin, or does
 * not open.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payRangeLayout } from '$lib/views/pay-by-role/layout.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { MANAGERS, PHYSICIANS, RECORDS } from '$lib/charts/wage-row.fixture.ts';
import { fileName } from './file-name.ts';
import { FIGURE_WIDTH, figureScene, type Figure } from './figure.ts';
import { pngDensity } from './png.ts';
import { renderFigure } from './svg.ts';

const figure: Figure = {
	title: 'Managers earn 2.4× records specialists',
	subtitle: 'Annual wage, median and percentiles, United States, May 2025',
	description: 'A row for each occupation.',
	layout: (room) =>
		payRangeLayout(
			{
				rows: [MANAGERS, RECORDS, PHYSICIANS],
				families: null,
				measure: 'median',
				pay: 'annual',
				dollars: 'nominal',
				realYear: null,
			},
			room,
		),
	source: 'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025',
	note: 'Percentiles have no published sampling error.',
	selection: 'Roles: 3; area: United States; dollars as published',
	address: 'https://example.org/?role=11-9111,29-2072&pay=annual',
	licence: 'Figures: public domain. Chart: MIT.',
};

function svgOf(own: Figure): string {
	return renderFigure(own, FIGURE_WIDTH, 'light');
}

describe('svg', () => {
	const svg = svgOf(figure);

	test('carries everything that names it', () => {
		for (const text of [
			figure.title,
			figure.subtitle,
			`Data source: ${figure.source}`,
			`Note: ${figure.note}`,
			`Shown: ${figure.selection}`,
			'https://example.org/?role=11-9111,29-2072&amp;pay=annual',
			figure.licence,
		]) {
			expect(svg).toContain(`>${text}</text>`);
		}
		expect(svg).toContain('<title id="figure-title">');
		expect(svg).toContain('<desc id="figure-desc">');
		expect(svg).toContain('role="img"');
		expect(svg).toContain('top-coded: this much or more');
	});

	test('stands alone', () => {
		expect(svg).toMatch(
			/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
		);
		expect(svg).not.toMatch(/foreignObject|var\(--|class=|<style|href=|url\(|<!--/);
	});

	test('is well-formed XML for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				const own = svgOf({ ...figure, title: text, note: `${text}]]><script>` });
				expect(xmlFault(own)).toBe('');
			}),
			{ numRuns: 40 },
		);
	});

	test('no caveat is cut off, however many there are', () => {
		const caveats = Array.from(
			{ length: 24 },
			(_, index) => `Caveat ${index} says something of the figures.`,
		);
		const own = svgOf({ ...figure, note: caveats.join(' ') });
		const words = [...own.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
		for (const caveat of caveats) expect(words).toContain(caveat);
	});

	test('long texts are wrapped inside the frame', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 360, max: 1400 }), (text, width) => {
				const scene = figureScene({ ...figure, title: text, note: text }, width);
				expect(sceneFaults(scene)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});

/** The first thing an XML 1.0 reader would refuse: a forbidden character, a bare < or &, an unclosed element. */
function xmlFault(xml: string): string {
	for (const character of xml) {
		const code = character.codePointAt(0) ?? 0;
		const allowed =
			code === 9 ||
			code === 10 ||
			code === 13 ||
			(code >= 0x20 && code <= 0xd7ff) ||
			(code >= 0xe000 && code <= 0xfffd) ||
			code >= 0x10000;
		if (!allowed) return `character ${code}`;
	}
	const open: string[] = [];
	const rest = xml
		.replace(/^<\?xml[^>]*\?>/, '')
		.replace(
			/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
			(_, closing, name, attributes, empty) => {
				if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(String(attributes)))
					open.push('bad attribute');
				if (closing) {
					if (open.pop() !== name) open.push(`not open: ${String(name)}`);
				} else if (!empty) open.push(String(name));
				return '';
			},
		);
	if (rest.includes('<')) return `bare <: ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 40)}`;
	if (rest.includes(']]>')) return 'bare ]]>';
	if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(rest)) return 'bare &';
	return open.join(', ');
}

describe('file names', () => {
	test('what, role, area, year', () => {
		const subject = {
			what: 'pay-by-role',
			roles: ['Medical Records Specialists'],
			areas: ['Austin-Round Rock-San Marcos, TX', 'Bayamón, PR'],
			years: [2025],
		};
		expect(fileName(subject, 'csv')).toBe(
			'pay-by-role_medical-records-specialists_austin-round-rock-san-marcos-tx_bayamon-pr_2025.csv',
		);
		expect(fileName({ what: 'trend', roles: ['a', 'b', 'c'], areas: [], years: [2025, 2011] }, 'svg')).toBe(
			'trend_3-roles_2011-2025.svg',
		);
	});

	test('every system takes it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (what, roles) => {
				expect(fileName({ what, roles, areas: [], years: [] }, 'png')).toMatch(/^[a-z0-9][a-z0-9_-]*\.png$/);
			}),
		);
	});
});

test('a picture is twice as dense unless no canvas could hold it', () => {
	expect(pngDensity(960, 1200)).toBe(2);
	expect(pngDensity(960, 12_000) * 12_000).toBeLessThanOrEqual(16_384);
});
