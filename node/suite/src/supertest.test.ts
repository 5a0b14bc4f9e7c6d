import { createServer } from 'node:http'
import request from 'supertest'
import { expect, test } from 'vitest'
import { keeping, keepsContract } from './supertest.ts'

const answering = (status: number, fields: Record<string, string>, body: string) =>
  createServer((_, response) => response.writeHead(status, fields).end(body))

test('fails an expectation on a response that breaks the contract, and says how', async () => {
  const server = answering(
    405,
    { 'Content-Type': 'application/problem+json' },
    '{"title":"Method Not Allowed","status":405}',
  )
  await expect(request(server).delete('/items').expect(405).expect(keepsContract)).rejects.toThrow(/405 without Allow/)
})

test('lets pass one that keeps it', async () => {
  const fields = { Allow: 'GET', 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  const server = answering(405, fields, '{"title":"Method Not Allowed","status":405}')
  await request(server).delete('/items').expect(405).expect(keepsContract)
})

test('takes the level that is asked for', async () => {
  const server = answering(
    429,
    { 'Content-Type': 'application/problem+json' },
    '{"title":"Too Many Requests","status":429}',
  )
  await request(server).get('/').expect(keepsContract)
  await expect(
    request(server)
      .get('/')
      .expect(keeping({ failOn: 'warning' })),
  ).rejects.toThrow(/429 without Retry-After/)
})
