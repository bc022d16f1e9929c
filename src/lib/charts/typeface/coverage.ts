// Written by `npm run fonts`.

/** The characters that the typeface has: ranges of code points, in base 36. */
export const COVERAGE =
	'w-3i 4g-an ew-ez q1 qo 6br 6bt-6bv 6c0-6c5 6c8-6ce 6cg-6ci 6cm 6cv-6cw 6cy-6cz 6d5-6d6 6dg 6eo 6es-6ex 6f4-6fd 6g4 6g9 6gc 6gp-6gq 6gt 6j7 6ja 6jm 6kz-6l0 6l7-6la 6mo-6mt 6pu 6py 6q7 6q9-6qa 6qd 6qh-6qi 6qm 6qz 6rs 6sg 6sk-6sl 7fk-7fl 7fu-7fv 7g2-7g3 7g6-7g7 7gc-7gd 7gg-7gh 7gm 7gq-7gr 7gv 7hi 7io-7ip 7pv 7pz';
