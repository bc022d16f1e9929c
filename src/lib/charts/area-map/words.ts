import { NATION } from '$lib/domain/area.ts';
import { MOVED_IN } from '$lib/domain/map-shapes.ts';
import { said } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { coverageSentence } from '../ranking.ts';
import { yearDrawn, type MapContent, type MapState } from './entries.ts';

/** That a map leaves releases out, which must be read beside it and needs no outlines; empty where it leaves out none. */
export function yearSentence(rows: readonly WageRow[]): string {
	const years = new Set(rows.map(({ year }) => year)).size;
	return years > 1 ? `The map shows May ${yearDrawn(rows, 0)} alone.` : '';
}

/** How a map came to be, from the rows and the outlines: who is missing, and how places are drawn. */
export function mapSentences(content: MapContent, state: MapState): readonly string[] {
	const { shapes, filters, rows } = state;
	const asked = content.entries.filter(({ status }) => status !== 'unasked');
	const total = asked.length + content.placeless.length;
	const ofYear = rows.filter(({ year, areaCode }) => year === content.year && areaCode !== NATION);
	const count = (status: string) => content.entries.filter((entry) => entry.status === status).length;
	const points = content.entries.filter(({ shape }) => shape.rings.length === 0);
	const hasOutlines = content.kinds.has('metro') || content.kinds.has('nonmetro');
	return said([
		total > 0 && ofYear.length > 0 && !filters.range && coverageSentence(ofYear, filters.measure, total),
		count('missing') > 0 &&
			`${areas(count('missing'))} without a figure ${are(count('missing'))} ${state.style === 'symbols' ? 'drawn as small rings' : 'hatched'}.`,
		filters.range && `${areas(count('figure'))} ${are(count('figure'))} within the range chosen.`,
		hasOutlines &&
			content.year !== shapes.definedFor &&
			`Outlines are those of the areas of May ${shapes.definedFor}.`,
		content.placeless.length > 0 &&
			`${areas(content.placeless.length)} of the table ${are(content.placeless.length)} not on the map: the outline is not available, or the code is of an earlier delineation.`,
		points.length > 0 &&
			state.style === 'choropleth' &&
			`${areas(points.length)} ${are(points.length)} drawn as a dot: the outlines of Connecticut’s planning regions are not available.`,
		content.kinds.has('nonmetro') &&
			`${shapes.landCounties} counties are bare land, because no available table says for certain which area they are in; ${shapes.withoutShape.filter((code) => code.length === 7).length} nonmetropolitan areas have no outline.`,
		`Alaska is drawn at ${MOVED_IN.alaska} of the mainland’s scale, Puerto Rico at ${MOVED_IN.puertoRico} times.`,
	]);
}

const areas = (count: number): string => (count === 1 ? '1 area' : `${count} areas`);
const are = (count: number): string => (count === 1 ? 'is' : 'are');
