const ROOT = /<svg\b[^>]*>/;
const HEAD = /^(?:\s*<(title|desc|metadata)\b[^>]*>[\s\S]*?<\/\1>)+/;
const METADATA = /<metadata\b[^>]*>[\s\S]*?<\/metadata>/g;
/** What the root says to other readers than eyes. */
const SAID = /\s(?:role|id|lang|aria-[\w-]+|xml:lang|xmlns:\w+)="[^"]*"/g;

/**
 * The words that belong to a picture and not to its drawing, put back where outlining lost them: title, description,
 * metadata, and what its root says about itself.
 */
export function withWords(outlined: string, original: string): string {
	const root = ROOT.exec(original);
	if (!root) return outlined;
	const body = original.slice(root.index + root[0].length);
	const head = HEAD.exec(body)?.[0] ?? '';
	const later = body.slice(head.length).match(METADATA) ?? [];
	const said = (root[0].match(SAID) ?? []).join('');
	const whole = outlined.replace(ROOT, (own) => `${own.slice(0, -1)}${said}>${head}${later.join('')}`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${whole.trim()}\n`;
}
