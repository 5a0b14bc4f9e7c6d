import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { StoredRow } from '../store.ts'
import { quote } from './quote.ts'

interface Source {
  readonly id: number
  /** Of its last batch. */
  version: number
}

/** The numbers that stand in rows for sources and endpoints, as the file has them. */
export class Names {
  readonly #sources = new Map<string, Source>()
  readonly #endpoints = new Map<string, number>()

  /** Forgets what it knows, and asks the file. */
  async learn(connection: DuckDBConnection): Promise<void> {
    const rows = async (sql: string) => (await connection.run(sql)).getRows()
    this.#sources.clear()
    this.#endpoints.clear()
    for (const [id, name, version] of await rows('select id, name, version::double from sources')) {
      this.#sources.set(name as string, { id: id as number, version: version as number })
    }
    for (const [id, host, method, route] of await rows('select id, host, method, route from endpoints')) {
      this.#endpoints.set(`${host}\n${method}\n${route}`, id as number)
    }
  }

  get sources(): readonly string[] {
    return [...this.#sources.keys()]
  }

  source(name: string): Source | undefined {
    return this.#sources.get(name)
  }

  endpoint({ host, method, route }: StoredRow): number {
    return this.#endpoints.get(`${host}\n${method}\n${route}`) as number
  }

  async addSource(writer: DuckDBConnection, name: string): Promise<Source> {
    let source = this.#sources.get(name)
    if (source === undefined) {
      source = { id: this.#sources.size + 1, version: 0 }
      this.#sources.set(name, source)
      await writer.run(`insert into sources values (${source.id}, ${quote(name)}, 0)`)
    }
    return source
  }

  async addEndpoints(writer: DuckDBConnection, rows: readonly StoredRow[]): Promise<void> {
    let appender: DuckDBAppender | undefined
    for (const { host, method, route } of rows) {
      const key = `${host}\n${method}\n${route}`
      if (this.#endpoints.has(key)) continue
      const id = this.#endpoints.size + 1
      this.#endpoints.set(key, id)
      appender ??= await writer.createAppender('endpoints')
      appender.appendInteger(id)
      for (const text of [host, method, route]) appender.appendVarchar(text)
      appender.endRow()
    }
    appender?.closeSync()
  }
}
