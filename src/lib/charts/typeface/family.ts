/**
 * What text is set in, for `font-family`: our own typeface, and the like of it where a file is opened without it. Names of
 * more than a word are quoted, narrow ones before wide ones, which would run over the ends of their lines: the drawing of pictures loses text of a family that is not.
 */
export const FONT_FAMILY =
	"'Paychart Sans', 'Source Sans 3', 'Source Sans Pro', 'Arial Narrow', 'Liberation Sans Narrow', Arial, sans-serif";
