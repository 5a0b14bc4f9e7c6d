import { Body, buildRequest, type Exchange, Fields } from '@statute/http'
import type { Connection } from './connect.ts'
import type { FieldLine, Settings } from './options.ts'
import { isProblem, type Problem } from './problem.ts'
import { sendHttp1 } from './send-http1.ts'

/** Sends a request with HTTP/1.1. Every field is one that was sent. */
export async function exchangeHttp1(
  connection: Connection,
  method: string,
  url: URL,
  fields: readonly FieldLine[],
  body: string | undefined,
  settings: Settings,
): Promise<Pick<Exchange, 'request' | 'response'> | Problem> {
  const content = Buffer.from(body ?? '')
  const lines: FieldLine[] = [
    ['Host', url.host],
    ...fields,
    ...(body === undefined ? [] : [['Content-Length', `${content.length}`] as const]),
    ['Connection', 'close'],
  ]
  const target = url.pathname + url.search
  const head = `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  const response = await sendHttp1(connection, method, Buffer.concat([Buffer.from(head, 'latin1'), content]), settings)
  if (isProblem(response)) return response
  const request = buildRequest({
    method,
    target,
    url: url.href,
    version: '1.1',
    fields: new Fields(lines),
    body: Body.of(body ?? ''),
    exact: true,
  })
  return { request, response }
}
