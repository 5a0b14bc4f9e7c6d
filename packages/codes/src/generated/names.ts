// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
/** The name of every registered code, as registered. */
export const names = {
  301: "Moved Permanently",
  404: "Not Found",
  429: "Too Many Requests",
} as const
