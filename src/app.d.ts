declare global {
	namespace App {}

	/** Where the site is published, with its closing slash: the build setting SITE_ADDRESS; empty without it. */
	const __SITE_ADDRESS__: string;
}

export {};
