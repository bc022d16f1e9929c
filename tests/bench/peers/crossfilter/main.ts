import crossfilter from 'crossfilter2';
import { askedSize, beReady, makePlaces } from '../peer-page.ts';
import { drawBars, drawDots, drawHistogram, onBrush } from './drawing.ts';
import { readTable } from './table.ts';

const BIN = 5000;

/** All rows in memory, linked views over them: how such pages were made before databases ran in browsers. */
const { file, copies } = askedSize();
const places = makePlaces();
const text = await (await fetch(file)).text();
const table = readTable(text, copies);

const indexes = Array.from({ length: table.length }, (_, index) => index);
const rows = crossfilter(indexes);
const median = (index: number) => table.median[index] ?? Number.NaN;
const byRole = rows.dimension((index) => table.occupation[index] ?? 0);
const byArea = rows.dimension((index) => table.area[index] ?? 0);
const byMedian = rows.dimension((index) => (Number.isNaN(median(index)) ? -1 : median(index)));
// A group does not see its own dimension's filter, so a choice narrows by dimensions that no view groups by.
const chosenRole = rows.dimension((index) => table.occupation[index] ?? 0);
const chosenArea = rows.dimension((index) => table.area[index] ?? 0);

interface Mean {
	count: number;
	sum: number;
}
const means = (dimension: typeof byRole, counts: (index: number) => boolean) =>
	dimension.group<Mean>().reduce(
		(mean, index) => {
			if (counts(index) && !Number.isNaN(median(index))) {
				mean.count++;
				mean.sum += median(index);
			}
			return mean;
		},
		(mean, index) => {
			if (counts(index) && !Number.isNaN(median(index))) {
				mean.count--;
				mean.sum -= median(index);
			}
			return mean;
		},
		() => ({ count: 0, sum: 0 }),
	);
const ofRoles = means(byRole, (index) => table.inSet[index] === 1 && table.isPlace[index] === 1);
const ofAreas = means(byArea, (index) => table.isMetro[index] === 1);
const ofPay = byMedian
	.group<number>((value) => Math.floor(value / BIN) * BIN)
	.reduce(
		(count, index) => count + (table.isMetro[index] ?? 0),
		(count, index) => count - (table.isMetro[index] ?? 0),
		() => 0,
	);

const ranked = (group: typeof ofRoles, titles: readonly string[]) =>
	group
		.all()
		.flatMap(({ key, value }) =>
			value.count > 0 ? [{ title: titles[key] ?? '', value: value.sum / value.count }] : [],
		)
		.sort((a, b) => b.value - a.value);

function drawFollowers(): void {
	drawBars(places.role, ranked(ofRoles, table.occupationTitles));
	drawDots(places.area, ranked(ofAreas, table.areaTitles));
}

const bins = () => ofPay.all().filter(({ key }) => key >= 0);
drawFollowers();
drawHistogram(places.distribution, bins(), BIN);
onBrush(places.distribution, (range) => {
	if (range) byMedian.filterRange(range);
	else byMedian.filterAll();
	drawFollowers();
});

beReady({
	async choose({ column, value }) {
		const isRole = column === 'occ_code';
		(isRole ? chosenArea : chosenRole).filterAll();
		const codes = isRole ? table.occupationCodes : table.areaCodes;
		(isRole ? chosenRole : chosenArea).filterExact(codes.indexOf(value));
		drawFollowers();
		drawHistogram(places.distribution, bins(), BIN);
		await Promise.resolve();
	},
});
