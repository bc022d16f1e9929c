import { NATION } from '$lib/domain/area.ts';
import { MOVED_IN } from '$lib/domain/map-shapes.ts';
import { said } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { coverageSentence } from '../place-words.ts';
import { yearDrawn, type MapContent, type MapState } from './entries.ts';

/** That a map leaves releases out, which must be read beside it and needs no outlines; empty where it leaves out none. */
export function yearSentence(rows: readonly WageRow[]): string {
	const years = new Set(rows.map(({ year }) => year)).size;
	return years > 1 ? `The map shows May ${yearDrawn(rows, 0)} only.` : '';
}

/** How a map came to be, from the rows and the outlines: who is missing, and how places are drawn. */
export function mapSentences(content: MapContent, state: MapState): readonly string[] {
	const { shapes, filters, rows } = state;
	const asked = content.entries.filter(({ status }) => status !== 'unknown');
	const total = asked.length + content.placeless.length;
	const ofYear = rows.filter(({ year, areaCode }) => year === content.year && areaCode !== NATION);
	const count = (status: string) => content.entries.filter((entry) => entry.status === status).length;
	const points = content.entries.filter(({ shape }) => shape.rings.length === 0);
	const hasOutlines = content.kinds.has('metro') || content.kinds.has('nonmetro');
	return said([
		total > 0 && ofYear.length > 0 && !filters.range && coverageSentence(ofYear, filters.measure, total),
		count('missing') > 0 &&
			`On the map, ${places(count('missing'))} without a figure ${are(count('missing'))} ${state.style === 'symbols' ? 'small rings' : 'hatched'}.`,
		filters.range && `${places(count('figure'))} ${are(count('figure'))} within the range you chose.`,
		hasOutlines &&
			content.year !== shapes.definedFor &&
			`The map draws places as they were defined in May ${shapes.definedFor}.`,
		content.placeless.length > 0 &&
			`${places(content.placeless.length)} ${are(content.placeless.length)} not on the map: we have no outline, or the place was defined differently then.`,
		points.length > 0 &&
			state.style === 'choropleth' &&
			`${places(points.length)} in Connecticut ${are(points.length)} drawn as a dot: we have no outlines of its planning regions.`,
		content.kinds.has('nonmetro') &&
			`${shapes.landCounties} counties are blank because we can’t tell which area they belong to; ${shapes.withoutShape.filter((code) => code.length === 7).length} nonmetro areas have no outline.`,
		`Alaska is drawn at ${MOVED_IN.alaska} of the mainland’s scale, Puerto Rico at ${MOVED_IN.puertoRico} times.`,
	]);
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);
const are = (count: number): string => (count === 1 ? 'is' : 'are');
