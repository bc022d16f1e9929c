/** The version of the program: that of package.json, which no browser is sent. A test holds both together. */
export const PROGRAM_VERSION = '0.1.0';
