/** How to go on after a redirect. */
export interface RedirectedRequest {
  readonly method: string
  /** False: drop the content, and Content-Type, Content-Length and the like with it. */
  readonly keepBody: boolean
}

/**
 * The method of the request that follows a redirect, as browsers and fetch have it: 303 makes a GET of everything but HEAD
 * (RFC 9110 §15.4.4), 301 and 302 make one of POST alone (§15.4.2, §15.4.3), 307 and 308 change nothing.
 */
export function redirectMethod(status: 301 | 302 | 303 | 307 | 308, method: string): RedirectedRequest {
  const upper = method.toUpperCase()
  if (status === 303) return { method: upper === 'HEAD' ? method : 'GET', keepBody: false }
  return upper === 'POST' && status < 303 ? { method: 'GET', keepBody: false } : { method, keepBody: true }
}
