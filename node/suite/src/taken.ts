/** From whatever a test holds to an exchange line: what kind of response it is, is told by what it can do. */
import type { ExchangeLine } from '@statute/http'
import { type Injected, lineOfInjected } from './injected-line.ts'
import { lineOfApi, lineOfPage, type PageResponse, type SomeResponse } from './playwright-line.ts'
import { lineOfReply, type Reply } from './reply-line.ts'
import { lineOfFetched, lineOfTested, type TestResponse } from './response-line.ts'

const wanted =
  'wanted a response of fetch, supertest, Playwright or inject(), a reply or problem of statute, or an exchange line'

/** @throws TypeError if it is no response. */
export function lineOf(received: unknown): ExchangeLine | Promise<ExchangeLine> {
  if (typeof received !== 'object' || received === null) throw refusal(String(received), 'it is no response')
  if (has(received, 'then', 'function')) throw refusal('a promise', 'it is no response yet, await it first')
  // Not by instanceof: there may be two of a class.
  if ('~statute' in received) return lineOfReply(received as unknown as Reply)
  if (has(received, 'clone', 'function') && has(received, 'arrayBuffer', 'function')) {
    return lineOfFetched(received as Response)
  }
  if (has(received, 'headersArray', 'function')) {
    return has(received, 'request', 'function')
      ? lineOfPage(received as PageResponse)
      : lineOfApi(received as SomeResponse, [])
  }
  if (has(received, 'response', 'object')) return received as ExchangeLine
  if (has(received, 'statusCode', 'number') && has(received, 'raw', 'object'))
    return lineOfInjected(received as Injected)
  if (has(received, 'status', 'number') && has(received, 'headers', 'object'))
    return lineOfTested(received as TestResponse)
  const name = received.constructor?.name ?? 'Object'
  throw refusal(`${name} {${Object.keys(received).slice(0, 5).join(', ')}}`, 'it is no response')
}

function has(value: object, name: string, type: 'function' | 'object' | 'number'): boolean {
  const member = (value as Record<string, unknown>)[name]
  return typeof member === type && member !== null
}

function refusal(what: string, state: string): TypeError {
  return new TypeError(`Cannot check ${what}: ${state}, ${wanted}`)
}
