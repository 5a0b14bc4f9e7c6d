import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { median, printTable, type Row } from './measure.ts'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

async function start(...args: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'server.ts'), args, { execArgv: ['--import', 'tsx'] })
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, child }
}

async function perSecond(url: string): Promise<number> {
  const options = { url, headers: browser, connections: 16, duration: 4 }
  return (await autocannon(options)).requests.average
}

/** Milliseconds of one request after another over one connection. */
async function latency(url: string, runs: number): Promise<number> {
  const figures: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await (await fetch(url, { headers: browser })).arrayBuffer()
    figures.push(performance.now() - start)
  }
  return median(figures)
}

/** Ours beside a Hono that answers a body of the same size, in turn, one at a time. */
export async function web(): Promise<void> {
  const ours = await start('ours')
  const rows: Row[] = []
  try {
    for (const path of ['/codes/404', '/', '/codes/499', '/fields/retry-after', '/api/codes/404']) {
      const first = performance.now()
      const size = (
        await (await fetch(ours.url + path, { headers: { ...browser, 'accept-encoding': 'identity' } })).arrayBuffer()
      ).byteLength
      const made = performance.now() - first
      const hello = await start('hello', String(size))
      try {
        // In turn, twice each way, so that a drift of the machine's speed falls on both.
        const a = [await perSecond(ours.url + path)]
        const b = [await perSecond(hello.url + path)]
        b.push(await perSecond(hello.url + path))
        a.push(await perSecond(ours.url + path))
        const [mine, theirs] = [median(a), median(b)]
        rows.push({
          what: `${path} (${(size / 1000).toFixed(0)} kB)`,
          figure: `${mine.toFixed(0)} /s`,
          ratio: `${(mine / theirs).toFixed(2)} ×`,
          wanted: `bare Hono ${theirs.toFixed(0)} /s; made in ${made.toFixed(1)} ms the first time`,
        })
      } finally {
        hello.child.kill()
      }
    }
    const time = await latency(`${ours.url}/codes/404`, 300)
    printTable('Requests per second, beside a bare Hono with a body of the same size (wanted: at least 0.50 ×)', rows)
    printTable('One request after another', [
      { what: 'GET /codes/404, HTML', figure: `${time.toFixed(2)} ms`, wanted: 'under 10 ms at the median' },
    ])
  } finally {
    ours.child.kill()
  }
}
