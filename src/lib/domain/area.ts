/** `99` nation, two digits a state or territory, five a metropolitan area (CBSA), seven a nonmetropolitan area. */
export type AreaCode = string;

export const NATION: AreaCode = '99';

export const AREA_KINDS = ['nation', 'state', 'territory', 'metro', 'nonmetro'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

const TERRITORIES = new Set(['60', '66', '69', '72', '78']);

/** The kind an area code's shape says it is, or null when the text is not an area code. */
export function areaKind(code: string): AreaKind | null {
	if (code === NATION) return 'nation';
	if (/^\d{2}$/.test(code)) return TERRITORIES.has(code) ? 'territory' : 'state';
	if (/^\d{5}$/.test(code)) return 'metro';
	if (/^\d{7}$/.test(code)) return 'nonmetro';
	return null;
}
