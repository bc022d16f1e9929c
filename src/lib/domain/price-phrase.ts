/** Prices and pay beside the nation's, as prose says them. */

/** `about 2% below the U.S. average`, of a regional price parity (US = 100). */
export function pricePhrase(level: number): string {
	const percent = Math.round(level - 100);
	if (percent === 0) return 'about the U.S. average';
	return `about ${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} the U.S. average`;
}

/** `17% more`, `3% less`, `the same`, of a figure beside another one; null where they cannot be compared. */
export function shareText(own: number | null, other: number | null): string | null {
	if (own === null || other === null || other <= 0) return null;
	const percent = Math.round((own / other - 1) * 100);
	if (percent === 0) return 'about the same';
	return `${Math.abs(percent)}% ${percent > 0 ? 'more' : 'less'}`;
}
