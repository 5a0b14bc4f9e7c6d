import type { Destination } from './problem.ts'

/** Where a URL leads, as problems name it. */
export function destinationOf(method: string, url: URL): Destination {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  return { tried: `${method} ${url.origin}${url.pathname}${url.search}`, host, port, address: null }
}
