/** Live traffic in a real browser: a request through the proxy, and its finding on the page without a reload. */
import { createServer, type Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { loadAssets } from './assets.ts'
import { type Watching, watch } from './watching.ts'

const servers: Server[] = []
let watching: Watching
let origin = ''

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as { port: number }).port
}

beforeAll(async () => {
  const behind = await listen(
    createServer((_, response) => {
      response.writeHead(405, { 'Content-Type': 'text/plain' }).end('no')
    }),
  )
  watching = await watch(`http://127.0.0.1:${behind}`, 0)
  const { assets, files } = loadAssets()
  origin = `http://127.0.0.1:${await listen(createAdaptorServer({ fetch: createApp({ assets, files, watching }).fetch }) as Server)}`
})
afterAll(async () => {
  await watching?.close()
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

test('shows a finding as it goes by', async () => {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('Which Chromium? npm run browser finds or installs one and says so in CHROMIUM')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`${origin}/proxy`)
    await page.getByText('0 exchanges.').waitFor()
    await fetch(`${watching.through}/items`, { method: 'DELETE' })
    await page.getByRole('heading', { name: '405 without Allow' }).waitFor()
    expect(await page.getByText('1 exchange.').count()).toBe(1)
  } finally {
    await browser.close()
  }
})
