import { Traffic } from '@statute/traffic'
import { expect, it } from 'vitest'
import { aNight, midnight } from '../../testing/a-night.ts'
import { csvOf } from './csv.ts'

it('writes a row for each cell, and none is lost between the parts', () => {
  const traffic = aNight()
  for (let at = 0; at < 9000; at++) traffic.counts.add(midnight / 60_000 + 1000 + at, 0, 200, 1, 10)
  const parts = [...csvOf(traffic)]
  expect(parts.length).toBeGreaterThan(2)
  const [head, ...rows] = parts.join('').trimEnd().split('\r\n')
  expect(head).toBe('minute,host,method,route,status,count,bytes')
  expect(rows).toHaveLength(traffic.counts.length)
  expect(rows[0]).toBe('2026-01-15T00:00:00Z,shop.example,GET,/,200,60,60000')
})

it('keeps to a span', () => {
  const rows = [...csvOf(aNight(), midnight + 60_000, midnight + 120_000)].join('').trimEnd().split('\r\n').slice(1)
  expect(rows.map((row) => row.slice(0, 20))).toEqual(new Array(4).fill('2026-01-15T00:01:00Z'))
})

it('quotes what would break a row (RFC 4180 §2)', () => {
  const traffic = new Traffic()
  traffic.counts.add(0, traffic.counts.idOf({ host: '', method: 'GET', route: '/a,"b"' }), 404, 1, 0)
  expect([...csvOf(traffic)].join('')).toContain('1970-01-01T00:00:00Z,,GET,"/a,""b""",404,1,0\r\n')
})
