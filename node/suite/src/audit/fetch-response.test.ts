import type { ExchangeLine } from '@statute/http'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Audit } from './audit.ts'
import { audit as auditFetch } from './fetch.ts'
import { seeFetched } from './fetch-response.ts'

const lines: ExchangeLine[] = []
const audit: Audit = { bodyLimit: 100, see: (line) => lines.push(line()), settled: async () => {} }
beforeEach(() => {
  lines.length = 0
})
const request = new Request('http://127.0.0.1/me', { headers: { accept: 'text/plain' } })

describe('seeFetched()', () => {
  test('reads a clone, and adds the Date that the server will', async () => {
    const response = new Response('hello', { status: 201, headers: { 'x-one': '1' } })
    await seeFetched(audit, request, response)
    expect(await response.text()).toBe('hello')
    expect(lines[0]?.request).toMatchObject({ method: 'GET', url: 'http://127.0.0.1/me', body: '' })
    expect(lines[0]?.response).toMatchObject({ status: 201, body: 'hello' })
    const fields = (lines[0]?.response.headers ?? []) as [string, string][]
    expect(fields.map(([name]) => name)).toEqual(['content-type', 'x-one', 'date'])
  })

  test('sees no content in answer to HEAD', async () => {
    await seeFetched(audit, new Request(request, { method: 'HEAD' }), new Response('not sent'))
    expect(lines[0]?.response.body).toBe('')
  })

  test('does not keep what is longer than the limit, nor what somebody reads already', async () => {
    await seeFetched(audit, request, new Response('x'.repeat(101)))
    const read = new Response('read')
    await read.text()
    await seeFetched(audit, request, read)
    expect(lines.map(({ response }) => response.body)).toEqual([null, null])
  })

  test('lets go of a stream that goes on, so that its source learns that the client has gone', async () => {
    const cancel = vi.fn()
    const response = new Response(new ReadableStream({ start: (it) => it.enqueue(Buffer.from('tick')), cancel }))
    const seen = seeFetched(audit, request, response)
    const client = response.body?.getReader()
    expect(Buffer.from((await client?.read())?.value ?? []).toString()).toBe('tick')
    client?.cancel()
    await seen
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
    expect(lines[0]?.response).toMatchObject({ status: 200, body: null })
  })

  test('leaves out what fails on its way', async () => {
    const response = new Response(new ReadableStream({ start: (it) => it.error(new Error('gone')) }))
    await seeFetched(audit, request, response)
    expect(lines).toEqual([])
    await expect(response.text()).rejects.toThrow('gone')
  })
})

describe('audit() of a fetch handler', () => {
  test('returns the very response, at once if the handler does', async () => {
    const response = new Response('hello')
    const report = vi.fn()
    expect(auditFetch((_: Request) => response, { report })(request)).toBe(response)
    expect(await auditFetch(async (_: Request) => response, { report })(request)).toBe(response)
    await expect(auditFetch((_: Request) => Promise.reject(new Error('own')))(request)).rejects.toThrow('own')
  })

  test('asks a worker to wait until the response was judged', { timeout: 20_000 }, async () => {
    const rules: string[] = []
    const waits: Promise<unknown>[] = []
    const handler = auditFetch(
      (_request: Request, _env: object, _context: object) => new Response('no', { status: 405 }),
      {
        report: ({ rule }) => rules.push(rule),
      },
    )
    handler(request, {}, { waitUntil: (work: Promise<unknown>) => waits.push(work) })
    await Promise.all(waits)
    expect(rules).toContain('client-error/method-not-allowed-without-allow')
  })
})
