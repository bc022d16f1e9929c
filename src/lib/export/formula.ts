/**
 * Signs that a spreadsheet takes for the start of a formula: those of ASCII, white space before them, line ends, and the wide
 * forms that East Asian spreadsheets take for the same.
 */
const SIGNS = '=+\\-@\\t\\r\\n＝＋－＠';

/** Text that a spreadsheet would run, also where further lines follow. */
export const FORMULA = new RegExp(`^[${SIGNS}]`);

/** The apostrophe that guards such a text, with the sign it stands before looked at only. */
export const GUARD = new RegExp(`^'(?=[${SIGNS}])`);
