/** What reaches the error handler of Express, from a server of its own. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUnknown } from './from-unknown.ts'

let url = ''
let close = () => {}
beforeAll(async () => {
  const app = express()
  app.use(express.json({ limit: 20 }))
  app.get('/file', (_request, response) => response.sendFile('/nowhere/secret.txt'))
  app.post('/', (_request, response) => void response.send(''))
  app.get('/things/:id', (_request, response) => void response.send(''))
  app.use((error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    response.json(fromUnknown(error))
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => void server.close()
})
afterAll(() => close())

const post = async (body: string, headers = {}) =>
  (
    await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  ).json() as Promise<unknown>

describe('body-parser', () => {
  test.each([
    ['content that is no JSON', '{"a":', {}, 400],
    ['content that is too large', JSON.stringify('a'.repeat(30)), {}, 413],
    ['a coding that it does not know', '{}', { 'content-encoding': 'x' }, 415],
    ['a charset that it does not know', '{}', { 'content-type': 'application/json; charset=x-y' }, 415],
  ])('says of %s what it is', async (_, content, headers, status) => {
    expect(await post(content, headers)).toMatchObject({ status, detail: expect.any(String) })
  })
})

describe('Express', () => {
  test('is a 404 for a file that is not there, and its path is not told', async () => {
    expect(await (await fetch(`${url}/file`)).json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  test('is a 400 for a path that cannot be decoded', async () => {
    expect(await (await fetch(`${url}/things/%E0%A4%A`)).json()).toMatchObject({ status: 400 })
  })
})
