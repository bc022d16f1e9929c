/**
 * Guarantee: a frame tells its height in the forms that Datawrapper's, pym's and AMP's scripts read, and takes nothing from
 * the page around it but a question. Without it frames would stand cut off in content systems that strip our script, or a
 * message could break a page's script.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForHeight, frameNames, HEIGHT_QUESTION, heightMessages, heightTold } from './height-messages.ts';

const SRC = 'https://a.example/pay/embed/trend/?role=29-9021&area=12420,26420';

describe('the messages', () => {
	it('are those of Datawrapper and AMP', () => {
		expect(heightMessages(512, frameNames(new URL(SRC)))).toEqual([
			{ 'datawrapper-height': { 'embed/trend/?role=29-9021&area=12420,26420': 512 } },
			{ sentinel: 'amp', type: 'embed-size', height: 512 },
		]);
	});

	it('are pym’s too, by the id its parent gave', () => {
		const names = frameNames(new URL(`${SRC}&initialWidth=600&childId=chart-1&parentTitle=A&parentUrl=b`));
		expect(heightMessages(512, names)).toContain('pymxPYMxchart-1xPYMxheightxPYMx512');
	});

	it('name the frame by a part of its address that fits between quotes of a selector', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const url = new URL('https://a.example/embed/trend/');
				url.search = text;
				const { inAddress } = frameNames(url);
				expect(url.href).toContain(inAddress);
				expect(inAddress).toMatch(/^embed\/trend\//);
				expect(inAddress).not.toMatch(/['"\\\s<>]/);
			}),
		);
	});

	it.each(['', ' ', 'a b', 'x'.repeat(201)])('speak no pym to a child called %j', (id) => {
		const url = new URL(SRC);
		url.searchParams.set('childId', id);
		expect(frameNames(url).pym).toBeNull();
	});
});

it('our script asks as frames are asked', () => {
	const script = readFileSync(new URL('../../../../static/embed.js', import.meta.url), 'utf8');
	expect(script).toContain(`postMessage('${HEIGHT_QUESTION}', '*')`);
	expect(script.length).toBeLessThan(1500);
});

it.each([
	[HEIGHT_QUESTION, true],
	['pymxPYMxchart-1xPYMxwidthxPYMx600', true],
	['pymxPYMxchart-1xPYMxnavigateTo xPYMxhttps://b.example', false],
	[{ sentinel: 'amp', type: 'embed-size', height: 1 }, false],
	[null, false],
	[42, false],
])('%j asks for the height: %s', (data, asks) => expect(asksForHeight(data)).toBe(asks));

it.each([
	[{ sentinel: 'amp', type: 'embed-size', height: 300 }, 300],
	[{ sentinel: 'amp', type: 'embed-size', height: '300' }, null],
	[{ sentinel: 'amp', type: 'embed-size', height: -1 }, null],
	[{ sentinel: 'amp', type: 'embed-ready' }, null],
	['300', null],
	[null, null],
])('%j tells %s', (data, height) => expect(heightTold(data)).toBe(height));
