/** The workbench, served for a test, and a browser to look at it with. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type AppOptions, createApp } from '../src/app.tsx'
import { loadAssets } from '../src/assets.ts'
import { compress } from '../src/compress.ts'

export interface Workbench {
  readonly origin: string
  readonly browser: Browser
  /** Opens a page in a context of its own, and closes it afterwards. */
  open<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export const wide = { viewport: { width: 1280, height: 900 } }
export const narrow = { viewport: { width: 360, height: 740 } }

/** @param more What it can do beyond showing pages. */
export async function startWorkbench(more: Partial<AppOptions> = {}): Promise<Workbench> {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('Which Chromium? npm run browser finds or installs one and says so in CHROMIUM')
  const { assets, files } = loadAssets()
  const server = createAdaptorServer({ fetch: createApp({ assets, files, compress, ...more }).fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return {
    origin,
    browser,
    async open(path, options, look) {
      const context = await browser.newContext(options)
      try {
        const page = await context.newPage()
        page.setDefaultTimeout(8000)
        await page.goto(origin + path)
        return await look(page)
      } finally {
        await context.close()
      }
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
