import { exchange, type Got } from './exchange.ts'

/** One thing that frameworks get wrong, and how to see it in the application of `routes.ts`. */
export interface Column {
  readonly title: string
  readonly method?: string
  readonly path: string
  /** What there is to see, in a few words. */
  readonly read: (got: Got) => string
  readonly isRight: (got: Got) => boolean
}

const field = (got: Got, name: string) => got.field(name) ?? '—'
const content = (got: Got) => (got.content.length === 0 ? 'empty' : `${got.content.length} B`)
export const columns: readonly Column[] = [
  {
    title: '401: WWW-Authenticate',
    path: '/throw/401',
    read: (got) => `${got.status} ${field(got, 'www-authenticate')}`,
    isRight: (got) => got.status === 401 && got.field('www-authenticate') !== undefined,
  },
  {
    title: '405: Allow',
    path: '/throw/405',
    read: (got) => `${got.status} ${field(got, 'allow')}`,
    isRight: (got) => got.status === 405 && got.field('allow') !== undefined,
  },
  {
    title: '429: Retry-After',
    path: '/throw/429',
    read: (got) => `${got.status} ${field(got, 'retry-after')}`,
    isRight: (got) => got.status === 429 && got.field('retry-after') !== undefined,
  },
  {
    title: 'POST to a path with GET only',
    method: 'POST',
    path: '/things/7',
    read: (got) => `${got.status} ${field(got, 'allow')}`,
    isRight: (got) => got.status === 405 && got.field('allow') !== undefined,
  },
  {
    title: '404: media type',
    path: '/things/9',
    read: (got) => field(got, 'content-type'),
    isRight: (got) => got.status === 404 && got.field('content-type') === 'application/problem+json',
  },
  {
    title: '204',
    path: '/no-content',
    read: (got) => `${got.status} ${content(got)}, Content-Length ${field(got, 'content-length')}`,
    // RFC 9110 §8.6: no Content-Length with a 204.
    isRight: (got) => got.status === 204 && got.content.length === 0 && got.field('content-length') === undefined,
  },
  {
    title: '205',
    path: '/reset',
    read: (got) => `${got.status} ${content(got)}, Content-Type ${field(got, 'content-type')}`,
    // RFC 9110 §15.3.6: no content.
    isRight: (got) => got.status === 205 && got.content.length === 0,
  },
  {
    title: '304',
    path: '/not-modified',
    read: (got) => `${got.status} ${content(got)}, Content-Type ${field(got, 'content-type')}`,
    // RFC 9110 §15.4.5: no fields that describe a content.
    isRight: (got) => got.status === 304 && got.content.length === 0 && got.field('content-type') === undefined,
  },
  {
    title: 'field set before a throw',
    path: '/throw/after-headers',
    read: (got) => (got.field('access-control-allow-origin') === undefined ? 'lost' : 'kept'),
    isRight: (got) => got.status === 403 && got.field('access-control-allow-origin') !== undefined,
  },
  {
    title: '500: message',
    path: '/throw/error',
    read: (got) => (got.content.includes('secret') ? 'LEAKS' : 'kept to itself'),
    isRight: (got) => got.status === 500 && !got.content.includes('secret'),
  },
]

export interface Cell {
  readonly title: string
  readonly seen: string
  readonly isRight: boolean
}

/** Asks an application that runs the question of each column. */
export async function auditWire(url: string): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const { title, method = 'GET', path, read, isRight } of columns) {
    const got = await exchange(`${url}${path}`, { method })
    cells.push({ title, seen: read(got), isRight: isRight(got) })
  }
  return cells
}
