import type { ExchangeLine } from '@statute/http'

type Headers = ExchangeLine['response']['headers']

/** An exchange as an entry of HAR 1.2. */
export function harEntry({ request, response }: ExchangeLine, started: Date, duration: number): object {
  const url = request?.url ?? ''
  const body = typeof response.body === 'string' ? response.body : null
  const type = valueIn(response.headers, 'content-type') ?? ''
  const location = valueIn(response.headers, 'location') ?? ''
  const sent = typeof request?.body === 'string' && request.body !== '' ? request.body : null
  return {
    startedDateTime: started.toISOString(),
    time: duration,
    request: {
      method: request?.method ?? '',
      url,
      httpVersion: request?.httpVersion ?? 'HTTP/1.1',
      cookies: [],
      headers: pairs(request?.headers ?? null),
      queryString: queryOf(url),
      ...(sent === null
        ? {}
        : { postData: { mimeType: valueIn(request?.headers ?? null, 'content-type') ?? '', text: sent } }),
      headersSize: -1,
      bodySize: sent === null ? (request?.body === '' ? 0 : -1) : Buffer.byteLength(sent),
    },
    response: {
      status: response.status,
      statusText: response.statusText ?? '',
      httpVersion: response.httpVersion ?? 'HTTP/1.1',
      cookies: [],
      headers: pairs(response.headers),
      content: {
        size: body === null ? -1 : sizeOf(body, response.encoding),
        mimeType: type,
        ...(body === null ? { comment: 'not kept: too long, or cut short' } : { text: body }),
        ...(response.encoding === undefined ? {} : { encoding: response.encoding }),
      },
      redirectURL: location,
      headersSize: -1,
      bodySize:
        body === null || valueIn(response.headers, 'content-encoding') !== null ? -1 : sizeOf(body, response.encoding),
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
  }
}

function sizeOf(body: string, encoding: string | undefined): number {
  return encoding === 'base64' ? Buffer.byteLength(body, 'base64') : Buffer.byteLength(body)
}

function linesOf(headers: Headers): (readonly [string, string])[] {
  if (headers === null) return []
  if (Array.isArray(headers)) return headers as (readonly [string, string])[]
  return Object.entries(headers as Readonly<Record<string, string | readonly string[]>>).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )
}

const pairs = (headers: Headers) => linesOf(headers).map(([name, value]) => ({ name, value }))

function valueIn(headers: Headers, wanted: string): string | null {
  return linesOf(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
}

function queryOf(url: string): object[] {
  if (!URL.canParse(url)) return []
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
}
