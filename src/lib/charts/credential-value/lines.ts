import type { CredentialValue } from '$lib/domain/credential-value.ts';
import type { Ink, Mark } from '../scene.ts';
import type { Panel } from './panels.ts';

type Place = (years: number) => number;

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
	const points = corners(values).map((month) => point(x(month / 12), panel.y(values[month] ?? 0)));
	return stroke(`M${points.join('L')}`, ink, thickness);
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
	const pieces: string[] = [];
	for (let month = 0; month + every < values.length; month += 2 * every) {
		const [from, to] = [month, month + every];
		pieces.push(
			`M${point(x(from / 12), panel.y(values[from] ?? 0))}L${point(x(to / 12), panel.y(values[to] ?? 0))}`,
		);
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
		const points = months.map((month) => point(x(month / 12), panel.y(net[month] ?? 0)));
		const d = `M${[point(x(first / 12), zero), ...points, point(x(last / 12), zero)].join('L')}Z`;
		return [{ kind: 'path', d, fill: ink }];
	};
	return [...side((value) => value < 0, 'hairline'), ...side((value) => value >= 0, 'scale-1')];
}

/** A path in one ink. */
export function stroke(d: string, ink: Ink, thickness: number): Mark {
	return { kind: 'path', d, stroke: ink, thickness };
}

function point(x: number, y: number): string {
	return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
