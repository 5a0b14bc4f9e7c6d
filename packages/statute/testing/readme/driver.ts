/** Runs examples: their claims are looked at, and their apps are asked what the text shows. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, Server } from 'node:net'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { ask, tidy } from './ask.ts'
import { compare, failures } from './claims.ts'
import type { Example } from './examples.ts'
import './service.ts'

/** Whatever port an example names, it gets a free one of the loopback address. */
const servers: Server[] = []
const listen = Server.prototype.listen as (this: Server, ...given: unknown[]) => Server
Server.prototype.listen = function (this: Server, ...given: unknown[]) {
  servers.push(this)
  return listen.call(
    this,
    0,
    '127.0.0.1',
    given.find((one) => typeof one === 'function'),
  )
} as typeof Server.prototype.listen

/** An example listens by itself, perhaps a little later, or exports what is to be served. */
async function portOf(example: object): Promise<number> {
  if (servers.length === 0 && Object.keys(example).length > 0) createServer(fetching(example)).listen(0)
  while (!servers[0]?.listening) await new Promise((resolve) => setTimeout(resolve, 2))
  return (servers[0].address() as AddressInfo).port
}

type Fetching = (request: Request, context: object) => Response | Promise<Response>

/** For what exports handlers of fetch and is served by somebody else. */
function fetching(example: object) {
  const { default: app, ...methods } = example as { default?: { fetch: Fetching } } & Record<string, Fetching>
  return async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const id = url.pathname.split('/').at(-1)
    const handler: Fetching | undefined = app ? (given) => app.fetch(given, {}) : methods[request.method ?? '']
    if (!handler) throw new Error(`The example exports nothing for ${request.method}`)
    const headers = new Headers(request.headers as Record<string, string>)
    const answer = await handler(new Request(url, { method: request.method ?? 'GET', headers }), {
      params: Promise.resolve({ id }),
    })
    response.statusCode = answer.status
    response.setHeaders(answer.headers)
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}

async function runOne(path: string, { file, exchanges, told }: Example): Promise<void> {
  const { error } = console
  const lines: unknown[] = []
  if (told) console.error = (given: unknown) => lines.push(given)
  const example = (await import(String(pathToFileURL(path)))) as object
  for (const { line, request, response } of exchanges)
    compare(`${file}:${line}`, await ask(await portOf(example), request), tidy(response))
  // What watches an app speaks when the app is not busy.
  for (let i = 0; told && lines.length === 0 && i < 1000; i++) await new Promise((resolve) => setTimeout(resolve, 5))
  console.error = error
  if (told) compare(`${file}:${told.line}`, lines.join('\n').trim(), told.text.trim())
}

/** Tells of each example what does not hold, in their order. */
async function main(given: readonly (readonly [path: string, example: Example])[]): Promise<void> {
  const results: string[][] = []
  for (const [path, example] of given) {
    await runOne(path, example).catch((error: unknown) => failures.push(inspect(error)))
    results.push(failures.splice(0))
  }
  process.send?.(results, () => process.exit())
}

await main(JSON.parse(process.argv[2] ?? '[]'))
