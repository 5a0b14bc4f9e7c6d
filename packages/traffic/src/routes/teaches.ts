/**
 * Whether an answer shows that its path exists, so that a router may learn it.
 *
 * Not found, gone, not allowed and whatever is said of a request that could not be read show nothing; nor does an
 * answer of a front that asked nobody behind it: 403 of a firewall, 421, 429, 444 of nginx, or none at all.
 */
export function teaches(status: number): boolean {
  if (status >= 400 && status < 500) return !silent.has(status)
  return status >= 200 && status < 600
}

const silent = new Set([400, 403, 404, 405, 408, 410, 414, 421, 429, 431, 444, 494, 495, 496, 497])
