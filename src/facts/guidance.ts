/** Most lines, of product and test together, that are within guidance. L1.small-focused-prs: "50-200 lines". */
export const GUIDANCE_LINES = 200;

/** More lines than this are too large, not only large. L1.small-focused-prs, by definitions.md. */
export const TOO_LARGE_LINES = 400;

/** More reviewed files than this, at more than the guidance, are scattered. L1.small-focused-prs, by definitions.md. */
export const SCATTERED_FILES = 10;
