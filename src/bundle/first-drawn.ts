/** Views of `/` that are seen without scrolling, by their folder: their code comes with what answers a shared link. */
export const FIRST_DRAWN = ['answer-grid', 'pay-by-role'] as const;
