/** Pictures of the pages that show the most, in `screenshots/`: narrow and wide, light and dark. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createApp, loadAssets } from '@statute/web'
import { chromium } from 'playwright-core'
import { ensureChromium, launchArgs } from './chromium.js'

const pages: Record<string, string> = {
  home: '/',
  'code-404': '/codes/404',
  'code-429': '/codes/429',
  'code-301': '/codes/301',
  'class-4xx': '/codes/4xx',
  'vendor-499': '/codes/499',
  'vendor-520': '/codes/520',
  'field-retry-after': '/fields/retry-after',
  'compare-401-403': '/compare/401-403',
  'compare-many': '/compare/500-502-503-504',
  guide: '/guides/caching',
  faq: '/faq',
  sender: '/senders/iis',
  senders: '/senders',
  fields: '/fields',
  cheatsheet: '/cheatsheet',
  missing: '/codes/471',
  api: '/api',
  check: '/check',
  rules: '/rules',
  rule: '/rules/auth/unauthorized-without-challenge',
  defaults: '/defaults',
  watch: '/watch',
  'watch-example': '/watch/example',
}
const widths = [360, 768, 1280, 1600]

const folder = join(import.meta.dirname, '../screenshots')
mkdirSync(folder, { recursive: true })
const only = process.argv.slice(2)
const { assets, files } = loadAssets()
const server = createAdaptorServer({ fetch: createApp({ assets, files }).fetch })
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as { port: number }
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: launchArgs })
for (const [name, path] of Object.entries(pages)) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (width === 768 && colorScheme === 'dark') continue
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      await page.close()
    }
  }
}
if (only.length === 0 || only.includes('cheatsheet')) {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/cheatsheet`)
  await page.pdf({ path: join(folder, 'cheatsheet.pdf'), preferCSSPageSize: true, printBackground: true })
}
await browser.close()
server.close()
console.log(`screenshots: ${folder}`)
