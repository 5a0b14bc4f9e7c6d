/** Each example of the README with the audit is run, and its 401 without a challenge is told. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import 'reflect-metadata'

const room = join(import.meta.dirname, '..', '..')
const folder = join(import.meta.dirname, 'readme-examples')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const examples = [...readFileSync(join(room, 'README.md'), 'utf8').matchAll(/^### (.+)\n\n```ts\n([\s\S]*?)^```/gm)]

writeFileSync(
  join(folder, 'app.module.ts'),
  `import { Module } from '@nestjs/common'
export class AppModule {
  configure(consumer) {
    consumer.apply((request, response) => response.writeHead(401).end('Sign in')).forRoutes('*path')
  }
}
Module({})(AppModule)`,
)

const servers: Server[] = []
const listen = Server.prototype.listen
Server.prototype.listen = function (this: Server, ...args: unknown[]) {
  servers.push(this)
  return Reflect.apply(listen, this, args) as Server
}
// @hono/node-server puts its own in their place, which the next framework would take for those of Node.
const { Request: ownRequest, Response: ownResponse } = globalThis
const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  Object.defineProperty(globalThis, 'Request', { value: ownRequest })
  Object.defineProperty(globalThis, 'Response', { value: ownResponse })
  printed.mockClear()
  process.exitCode = 0
})
afterAll(() => {
  Server.prototype.listen = listen
})

test('has an example for each framework', () => {
  expect(examples.map(([, title]) => title)).toHaveLength(11)
})

test.each(examples.map(([, title = '', code = '']) => [title, code]))(
  '%s',
  { timeout: 20_000 },
  async (title, code) => {
    const file = join(folder, `${title.replace(/\W+/g, '-')}.ts`)
    writeFileSync(file, code.replaceAll('3000', '0').replace("'./app.module'", "'./app.module.ts'"))
    const found = await import(/* @vite-ignore */ file)
    const request = new Request('http://127.0.0.1/me')
    if (found.GET) await found.GET(request)
    else if (found.default) await found.default.fetch(request)
    else {
      const [server] = servers as [Server]
      await vi.waitFor(() => expect(server.listening).toBe(true))
      const { port, family } = server.address() as AddressInfo
      const response = await fetch(`http://${family === 'IPv6' ? '[::1]' : '127.0.0.1'}:${port}/me`)
      expect(response.status).toBe(401)
    }
    await vi.waitFor(() => {
      expect(printed.mock.calls.flat().join('\n')).toContain('auth/unauthorized-without-challenge')
    }, 15_000)
  },
)
