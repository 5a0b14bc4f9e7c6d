import type { ExchangeLine } from '@statute/http'
import { bodyIn, bodyLimit } from './content.ts'

interface HeaderLine {
  readonly name: string
  readonly value: string
}

/** What is used of Playwright's Response, and of its APIResponse. */
export interface SomeResponse {
  url(): string
  status(): number
  statusText(): string
  headersArray(): HeaderLine[] | Promise<HeaderLine[]>
  body(): Promise<Uint8Array>
}

/** That of a page: its request is known. */
export interface PageResponse extends SomeResponse {
  fromServiceWorker(): boolean
  request(): { method(): string; headersArray(): Promise<HeaderLine[]>; postData(): string | null }
}

export async function lineOfPage(response: PageResponse): Promise<ExchangeLine> {
  const request = response.request()
  const headers = await linesOf(request.headersArray())
  return {
    request: { method: request.method(), url: response.url(), headers, body: request.postData() ?? '' },
    response: await responseOf(response),
  }
}

/** What was sent is not told; after a redirect not even the method, nor where only the response is known. */
export async function lineOfApi(response: SomeResponse, [target, options]: unknown[]): Promise<ExchangeLine> {
  const method = ((options as { method?: string } | undefined)?.method ?? 'GET').toUpperCase()
  const isOwn = method === 'GET' || method === 'HEAD' || (typeof target === 'string' && response.url().endsWith(target))
  return {
    request: isOwn ? { method, url: response.url(), headers: null, body: null } : null,
    response: await responseOf(response),
  }
}

async function responseOf(response: SomeResponse): Promise<ExchangeLine['response']> {
  const headers = await linesOf(response.headersArray())
  // A redirect has no body that could be had, nor has a page that was left.
  const octets = await response.body().catch(() => null)
  return {
    status: response.status(),
    statusText: response.statusText(),
    headers,
    ...bodyIn(octets && octets.length > bodyLimit ? null : octets),
  }
}

async function linesOf(headers: HeaderLine[] | Promise<HeaderLine[]>): Promise<(readonly [string, string])[]> {
  return (await headers).map(({ name, value }) => [name, value] as const)
}
