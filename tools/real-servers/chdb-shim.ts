/** A modern ClickHouse with an HTTP interface for tests: chdb, which has none, behind as much of one as clients use. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { makePlace } from './run-server.ts'

interface Session {
  queryAsync(sql: string, options: { format: string }): Promise<{ bytes(): Uint8Array }>
  close(): void
}

export interface ChdbShim {
  /** `127.0.0.1:39031`. */
  readonly host: string
  ask(sql: string): Promise<string>
  stop(): Promise<void>
}

/** One at a time in a process: chdb has one data directory for all of it. */
export async function startChdb(main: string): Promise<ChdbShim> {
  const { Session } = createRequire(import.meta.url)(main) as { Session: new (folder: string) => Session }
  const place = makePlace('chdb')
  mkdirSync(join(place.folder, 'data'))
  const session = new Session(join(place.folder, 'data'))
  let files = 0
  let last: Promise<unknown> = Promise.resolve()

  async function answer(url: URL, body: Buffer): Promise<Uint8Array> {
    const settings = [...url.searchParams].filter(([name]) => !notSettings.includes(name))
    const sql = url.searchParams.get('query') ?? body.toString()
    const data = url.searchParams.has('query') ? body : Buffer.alloc(0)
    const insert = /^\s*INSERT INTO (.+) FORMAT (\w+)\s*$/is.exec(sql)
    if (insert && data.length > 0) {
      const file = join(place.folder, `insert-${files++}`)
      writeFileSync(file, data)
      try {
        return await run(`INSERT INTO ${insert[1]} FROM INFILE '${file}' FORMAT ${insert[2]}`)
      } finally {
        rmSync(file)
      }
    }
    // As settings of a query, not of the session: a request must not change the next one.
    const own = settings.filter(([name]) => name !== 'wait_end_of_query').map(([name, value]) => `${name} = ${value}`)
    const select = own.length > 0 ? /^([\s\S]+?)(\s+FORMAT (\w+))?\s*$/.exec(sql) : null
    const isSelect = /^\s*SELECT/i.test(sql)
    return run(select && isSelect ? `${select[1]} SETTINGS ${own.join(', ')}${select[2] ?? ''}` : sql)
  }

  async function run(sql: string): Promise<Uint8Array> {
    return (await session.queryAsync(sql, { format: 'TabSeparated' })).bytes()
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/ping') return response.end('Ok.\n')
    const done = last.then(async () => {
      try {
        response.end(Buffer.from(await answer(url, await contentOf(request))))
      } catch (error) {
        const text = (error as Error).message.replace(/^Query failed: /, '')
        response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(text)?.[1] ?? '1000')
        response.writeHead(500).end(text)
      }
    })
    last = done
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ask: async (sql) =>
      Buffer.from(await run(sql))
        .toString()
        .trimEnd(),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await last
      session.close()
      place.remove()
    },
  }
}

const notSettings = ['query', 'query_id', 'database', 'session_id', 'default_format', 'enable_http_compression']

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
