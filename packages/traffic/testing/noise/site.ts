/** A shop with an API, as far as its log is concerned: who is asked how often and what it answers when all is well. */
export interface Part {
  readonly host: string
  readonly method: string
  readonly route: string
  readonly weight: number
  /** The usual answer, and the shares of others. */
  readonly success: number
  readonly mix: Readonly<Record<number, number>>
  readonly api: boolean
  /** Errors of these requests have paths. */
  readonly paths?: boolean
}

const errors = { 499: 0.0003, 500: 0.00008, 502: 0.0001, 504: 0.00005 }
const page = { ...errors, 304: 0.12, 404: 0.004 }
const api = { ...errors, 401: 0.008, 400: 0.001, 429: 0.0005, 404: 0.003, 403: 0.0004 }
const write = { ...api, 409: 0.003, 422: 0.006 }
const www = 'www.shop.example'
const back = 'api.shop.example'

function part(
  host: string,
  method: string,
  route: string,
  weight: number,
  success: number,
  mix: Part['mix'],
  paths = false,
): Part {
  return { host, method, route, weight, success, mix, api: host === back, paths }
}

export const parts: readonly Part[] = [
  part(www, 'GET', '/', 12, 200, page),
  part(www, 'GET', '/articles/:slug', 20, 200, page),
  part(www, 'GET', '/static/:file', 40, 200, { ...errors, 304: 0.35, 404: 0.001 }),
  part(www, 'GET', '/img/:id', 25, 200, { ...errors, 304: 0.3, 404: 0.006 }),
  part(www, 'GET', '/video/:id', 6, 206, { ...errors, 200: 0.2, 304: 0.02, 416: 0.001 }),
  part(www, 'GET', '/search', 8, 200, { ...errors, 400: 0.001 }),
  part(www, 'GET', '/account', 4, 200, { ...errors, 302: 0.12, 403: 0.002 }),
  part(www, 'GET', '/old/:id', 3, 301, { ...errors }),
  part(www, 'GET', '/go/:campaign', 2, 302, { ...errors, 404: 0.01 }),
  part(www, 'GET', '/robots.txt', 0.5, 200, {}),
  part(www, 'POST', '/contact', 0.3, 303, { ...errors, 422: 0.03, 403: 0.01 }),
  part(www, 'GET', '(unmatched)', 2, 404, { 400: 0.02, 403: 0.01 }, true),
  part(back, 'GET', '/api/v1/orders/:id', 15, 200, api),
  part(back, 'GET', '/api/v1/products/:id', 18, 200, { ...api, 304: 0.05 }),
  part(back, 'POST', '/api/v1/sessions', 4, 201, { ...errors, 401: 0.08, 429: 0.002, 400: 0.002 }),
  part(back, 'POST', '/api/v1/orders', 3, 201, write),
  part(back, 'PUT', '/api/v1/carts/:id/items', 5, 200, write),
  part(back, 'DELETE', '/api/v1/carts/:id/items/:id', 2, 204, write),
  part(back, 'POST', '/api/v1/uploads', 1, 201, { ...write, 413: 0.002 }),
  part(back, 'GET', '/api/v1/reports/:id', 0.8, 200, { ...api, 504: 0.004 }),
  part(back, 'POST', '/api/v1/payments', 0.8, 201, { ...write, 402: 0.01 }),
  part(back, 'GET', '/api/v1/users/:id', 6, 200, api),
  part(back, 'PATCH', '/api/v1/users/:id', 1, 200, write),
  part(back, 'POST', '/api/v1/tokens', 3, 200, { ...errors, 401: 0.02 }),
  part(back, 'GET', '/healthz', 2, 200, {}),
]

export const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/121.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) Version/17.2 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_2) Firefox/122.0',
  'shop-ios/5.3.1 (build 8812; iOS 18.2)',
  'shop-android/5.3.0 (build 4410; Android 15)',
  'Googlebot/2.1',
  'partner-sync/2.0',
]
