import { Traffic } from '@statute/traffic'
import { makeReport } from '@statute/traffic/report/make-report'
import { plainStyle } from '@statute/typeset'
import { describe, expect, it } from 'vitest'
import { aNight, midnight, payments, scanner } from '../../../testing/a-night.ts'
import { widthOf } from '../cells.ts'
import { glyphsFor } from '../glyphs.ts'
import { readKeys } from './keys.ts'
import { liveView } from './live-view.ts'
import { begin, type LiveState, press } from './state.ts'

const now = midnight + 130 * 60_000
const report = makeReport(
  aNight(),
  [
    { ...payments, to: null },
    { ...scanner, from: midnight, to: midnight + 60_000 },
  ],
  {
    sources: ['access.log'],
    from: midnight,
    to: now + 60_000,
    wholeSpan: true,
  },
)

const show = (state: LiveState, columns = 80, rows = 24) =>
  liveView(report, state, { columns, rows, now, look: { style: plainStyle(columns), glyphs: glyphsFor({}) } })

/** What is on the screen after these keys; null if the person left. */
function after(keys: string, columns = 80, rows = 24): string | null {
  let state: LiveState | null = begin
  for (const key of readKeys(keys)) {
    if (state !== null) state = press(state, key, show(state, columns, rows).shown)
  }
  return state === null ? null : show(state, columns, rows).lines.join('\n')
}

describe('liveView()', () => {
  it.each([
    [80, 24],
    [40, 12],
    [132, 50],
    [10, 3],
    [1, 1],
  ])('fills %i columns and %i rows, and no more', (columns, rows) => {
    for (const keys of ['', 'r', 'i', '?', '/pay', '\r', '5']) {
      const lines = (after(keys, columns, rows) as string).split('\n')
      expect(lines).toHaveLength(rows)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns)
    }
  })

  it('says first what is happening, and for how long', () => {
    const screen = after('') as string
    expect(screen).toMatchSnapshot()
    expect(screen).toContain('One thing is happening')
    expect(screen).toContain('10 min')
  })

  it.each([
    [100, 'Catching up  ██████████████████······  75 %  300 MB  150 MB/s  1 s left'],
    [40, 'Catching up  75 %  300 MB  150 MB/s  1 …'],
    [20, 'Catching up  75 %  …'],
  ])('says how far it is with what was written before (%i columns)', (columns, wanted) => {
    const catchingUp = { bytes: 3e8, total: 4e8, elapsed: 2000 }
    const look = { style: plainStyle(columns), glyphs: glyphsFor({}) }
    const { lines } = liveView(report, begin, { columns, rows: 24, now, look, catchingUp })
    expect(lines[1]?.replace(/ {3,}/, '  ')).toBe(wanted)
    expect(lines[1]).toHaveLength(columns)
    expect(lines.join()).not.toContain('is happening')
  })

  it('says that no line can be read, and what could not be told', () => {
    const look = { style: plainStyle(100), glyphs: glyphsFor({}) }
    const shown = (traffic: Traffic, notes: readonly string[] = []) =>
      liveView(makeReport(traffic, [], { notes }), begin, { columns: 100, rows: 24, now, look }).lines.join('\n')
    const prose = new Traffic()
    Object.assign(prose.tally, { lines: 3, unparsed: 3 })
    expect(shown(prose)).toContain('Waiting for requests')
    expect(shown(prose)).toContain('No line is a request in a known format yet')
    expect(shown(aNight(), ['Cannot tell the pager: nothing listens there'])).toContain('Cannot tell the pager')
  })

  it('keeps the way out on the screen at any width', () => {
    for (const columns of [40, 64, 77, 78, 80]) expect(after('', columns)).toContain('q quit')
  })

  it('opens the chosen incident, and goes back', () => {
    expect(after('\r')).toContain('Look at what /api/payments calls.')
    expect(after('\u001b[B\r')).toContain('A scanner looks for holes.')
    expect(after('\r\u001b')).toContain('over at 00:01')
  })

  it('keeps to a class of codes', () => {
    const screen = after('5') as string
    expect(screen).toContain('5xx only')
    expect(screen).toContain('503 Service')
    expect(screen).not.toContain('200 OK')
    expect(screen).not.toContain('404 rose')
    expect(after('55')).toContain('200 OK')
  })

  it('searches while one types, and drops the search again', () => {
    expect(after('/')).toContain('/_')
    expect(after('/PAY')).toContain('POST /api/payments')
    expect(after('/PAY')).not.toContain('/api/orders')
    expect(after('/pay\r')).toContain('only "pay"')
    expect(after('/pay\u001b')).toContain('/api/orders')
    // Keys are letters while one types.
    expect(after('/q')).toContain('No route is like that.')
  })

  it('ends by q, and by Ctrl-C even while one types', () => {
    expect(after('q')).toBeNull()
    expect(after('/x\u0003')).toBeNull()
  })

  it('scrolls a long list to its end and no further', () => {
    const rows = 5
    expect(after('r', 80, rows)).toContain('POST /api/payments')
    const end = after(`r${'\u001b[B'.repeat(50)}`, 80, rows) as string
    expect(end).toContain('GET / ')
    expect(end).toContain('route ')
  })
})
