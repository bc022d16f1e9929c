/**
 * `now`, with every part of it that is as it was in `before` replaced by that very part: whoever compares by identity then
 * sees what changed and nothing else. Lists are alike when they hold the same elements, which are not looked into: rows of
 * one answer are the same objects. Neither value is changed.
 */
export function keepUnchanged<Value>(before: Value, now: Value): Value {
	if (before === now) return now;
	if (Array.isArray(before) && Array.isArray(now)) {
		const isAlike = before.length === now.length && before.every((element, index) => element === now[index]);
		return isAlike ? before : now;
	}
	if (!isRecord(before) || !isRecord(now)) return now;
	const kept: Record<string, unknown> = {};
	let isAlike = Object.keys(before).length === Object.keys(now).length;
	for (const [name, value] of Object.entries(now)) {
		kept[name] = keepUnchanged(before[name], value);
		isAlike &&= name in before && kept[name] === before[name];
	}
	return isAlike ? before : (kept as Value);
}

/** A plain object: no list, no map, no object of a class. */
function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
