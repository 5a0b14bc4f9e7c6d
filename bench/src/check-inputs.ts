/** What the checker is measured on: made here, so that a run needs nothing from elsewhere. */

/** Exchange lines as an API of today would leave them: 12 response fields, 2 KiB of JSON, one in twenty an error. */
export function exchangeLine(n: number): object {
  const failed = n % 20 === 0
  const id = 1000 + (n % 700)
  const item = { id, name: `Item ${n}`, tags: ['a', 'b', 'c'], note: 'x'.repeat(60), at: '2026-06-02T10:00:00Z' }
  const body = failed
    ? JSON.stringify({
        type: 'https://api.example.com/problems/gone',
        title: 'Not Found',
        status: 404,
        detail: 'x'.repeat(1900),
      })
    : JSON.stringify({ items: Array.from({ length: 14 }, (_, i) => ({ ...item, id: id + i })) })
  return {
    request: {
      method: n % 7 === 0 ? 'HEAD' : 'GET',
      url: `https://api.example.com/v1/items/${id}?page=${n % 9}`,
      headers: [
        ['Accept', 'application/json'],
        ['Accept-Encoding', 'gzip, br'],
        ['User-Agent', 'client/1.0'],
        ['Authorization', 'Bearer ***'],
      ],
    },
    response: {
      status: failed ? 404 : 200,
      headers: [
        ['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'],
        ['Content-Type', failed ? 'application/problem+json' : 'application/json'],
        ['Content-Length', String(body.length)],
        ['Cache-Control', 'private, max-age=60'],
        ['ETag', `"${n.toString(16)}"`],
        ['Last-Modified', 'Tue, 02 Jun 2026 09:00:00 GMT'],
        ['Vary', 'Accept, Accept-Encoding, Origin'],
        ['Server', 'nginx'],
        ['X-Request-Id', `req-${n}`],
        ['X-Content-Type-Options', 'nosniff'],
        ['Strict-Transport-Security', 'max-age=31536000'],
        ['X-RateLimit-Remaining', '57'],
      ],
      body: n % 7 === 0 ? '' : body,
    },
  }
}

/** A HAR of about so many bytes, as a browser exports it. */
export function harOf(bytes: number): string {
  const entries: string[] = []
  let size = 0
  for (let n = 1; size < bytes; n++) {
    const { request, response } = exchangeLine(n) as {
      request: { method: string; url: string; headers: string[][] }
      response: { status: number; headers: string[][]; body: string }
    }
    const pairs = (headers: string[][]) => headers.map(([name, value]) => ({ name, value }))
    const entry = JSON.stringify({
      startedDateTime: '2026-06-02T10:00:00.000Z',
      time: 12.5,
      request: {
        ...request,
        httpVersion: 'h2',
        headers: pairs(request.headers),
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: response.status,
        statusText: '',
        httpVersion: 'h2',
        headers: pairs(response.headers),
        cookies: [],
        content: { size: response.body.length, mimeType: 'application/json', text: response.body },
        redirectURL: '',
        headersSize: -1,
        bodySize: response.body.length,
      },
      cache: {},
      timings: { send: 0, wait: 12, receive: 0.5 },
    })
    entries.push(entry)
    size += entry.length
  }
  return `{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[${entries.join(',')}]}}`
}

/** An OpenAPI 3.0 description in YAML of about so many bytes. */
export function descriptionOf(bytes: number): string {
  const head = `openapi: 3.0.3
info: {title: Bench, version: '1'}
servers: [{url: 'https://api.example.com/v1'}]
security: [{bearer: []}]
components:
  securitySchemes: {bearer: {type: http, scheme: bearer}}
  schemas:
    Item: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
paths:
`
  const parts = [head]
  for (let n = 0, size = head.length; size < bytes; n++) {
    const part = `  /things${n}/{id}:
    get:
      operationId: getThing${n}
      summary: One thing of kind ${n}
      description: "${'A thing has a name, a number and a place. '.repeat(6)}"
      tags: [things${n % 40}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - name: If-None-Match
          in: header
          schema: {type: string}
      responses:
        '200':
          description: The thing.
          headers: {ETag: {schema: {type: string}}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Item'}
              example: {id: ${n}, name: thing}
        '304': {description: Unchanged.}
        '401': {description: Who are you?}
        '404':
          description: There is none.
          content:
            application/problem+json:
              schema: {type: object}
        '429': {description: Too many.}
    post:
      operationId: makeThing${n}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      responses:
        '201': {description: Made.}
        '400': {description: Bad.}
        default: {description: An error.}
`
    parts.push(part)
    size += part.length
  }
  return parts.join('')
}
