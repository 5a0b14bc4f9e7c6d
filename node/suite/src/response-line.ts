import type { ClientRequest, IncomingMessage } from 'node:http'
import type { ExchangeLine } from '@statute/http'
import { bodyIn } from './content.ts'
import { pairsOf } from './head.ts'
import { octetsOf } from './watch-fetch.ts'
import { requestOf } from './watch-http.ts'

/** What supertest and superagent hand to a test. */
export interface TestResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly text?: string | undefined
  readonly req?: unknown
  readonly res?: unknown
}

/** A response of fetch. Its body is cloned; one that was read already is not known. */
export async function lineOfFetched(response: Response): Promise<ExchangeLine> {
  const octets = response.bodyUsed ? null : await octetsOf(response.clone())
  return {
    request: null,
    response: {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      ...bodyIn(octets),
    },
  }
}

export function lineOfTested({ status, headers, text, req, res }: TestResponse): ExchangeLine {
  const message = res as IncomingMessage | undefined
  const request = req as ClientRequest | undefined
  return {
    ...(isRequest(request) ? { ...requestOf(request, undefined) } : { request: null }),
    ...(isRequest(request) ? bodyUnknown(request) : {}),
    response: {
      status,
      headers: Array.isArray(message?.rawHeaders) ? pairsOf(message.rawHeaders) : headers,
      body: text ?? null,
    },
  }
}

/** What was sent is gone by now; only that nothing was can be told. */
function bodyUnknown(request: ClientRequest): Pick<ExchangeLine, 'request'> {
  const { request: known } = requestOf(request, undefined)
  if (!known) return { request: null }
  const isEmpty = /^(?:GET|HEAD|OPTIONS|TRACE)$/.test(known.method)
  return { request: { ...known, body: isEmpty ? '' : null } }
}

function isRequest(value: ClientRequest | undefined): value is ClientRequest {
  return (
    typeof value === 'object' && value !== null && typeof value.method === 'string' && typeof value.path === 'string'
  )
}
