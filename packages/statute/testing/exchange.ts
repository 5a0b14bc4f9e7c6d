import { request as open } from 'node:http'

export interface Got {
  readonly status: number
  /** Each line, names in lower case. */
  readonly lines: readonly (readonly [name: string, value: string])[]
  readonly content: Buffer
  /** The lines of a field, joined; undefined if it is not there. */
  field(name: string): string | undefined
  json(): unknown
}

export interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly content?: string
}

/** One request over a connection of its own; what comes back is not touched. */
export function exchange(url: string, { method = 'GET', headers = {}, content }: Asked = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = open(url, { method, agent: false, headers: { connection: 'close', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const raw = response.rawHeaders
        const lines = raw.flatMap((name, i) => (i % 2 === 0 ? [[name.toLowerCase(), raw[i + 1] ?? ''] as const] : []))
        const all = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          lines,
          content: all,
          field: (name) => {
            const own = lines.filter(([key]) => key === name).map(([, value]) => value)
            return own.length === 0 ? undefined : own.join(', ')
          },
          json: () => JSON.parse(all.toString()),
        })
      })
    })
    request.on('error', reject)
    request.end(content)
  })
}
