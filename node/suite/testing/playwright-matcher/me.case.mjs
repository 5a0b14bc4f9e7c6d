import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect as base, test } from '@playwright/test'
import { toKeepContract } from '@statute/suite/playwright'

const expect = base.extend({ toKeepContract })

let server
let url
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const isFine = request.url === '/fine'
    response
      .setHeader('Content-Type', 'text/plain')
      .writeHead(isFine ? 200 : 401)
      .end('text')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${server.address().port}`
})
test.afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('a response without a fault', async ({ request }) => {
  const response = await request.get(`${url}/fine`)
  await expect(response).toKeepContract()
  base(await response.text()).toBe('text')
})

test('a response that breaks its contract', async ({ request }) => {
  await expect(await request.get(`${url}/me`)).toKeepContract()
})

test('one of which that is wanted', async ({ request }) => {
  await expect(await request.get(`${url}/me`)).not.toKeepContract()
})
