import { formatCount } from '../../domain/format.ts';
import { printable } from '../../domain/result.ts';
import type { OwnItem } from '../store/own-item.ts';
import type { Attempt } from './guard.ts';
import { RECEIPT } from './words.ts';

/** A file that a reader chose. */
interface ChosenFile {
	readonly name: string;
	readonly bytes: number;
	/** Milliseconds since 1970. */
	readonly chosenAt: number;
	/** Hexadecimal; null where it was not calculated. */
	readonly sha256: string | null;
}

/** What was measured while files of the reader's own were in use. */
export interface Measured {
	/** Of the program and its tables: `0.1.0+3f2a9c1b04de`. */
	readonly version: string;
	/** The policy in force, as the page's meta element has it; null where the page has none. */
	readonly policy: string | null;
	/** Milliseconds since 1970. */
	readonly madeAt: number;
	readonly files: readonly ChosenFile[];
	/** What the store has now. */
	readonly items: readonly OwnItem[];
	readonly requests: readonly Attempt[];
	readonly refused: readonly Attempt[];
	/** How often the reader went to other pages of the site, where nothing is counted. */
	readonly absences: number;
}

const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What became of a chosen file: the item made of it, found by its bytes, else by its name. */
function madeOf(file: ChosenFile, items: readonly OwnItem[]): readonly OwnItem[] {
	return items.filter(({ sha256, title }) => (file.sha256 ? sha256 === file.sha256 : title === file.name));
}

/** The receipt for programs. */
export function receiptJson(measured: Measured): string {
	const { version, policy, madeAt, files, items, requests, refused, absences } = measured;
	const listed = ({ at, by, address }: Attempt) => ({ at: time(at), by, address });
	const receipt = {
		title: RECEIPT.title,
		program: 'Paychart',
		version,
		made: time(madeAt),
		files: files.map((file) => ({
			name: file.name,
			bytes: file.bytes,
			sha256: file.sha256,
			chosen: time(file.chosenAt),
			made: madeOf(file, items).map(({ kind, rows, isKept }) => ({ kind, rows, kept: isKept })),
		})),
		requestsSinceChosen: requests.length,
		requests: requests.map(listed),
		refused: refused.map(listed),
		absences,
		policy,
		limits: RECEIPT.limits,
	};
	return `${JSON.stringify(receipt, null, '\t')}\n`;
}

/** The receipt as a reader sees, saves and prints it. */
export function receiptText(measured: Measured): string {
	const { version, policy, madeAt, files, items, requests, refused, absences } = measured;
	const listed = ({ at, by, address }: Attempt) => `  ${time(at)} ${printable(by)} ${printable(address)}`;
	const lines = [
		RECEIPT.title,
		'',
		`${RECEIPT.made}: ${time(madeAt)}`,
		`${RECEIPT.version}: Paychart ${version}`,
		'',
		...(files.length === 0 ? [RECEIPT.noFile, ''] : []),
		...files.flatMap((file) => [
			`${RECEIPT.file}: ${printable(file.name)}`,
			`  ${RECEIPT.bytes}: ${formatCount(file.bytes)}`,
			`  SHA-256: ${file.sha256 ?? RECEIPT.notCalculated}`,
			`  ${RECEIPT.chosen}: ${time(file.chosenAt)}`,
			...outcome(madeOf(file, items)).map((line) => `  ${line}`),
			'',
		]),
		`${RECEIPT.requests}: ${requests.length}`,
		...requests.map(listed),
		`${RECEIPT.refused}: ${refused.length}`,
		...refused.map(listed),
		`${RECEIPT.absences}: ${absences}`,
		'',
		`${RECEIPT.policy}: ${policy ?? RECEIPT.noPolicy}`,
		'',
		RECEIPT.limitsTitle,
		...RECEIPT.limits.map((limit) => `- ${limit}`),
	];
	return `${lines.join('\n')}\n`;
}

function outcome(items: readonly OwnItem[]): readonly string[] {
	if (items.length === 0) return [RECEIPT.nothingMade];
	return items.map(({ kind, rows, isKept }) => RECEIPT.madeOf[kind](formatCount(rows), isKept));
}
