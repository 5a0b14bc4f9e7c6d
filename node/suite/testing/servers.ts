/** Servers on loopback for tests, each on a port of its own. */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const running: Server[] = []

/** @returns Its URL, without a slash at the end. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  running.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** For `afterEach`. */
export function stopServers(): void {
  for (const server of running.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
}

/** Breaks RFC 9110 §15.5.2: no challenge. */
export const unchallenged: RequestListener = (_, response) => {
  response.writeHead(401, { 'Content-Type': 'text/plain', 'Content-Length': 7 }).end('sign in')
}
