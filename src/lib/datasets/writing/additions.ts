import { ok, type Result } from '../../domain/result.ts';
import type { BuiltTable } from '../importing/importer.ts';
import type { WageTables } from '../oews/build.ts';
import type { Existing } from './existing.ts';
export function addToExisting(existing: Existing, wages: WageTables): Result<readonly BuiltTable[]> { void existing; return ok(wages.tables); }
