/** The middle of some numbers; null for none. */
export function medianOf(values: readonly number[]): number | null {
	const sorted = Float64Array.from(values).sort();
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

export function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by one less than their number. */
export function varianceOf(values: readonly number[]): number {
	const mean = meanOf(values);
	return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Where an increasing function crosses zero between two numbers, by halving until they meet. */
function crossing(of: (x: number) => number, low: number, high: number): number {
	let [from, to] = [low, high];
	for (let step = 0; step < 200; step++) {
		const middle = (from + to) / 2;
		if (middle === from || middle === to) break;
		if (of(middle) < 0) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}

/** Lanczos coefficients for g = 7, after the first one. */
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS: readonly number[] = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of Γ(x), x > 0.5. */
function logGamma(x: number): number {
	const shifted = x - 1;
	const sum = LANCZOS.reduce((total, factor, index) => total + factor / (shifted + index + 1), LANCZOS_FIRST);
	const base = shifted + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The regularized incomplete beta function I_x(a, b), by Lentz's continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
	const tiny = 1e-300;
	const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / apart(1 + even * d);
		c = apart(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / apart(1 + odd * d);
		c = apart(1 + odd / c);
		const change = d * c;
		fraction *= change;
		if (Math.abs(change - 1) < 1e-15) break;
	}
	return (front * fraction) / a;
}

/** Student's t that leaves 2.5 percent above it, for degrees of freedom ≥ 1, whole or not. */
export function studentT(freedom: number): number {
	const above = (t: number) => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
	return crossing((t) => 0.025 - above(t), 0, 1000);
}

/** The standard normal's value that leaves a share, under one half, above it. */
export function normalAbove(share: number): number {
	// P(|Z| > z) = 1 − P(χ²₁ ≤ z²): the incomplete gamma function of one half, as a series.
	const above = (z: number) => (1 - erf(z / Math.SQRT2)) / 2;
	return crossing((z) => share - above(z), 0, 8);
}

/** The error function from 0 to 6, by its series of positive terms. */
function erf(x: number): number {
	let term = x;
	let sum = x;
	for (let n = 1; n < 400 && term > sum * 1e-17; n++) {
		term *= (2 * x * x) / (2 * n + 1);
		sum += term;
	}
	return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** The chance of fewer than `most` heads in `tosses` throws of a coin. */
export function fewerHeads(most: number, tosses: number): number {
	let chance = 0;
	for (let heads = 0; heads < most; heads++) {
		chance += Math.exp(
			logGamma(tosses + 1) - logGamma(heads + 1) - logGamma(tosses - heads + 1) - tosses * Math.LN2,
		);
	}
	return chance;
}
