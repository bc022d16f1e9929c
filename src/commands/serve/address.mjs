// From the address that is asked for to the file that answers it, and what a host says about that file.
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const UTF8 = 'charset=utf-8';
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.css': `text/css; ${UTF8}`,
	'.csv': `text/csv; ${UTF8}`,
	'.gz': 'application/gzip',
	'.html': `text/html; ${UTF8}`,
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': `text/javascript; ${UTF8}`,
	'.json': 'application/json',
	'.mjs': `text/javascript; ${UTF8}`,
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.txt': `text/plain; ${UTF8}`,
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': `application/xml; ${UTF8}`,
};
/** What gets smaller. Anything else, such as answers under `answers/`, is compressed in itself. */
const COMPRESSIBLE = /^text\/|javascript|json|xml|wasm|ttf/;
/** Files whose name changes with their content: those of the build, and answers with eight characters of their hash. */
const IMMUTABLE = [/^\/_app\/immutable\//, /^\/answers\/(?:.*\/)?[^/]+\.[\w-]{8}\.[a-z0-9]+$/];

/** @param {string} path of a file @returns {string} its media type */
export const typeOf = (path) => TYPES[extname(path)] ?? 'application/octet-stream';

/** @param {string} type a media type */
export const isCompressible = (type) => COMPRESSIBLE.test(type);

/**
 * The path of a request within the site.
 * @param {string} url as in the request line
 * @param {string} base as in BASE_PATH: empty, or beginning with a slash and ending without one
 * @returns {{ path: string, query: string } | undefined} decoded; undefined where no file could have such an address
 */
export function pathWithin(url, base) {
	const [, raw = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
	let decoded;
	try {
		decoded = decodeURIComponent(raw);
	} catch {
		return undefined;
	}
	if (decoded !== base && !decoded.startsWith(`${base}/`)) return undefined;
	const path = decoded.slice(base.length);
	// A name that begins with a dot is for the host itself, or leads out of the folder; an empty one says nothing.
	return /\/\.|\/\/|[\\\0]/.test(path) ? undefined : { path, query };
}

/**
 * What answers a path: a file, another address (a folder's own, with its slash), or nothing.
 * @param {string} folder of the site
 * @param {string} path from {@link pathWithin}
 * @returns {Promise<{ file: string } | { movedTo: string } | undefined>}
 */
export async function found(folder, path) {
	const place = join(folder, path.endsWith('/') ? `${path}index.html` : path);
	const entry = await stat(place).catch(() => undefined);
	if (entry?.isFile()) return { file: place };
	// Links in a page are relative: without the slash they would lead elsewhere.
	return entry?.isDirectory() ? { movedTo: `${path}/` } : undefined;
}

/** What no page of the site uses, and what a program that got into one should not have either. */
const UNUSED = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'hid',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'serial',
	'usb',
];

/** A worker has no policy but that of its own file: those of the site get what they need from the site, and nothing elsewhere. */
const WORKER_POLICY =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' blob: data:; frame-ancestors 'none'";

/**
 * Headers that go with every answer to a path, whatever it is: what the policy in a page's own HTML cannot say. Pages under
 * `/embed/` are made to stand in frames of other sites; all others in none, and without a handle on or for other windows.
 * @param {string} path within the site
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
	return {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': UNUSED.map((name) => `${name}=()`).join(', '),
		...(path.startsWith('/embed/')
			? {}
			: {
					'content-security-policy': path.startsWith('/_app/immutable/workers/')
						? WORKER_POLICY
						: "frame-ancestors 'none'",
					'x-frame-options': 'DENY',
					'cross-origin-opener-policy': 'same-origin',
				}),
	};
}

/** How long a file may be kept without asking again. @param {string} path within the site */
export const keepingOf = (path) =>
	IMMUTABLE.some((pattern) => pattern.test(path)) ? 'public, max-age=31536000, immutable' : 'no-cache';
