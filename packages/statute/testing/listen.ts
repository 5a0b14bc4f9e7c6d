import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Running } from './subject.ts'

/** Serves on a free port of the loopback address. */
export async function listen(server: Server | RequestListener): Promise<Running> {
  const own = typeof server === 'function' ? createServer(server) : server
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(own.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        own.closeAllConnections()
        own.close(() => resolve())
      }),
  }
}
