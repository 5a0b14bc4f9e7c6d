import { beforeAll, describe, expect, test } from 'vitest'
import { detect } from './detect.ts'
import { fastify } from './known/fastify.ts'
import { LineReader } from './line-reader.ts'

const encoder = new TextEncoder()
const asked = (id: string, url: string) =>
  `{"level":30,"time":1795248520306,"reqId":"${id}","req":{"method":"GET","url":"${url}","host":"shop.example","remoteAddress":"192.0.2.7"},"msg":"incoming request"}`
const answered = (id: string, status: number) =>
  `{"level":30,"time":1795248520309,"reqId":"${id}","res":{"statusCode":${status}},"responseTime":2.5,"msg":"request completed"}`
const failed = (id: string, url: string) =>
  `{"level":50,"time":1795248520308,"reqId":"${id}","req":{"method":"GET","url":"${url}"},"res":{"statusCode":500},"err":{"type":"Error"},"msg":"x"}`
let reader: LineReader

beforeAll(async () => {
  reader = await LineReader.create({ fast: null, formats: [fastify], wrappers: [], colours: false, zone: 0 })
})

const read = (line: string) => reader.read(encoder.encode(line))

describe('a request in two lines', () => {
  test('is joined by its id, whatever comes in between', () => {
    for (let number = 0; number < 1000; number++) expect(read(asked(`req-${number}`, `/a/${number}`))).toBe('aside')
    for (const number of [999, 0, 500]) {
      expect(read(answered(`req-${number}`, 200))).toBe('request')
      expect(reader.record).toMatchObject({ method: 'GET', path: `/a/${number}`, host: 'shop.example', status: 200 })
    }
  })

  test('whose id comes again, as after a new start, is the later one', () => {
    read(asked('req-1', '/before'))
    read(asked('req-1', '/after'))
    read(answered('req-1', 404))
    expect(reader.record).toMatchObject({ path: '/after', status: 404 })
  })

  test('counts once, though an error is told of with both', () => {
    const lines = [asked('req-1', '/a'), failed('req-1', '/a'), answered('req-1', 500)]
    expect(lines.map(read)).toEqual(['aside', 'aside', 'request'])
  })

  test('counts if what was asked was lost', () => {
    expect(read(answered('never-asked', 200))).toBe('request')
    expect(reader.record).toMatchObject({ method: '', path: '', status: 200, duration: 0.0025 })
  })

  test('has the beginning of a path that is too long to be kept', () => {
    read(asked('req-1', `/${'a'.repeat(5000)}`))
    read(answered('req-1', 414))
    expect(reader.record.path).toBe(`/${'a'.repeat(319)}`)
  })

  test('is read in order, and its errors are not taken for requests of another logger', async () => {
    const lines = [asked('req-1', '/a'), failed('req-1', '/a'), answered('req-1', 500), '']
    const { plan } = await detect(encoder.encode(lines.join('\n')))
    expect(plan.formats.map(({ name }) => name)).toEqual(['fastify'])
    expect(plan.inOrder).toBe(true)
  })
})
