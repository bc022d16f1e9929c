import { crc32, deflateSync } from 'node:zlib';
import { textHash } from './sha256.ts';
import type { Trace } from './trace.ts';

export const CSV =
	'year,area_code,area_title,occ_code,occ_title,employment,a_median,a_median_flag\n' +
	'2025,06,California,11-9111,Medical and Health Services Managers,62590,149790,\n' +
	'2025,48,"Austin-Round Rock, TX",29-2072,Medical Records Specialists,16550,,not_available\n' +
	'2025,99,United States,29-2072,Medical Records Specialists,194720,51140,\n';

export const SOURCES = [
	{
		publisher: 'U.S. Bureau of Labor Statistics',
		title: 'Occupational Employment and Wage Statistics, national',
		release: 'May 2025',
		address: 'https://www.bls.gov/oes/tables.htm',
	},
];

/** A trace of these rows. */
export async function traceFor(rows: string = CSV): Promise<Trace> {
	return {
		view: 'pay-by-role',
		title: 'Median pay ≥ $50,000 & more: “one < two”',
		address: 'https://example.org/pay/?role=29-2072,11-9111&area=06,48',
		hash: await textHash(rows),
		version: '0.1.0+3f2a9c1b04de',
		sources: SOURCES,
		rows,
	};
}

/** A chunk of a PNG, after the format's description. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
	const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, sum]);
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_HEADER = pngChunk('IHDR', Buffer.from('00000001000000010802000000', 'hex'));
const PNG_END = Buffer.concat([
	pngChunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
	pngChunk('IEND', Buffer.alloc(0)),
]);

/** One red pixel with chunks behind its header. */
export function pngWith(...chunks: readonly Uint8Array[]): Uint8Array {
	return Buffer.concat([PNG_SIGNATURE, PNG_HEADER, ...chunks, PNG_END]);
}
