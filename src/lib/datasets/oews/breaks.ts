/**
 * First May release made with model-based estimation, OEWS's method since (BLS, technical notes of May 2021): before and
 * after are not of one series.
 */
export const MODEL_BASED_SINCE = 2021;
