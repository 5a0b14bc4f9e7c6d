// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
/** What a program most often asks of a code, for all of them at once. */
export const table = {
  301: { body: "optional", standing: "standard", heuristicallyCacheable: true, retry: "after-change", gist: "For good; POST may become GET" },
  404: { body: "explanation", standing: "standard", heuristicallyCacheable: true, retry: "no", gist: "Nothing here, or not telling" },
  429: { body: "explanation", standing: "standard", heuristicallyCacheable: false, retry: "after-delay", gist: "Slow down; see Retry-After" },
} as const
