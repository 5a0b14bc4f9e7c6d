import { once } from 'node:events'
import { createServer } from 'node:http'
import { test as base, expect } from '@playwright/test'
import { keepContract } from '@statute/suite/playwright'

const test = keepContract(base)
let server
let url

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const isPage = request.url === '/'
    if (isPage) response.setHeader('Content-Type', 'text/html')
    response
      .writeHead(isPage ? 200 : 401)
      .end(isPage ? '<!doctype html><title>Page</title><link rel="icon" href="data:,">' : 'sign in')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${server.address().port}`
})
test.afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('a page that asks for what it may not have', async ({ page }) => {
  await page.goto(url)
  expect(await page.evaluate(() => fetch('/me').then((response) => response.status))).toBe(401)
})

test('a request beside the page', async ({ request }) => {
  expect((await request.get(`${url}/me`)).status()).toBe(401)
})

test('a page without a fault', async ({ page }) => {
  await page.goto(url)
  expect(await page.title()).toBe('Page')
})
