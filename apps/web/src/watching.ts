import { Checker, type CheckReport } from '@statute/checker'
import { startProxy } from '@statute/probe/proxy'

/** Traffic that goes by, and what is found in it so far. */
export interface Watching {
  /** The server behind the proxy. */
  readonly to: string
  /** Where to send requests instead. */
  readonly through: string
  report(): CheckReport
  close(): Promise<void>
}

/** Stands before a server and checks what goes by; throws what the proxy says if it cannot start. */
export async function watch(to: string, port: number): Promise<Watching> {
  // The proxy keeps every field: nothing has to wait until the capture can be judged.
  const checker = new Checker({ assumeComplete: true })
  checker.end()
  const proxy = await startProxy({ to, port, onExchange: (_, exchange) => checker.see(exchange) })
  return { to, through: proxy.url, report: () => checker.end(), close: () => proxy.close() }
}
