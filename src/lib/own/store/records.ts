import type { OwnItem, OwnPayload } from './own-item.ts';

/** The form of records of this version of the program; a record of a higher one is left alone. */
export const FORM = 1;

/** What is kept of a file beside its content. Lies under the item's id, as its content does. */
export interface Header {
	readonly form: number;
	readonly kind: OwnItem['kind'];
	readonly title: string;
	readonly sha256: string;
	readonly bytes: number;
	readonly rows: number;
	/** Milliseconds since 1970 at which it was given. */
	readonly at: number;
}

/** A header as it was found: whole, of a newer version, or damaged. */
export type ReadHeader =
	| { readonly is: 'whole'; readonly header: Header }
	| { readonly is: 'newer'; readonly title: string }
	| { readonly is: 'damaged'; readonly title: string };

const KINDS: ReadonlySet<unknown> = new Set<OwnItem['kind']>(['release', 'figures', 'payroll']);

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isCount = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isAmount = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isAmountOrNull = (value: unknown) => value === null || isAmount(value);
const isListOf = (value: unknown, isOne: (one: Fields) => boolean) =>
	Array.isArray(value) && value.every((one) => isObject(one) && isOne(one));

/** Reads what lies where a header should. */
export function readHeader(value: unknown): ReadHeader {
	const fields = isObject(value) ? value : {};
	const title = typeof fields['title'] === 'string' ? fields['title'] : '';
	if (typeof fields['form'] === 'number' && fields['form'] > FORM) return { is: 'newer', title };
	const { form, kind, sha256, bytes, rows, at } = fields;
	const isWhole =
		form === FORM &&
		KINDS.has(kind) &&
		isText(fields['title']) &&
		isText(sha256) &&
		[bytes, rows, at].every(isCount);
	return isWhole ? { is: 'whole', header: value as Header } : { is: 'damaged', title };
}

/** Whether what lies where the content of an item should is one of its kind: every part, figure and person of it. */
export function isPayload(value: unknown, kind: OwnItem['kind']): value is OwnPayload {
	if (!isObject(value) || value['kind'] !== kind) return false;
	if (kind === 'release') {
		const { release } = value;
		return (
			isObject(release) &&
			isText(release['title']) &&
			isText(release['kind']) &&
			Array.isArray(release['years']) &&
			release['years'].every(isCount) &&
			isListOf(
				release['parts'],
				({ table, part, bytes }) => isText(table) && isTextOrNull(part) && bytes instanceof Uint8Array,
			)
		);
	}
	if (kind === 'figures') {
		return isListOf(
			value['series'],
			({ id, title, figures }) => isText(id) && isText(title) && isListOf(figures, isFigure),
		);
	}
	const { payroll } = value;
	return isObject(payroll) && isText(payroll['title']) && isListOf(payroll['people'], isPerson);
}

function isFigure({
	series,
	role,
	area,
	setting,
	credential,
	year,
	measure,
	value,
	period,
}: Fields): boolean {
	return (
		[series, role, area, measure, period].every(isText) &&
		[setting, credential].every(isTextOrNull) &&
		isAmountOrNull(year) &&
		isAmount(value)
	);
}

function isPerson(fields: Fields): boolean {
	const { title, role, area, annualPay, fte } = fields;
	return (
		[title, role, area].every(isText) &&
		[annualPay, fte].every(isAmount) &&
		['name', 'site', 'grade', 'startDate', 'group'].every((key) => isTextOrNull(fields[key])) &&
		['rangeMinimum', 'rangeMaximum'].every((key) => isAmountOrNull(fields[key]))
	);
}
