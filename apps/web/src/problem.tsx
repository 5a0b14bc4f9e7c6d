/** Answers that are errors: RFC 9457 for programs, a page for people. */
import type { Found } from '@statute/codes'
import { phrase } from '@statute/codes'
import { chooseType } from '@statute/http'
import { html } from './html.tsx'
import { ErrorPage } from './pages/found.tsx'
import type { Site } from './parts/layout.tsx'
import { lifetimes, security } from './reply.ts'

export interface Trouble {
  readonly status: 400 | 403 | 404 | 405 | 406 | 413 | 415 | 422 | 500 | 501 | 503
  readonly detail: string
  readonly found?: readonly Found[]
  /** Members of the problem beyond those of RFC 9457 §3.1. */
  readonly more?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

export function problem(request: Request, site: Site, trouble: Trouble): Response {
  const { status, detail, found = [], more, headers } = trouble
  const title = phrase(status) ?? ''
  const accept = request.headers.get('accept')
  const api = new URL(request.url).pathname.startsWith('/api/')
  const forPeople =
    !api && chooseType(accept, ['application/problem+json', 'application/json', 'text/html'] as const) === 'text/html'
  const body = forPeople
    ? html(
        <ErrorPage status={status} name={title} detail={detail} found={found} />,
        { title: `${status} ${title}`, description: detail, path: '', accent: Math.floor(status / 100), hidden: true },
        site,
      )
    : `${JSON.stringify({
        type: 'about:blank',
        title,
        status,
        detail,
        ...(found.length > 0 && { nearest: found.map(({ path, title: name }) => ({ path: `/${path}`, title: name })) }),
        ...more,
      })}\n`
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: {
      ...security,
      'content-type': forPeople ? 'text/html; charset=utf-8' : 'application/problem+json',
      'content-length': String(new TextEncoder().encode(body).length),
      'cache-control': lifetimes.error,
      vary: 'Accept',
      // A script of another site must be able to read why it was refused.
      ...(api && { 'access-control-allow-origin': '*' }),
      ...headers,
    },
  })
}
