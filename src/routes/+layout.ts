/** Every page is prerendered: the site is files, and runs from any static host or a USB stick. */
export const prerender = true;
export const trailingSlash = 'always';
