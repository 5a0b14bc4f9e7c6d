import { test } from 'vitest'
import { narrow, startWorkbench } from '../testing/workbench.ts'
test('x', async () => {
  const w = await startWorkbench()
  await w.open('/', narrow, async (page) => {
    console.log(await page.evaluate(async () => {
      const out = []
      for (const path of ['/guides/ten-mistakes', '/faults/no-route', '/errors/express']) {
        const next = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
        document.body.replaceWith(document.adoptNode(next.body))
        out.push([path, document.documentElement.scrollWidth, document.compatMode, [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 361 && getComputedStyle(e.parentElement as Element).overflowX === 'visible').slice(0, 4).map((e) => e.outerHTML.slice(0, 160))])
      }
      return JSON.stringify(out, null, 1)
    }))
    for (const path of ['/guides/ten-mistakes', '/faults/no-route', '/errors/express']) {
      await page.goto(w.origin + path, { waitUntil: 'domcontentloaded' })
      console.log(path, await page.evaluate(() => document.documentElement.scrollWidth))
      await page.waitForLoadState('load')
      console.log(path, await page.evaluate(() => document.documentElement.scrollWidth))
    }
  })
  await w.close()
})
