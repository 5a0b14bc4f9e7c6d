// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
/** 301 Moved Permanently. RFC 9110 §15.4.2. */
export const MOVED_PERMANENTLY = 301

/** 404 Not Found. RFC 9110 §15.5.5. */
export const NOT_FOUND = 404

/** 429 Too Many Requests. RFC 6585 §4. */
export const TOO_MANY_REQUESTS = 429
