/** Above it a whole number is not written out by `String`. */
const WRITTEN_OUT = 1e15;

const grouped = (digits: string) => (digits.length > 3 ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits);

/**
 * Writes numbers as American English does, with at least and at most so many decimals: what `Intl.NumberFormat` of `en-US` gives,
 * to the character. Its first use takes a page 20 to 50 ms of its main thread, and every picture has a number in it
 * (docs/decisions/0019).
 */
export function decimals(least: number, most = least): (value: number) => string {
	const zeros = least > 0 ? `.${'0'.repeat(least)}` : '';
	return (value) => {
		if (Number.isNaN(value)) return 'NaN';
		const sign = value < 0 || Object.is(value, -0) ? '-' : '';
		const size = Math.abs(value);
		if (size === Infinity) return `${sign}∞`;
		if (Number.isInteger(size) && size < WRITTEN_OUT) return sign + grouped(String(size)) + zeros;
		const units = roundedUnits(size, most).padStart(most + 1, '0');
		const whole = units.slice(0, units.length - most);
		const fraction = trimmed(units.slice(units.length - most), least);
		return sign + grouped(whole) + (fraction && `.${fraction}`);
	};
}

/**
 * How many 1/10^places a number of at least 0 is. A half is rounded up, read from the shortest decimal that means the number, as
 * people see it: 1.005 has a half of a hundredth, though no binary number has.
 */
function roundedUnits(size: number, places: number): string {
	const [mantissa = '', exponent = ''] = size.toExponential().split('e');
	const digits = mantissa.replace('.', '');
	const kept = Number(exponent) + 1 + places;
	if (kept < 0) return '0';
	const units = BigInt(digits.slice(0, kept).padEnd(kept, '0'));
	return String((digits[kept] ?? '0') >= '5' ? units + 1n : units);
}

/** Without the zeros at the end, but for the least that are written. */
function trimmed(fraction: string, least: number): string {
	let end = fraction.length;
	while (end > least && fraction[end - 1] === '0') end--;
	return fraction.slice(0, end);
}
