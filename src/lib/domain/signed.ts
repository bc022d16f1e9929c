/** A change with its sign: `+14.7%`, `−900`, and no sign for none. */
export function signed(value: number, write: (value: number) => string): string {
	if (value === 0) return write(0);
	return `${value > 0 ? '+' : '−'}${write(Math.abs(value))}`;
}
