import { forward, type Way } from './forward.ts'
import { listen } from './listen.ts'
import { maskLine } from './mask-line.ts'
import type { ProxyOptions, RunningProxy } from './options.ts'
import { exchangeOf, lineOf } from './recorded.ts'
import { openRecorder } from './recorder.ts'
import { openUpstream } from './upstream.ts'

/**
 * Starts a proxy before one server. It forwards what comes, as it comes, and hands out each exchange when it is over.
 * @throws TypeError if `to` is no URL of a server; an error of the system if the port or the record cannot be had.
 * @example const proxy = await startProxy({ to: 'http://localhost:3000', onExchange: (line) => console.log(line) })
 */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const upstream = openUpstream(options)
  const fail = (message: string) => options.onFailure?.({ method: '', url: '', status: 0, message })
  const recorder =
    options.record === undefined
      ? null
      : await openRecorder(options.record, ({ message }) => fail(`Cannot write "${options.record}": ${message}`))
  let exchanges = 0
  const way: Way = {
    upstream,
    options,
    recorded(seen) {
      const exchange = exchangeOf(seen, exchanges++)
      if (recorder === null && options.onExchange === undefined) return
      const line = maskLine(lineOf(exchange))
      recorder?.write(line, seen.started, seen.duration)
      options.onExchange?.(line, exchange)
    },
    failed: ({ method }, url, status, message) => options.onFailure?.({ method, url, status, message }),
  }
  const listener = await listen(options, (caller, upgrade) => {
    if (recorder?.behind) recorder.behind.then(() => forward(caller, way, upgrade))
    else forward(caller, way, upgrade)
  }).catch(async (error) => {
    upstream.close()
    await recorder?.close()
    throw error
  })
  const host = options.host ?? '127.0.0.1'
  let closing: Promise<void> | null = null
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listener.port}`,
    port: listener.port,
    get exchanges() {
      return exchanges
    },
    close() {
      closing ??= listener.close(1000).then(async () => {
        upstream.close()
        await recorder?.close()
      })
      return closing
    },
  }
}
