import { readFileSync } from 'node:fs';
import type { EditorialName } from './editorial.ts';

/** Text of an editorial CSV beside this folder. The only place of the reference tables that touches the disk. */
export function editorialText(name: EditorialName): string {
	return readFileSync(new URL(`../editorial/${name}.csv`, import.meta.url), 'utf8');
}
