/**
 * Bytes that a value takes as a browser stores it, about: bytes of buffers, 8 for a number, 1 or 2 for a character. It
 * reads the value and copies nothing.
 */
export function sizeOf(value: unknown): number {
	if (typeof value === 'string') return value.length * (isWide(value) ? 2 : 1) + 4;
	if (typeof value === 'number') return 8;
	if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
	if (typeof value !== 'object' || value === null) return 1;
	let bytes = 4;
	for (const [key, held] of Object.entries(value)) {
		bytes += sizeOf(held) + (Array.isArray(value) ? 4 : key.length + 4);
	}
	return bytes;
}

/** Whether a character of a text does not fit into one byte. */
function isWide(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return true;
	return false;
}
