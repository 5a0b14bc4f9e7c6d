import { EventEmitter } from 'node:events'
import { request } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { serve, stopServers, unchallenged } from '../testing/servers.ts'
import { keepContract, PlaywrightWatch, type ResponseSource } from './playwright.ts'

afterEach(stopServers)

const rule = 'auth/unauthorized-without-challenge'

/** A response as a page tells of it. */
const pageResponse = (url: string) => ({
  url: () => url,
  status: () => 401,
  statusText: () => 'Unauthorized',
  headersArray: async () => [{ name: 'Content-Type', value: 'text/plain' }],
  body: async () => Buffer.from('sign in'),
  fromServiceWorker: () => false,
  request: () => ({ method: () => 'GET', headersArray: async () => [], postData: () => null }),
})

describe('PlaywrightWatch', () => {
  test('sees what a page loads', async () => {
    const page = new EventEmitter()
    const watch = new PlaywrightWatch()
    watch.watchPages(page as ResponseSource)
    page.emit('response', pageResponse('http://127.0.0.1/me'))
    page.emit('response', pageResponse('data:text/plain,hello'))
    await expect(watch.check()).rejects.toThrow(rule)
    expect(watch.suite.seen).toBe(1)
  })

  test('sees what an APIRequestContext gets, and leaves it to be read', async () => {
    const context = await request.newContext()
    const watch = new PlaywrightWatch()
    watch.watchRequests(context)
    const response = await context.get(`${await serve(unchallenged)}/me`)
    expect(await response.text()).toBe('sign in')
    await expect(watch.check()).rejects.toThrow(/GET http:.*\/me 401/)
    await context.dispose()
  })
})

describe('keepContract()', () => {
  test('gives the fixtures of a test a watch', async () => {
    type Fixture = (fixtures: object, use: (value: unknown) => Promise<void>) => Promise<void>
    let fixtures: Record<string, Fixture> = {}
    const base = {
      extend(own: Record<string, Fixture>) {
        fixtures = own
        return base
      },
    }
    expect(keepContract(base)).toBe(base)
    const context = new EventEmitter()
    const used = fixtures.context?.({ context }, async () => {
      context.emit('response', pageResponse('http://127.0.0.1/me'))
    })
    await expect(used).rejects.toThrow(rule)
  })
})
