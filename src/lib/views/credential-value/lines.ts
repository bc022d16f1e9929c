import { line } from 'd3-shape';
import type { CredentialValue } from '$lib/domain/credential-value.ts';
import type { Ink, Mark } from '$lib/charts/scene.ts';
import type { Panel } from './panels.ts';

export type Place = (years: number) => number;

/** What is earned without the credential by the end of each month. */
export function withoutByMonth({ net, inputs }: CredentialValue): readonly number[] {
	return net.map((_, month) => (inputs.before * month) / 12);
}

/** What is earned with it, less what it cost, by the end of each month. */
export function withByMonth(value: CredentialValue): readonly number[] {
	return withoutByMonth(value).map((without, month) => without + (value.net[month] ?? 0));
}

/** A series of months as one line. */
export function monthLine(
	values: readonly number[],
	x: Place,
	panel: Panel,
	ink: Ink,
	thickness: number,
): Mark {
	const path = line<number>(
		(month) => x(month / 12),
		(month) => panel.y(values[month] ?? 0),
	).digits(1);
	return stroke(path(corners(values)) ?? '', ink, thickness);
}

/** The months where a straight line bends, with its ends: what lies between is on the line anyway. */
function corners(values: readonly number[]): readonly number[] {
	const at = (month: number) => values[month] ?? 0;
	return values.flatMap((value, month) => {
		if (month === 0 || month === values.length - 1) return [month];
		return Math.abs(at(month + 1) - 2 * value + at(month - 1)) > 0.01 ? [month] : [];
	});
}

/** Dashes of their own, a pair of months each: a path of straight pieces cannot be dashed in every file. */
export function dashedLine(values: readonly number[], x: Place, panel: Panel): Mark {
	const every = Math.max(1, Math.round(values.length / 60));
	const path = line().digits(1);
	const place = (month: number): [number, number] => [x(month / 12), panel.y(values[month] ?? 0)];
	const pieces: string[] = [];
	for (let month = 0; month + every < values.length; month += 2 * every) {
		pieces.push(path([place(month), place(month + every)]) ?? '');
	}
	return stroke(pieces.join(''), 'ink-soft', 1.5);
}

/** Behind and ahead: the surface between the difference and zero. */
export function areaMarks({ net }: CredentialValue, x: Place, panel: Panel): readonly Mark[] {
	const zero = panel.y(0);
	const side = (isSide: (value: number) => boolean, ink: Ink): Mark[] => {
		const months = net.flatMap((value, month) => (isSide(value) ? [month] : []));
		const [first, last] = [months[0], months.at(-1)];
		if (first === undefined || last === undefined || first === last) return [];
		// Not d3's area(), which would draw the straight side along zero month by month too.
		const points = months.map((month): [number, number] => [x(month / 12), panel.y(net[month] ?? 0)]);
		const around = line().digits(1)([[x(first / 12), zero], ...points, [x(last / 12), zero]]);
		return [{ kind: 'path', d: `${around ?? ''}Z`, fill: ink }];
	};
	return [...side((value) => value < 0, 'hairline'), ...side((value) => value >= 0, 'scale-1')];
}

/** A path in one ink. */
export function stroke(d: string, ink: Ink, thickness: number): Mark {
	return { kind: 'path', d, stroke: ink, thickness };
}
