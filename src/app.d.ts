declare global {
	namespace App {
		interface Locals {
			/** What the page's load tells search engines, as schema.org's JSON-LD. */
			structured?: object;
		}
	}
}

export {};
