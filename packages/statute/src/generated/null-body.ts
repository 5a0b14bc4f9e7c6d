// Generated from content/ by tools/generate-library.ts: change the content, not this file.
/** Statuses whose responses never have content. */
export type NullBody = 100 | 101 | 102 | 103 | 104 | 204 | 205 | 304
