/**
 * Properties are tried on the same cases in every run, so that a commit passes or fails for what it changed. To search
 * further: `PROPERTY_SEED=random npx vitest run --project node`, or a number that a failure printed.
 */
import fc from 'fast-check';

const FIXED = 20261122;
const asked: unknown = import.meta.env['PROPERTY_SEED'];

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) || FIXED });
