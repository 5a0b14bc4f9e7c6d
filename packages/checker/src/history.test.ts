import { Body, buildRequest, buildResponse, type Exchange, Fields } from '@statute/http'
import { describe, expect, test } from 'vitest'
import { Memory } from './history.ts'

function exchange(path: string, { date = 'Tue, 02 Jun 2026 10:00:00 GMT', body = '', location = '' } = {}): Exchange {
  const lines: [string, string][] = [['Date', date]]
  if (location !== '') lines.push(['Location', location])
  return {
    request: buildRequest({ method: 'GET', target: `https://api.example.com${path}` }),
    response: buildResponse({ status: 200, fields: new Fields(lines), body: Body.of(body) }),
    source: { file: '', format: 'live', entry: 0, line: null },
    probe: null,
  }
}

describe('Memory', () => {
  test('finds earlier exchanges by their resource, and those that lead there', () => {
    const memory = new Memory()
    const first = exchange('/items/1')
    const moved = exchange('/old', { location: '/items/1' })
    memory.remember(first)
    memory.remember(moved)
    expect(memory.of(exchange('/items/1'))).toEqual([first])
    expect(memory.leadingTo(exchange('/items/1#part'))).toEqual([moved])
    expect(memory.previous).toBe(moved)
  })

  test('takes what lies more than an hour apart for another session', () => {
    const memory = new Memory()
    memory.remember(exchange('/a'))
    expect(memory.of(exchange('/a', { date: 'Tue, 02 Jun 2026 10:59:00 GMT' }))).toHaveLength(1)
    expect(memory.of(exchange('/a', { date: 'Tue, 02 Jun 2026 11:01:00 GMT' }))).toHaveLength(0)
    expect(memory.of(exchange('/a', { date: 'Tue, 02 Jun 2026 09:00:00 GMT' }))).toHaveLength(0)
  })

  test('knows no resource in which a placeholder stands', () => {
    const memory = new Memory()
    memory.remember(exchange('/users/<USER_ID>'))
    expect(memory.of(exchange('/users/<USER_ID>'))).toEqual([])
  })

  test('has bounds: in number, for one resource, and in what is kept of a body', () => {
    const memory = new Memory()
    for (let n = 0; n < 10_000; n++) memory.remember(exchange(`/items/${n}`, { body: 'x'.repeat(n % 2 ? 10 : 10_000) }))
    for (let n = 0; n < 100; n++) memory.remember(exchange('/same'))
    expect(memory.of(exchange('/items/0'))).toEqual([])
    expect(memory.of(exchange('/same'))).toHaveLength(16)
    expect(memory.recent.length).toBeLessThanOrEqual(512)
    expect(memory.of(exchange('/items/9998')).map(({ response }) => response.body.text)).toEqual([''])
    expect(memory.of(exchange('/items/9999')).map(({ response }) => response.body.text)).toEqual(['x'.repeat(10)])
  })
})
