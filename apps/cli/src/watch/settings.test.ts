import { describe, expect, it } from 'vitest'
import { readSettings, type WatchOptions } from './settings.ts'

const now = Date.UTC(2026, 0, 15, 12)
const read = (options: Partial<WatchOptions>, inputs: readonly string[] = ['access.log']) =>
  readSettings(inputs, { failOn: 'never', ...options }, now)

describe('readSettings()', () => {
  it('follows unless something is asked for that has an end', () => {
    expect(read({}).follows).toBe(true)
    for (const option of ['once', 'json', 'csv', 'md', 'replay'] as const)
      expect(read({ [option]: true }).follows).toBe(false)
    expect(read({ until: '1h' }).follows).toBe(false)
    expect(read({ html: 'x.html' })).toMatchObject({ follows: false, print: 'nothing', html: 'x.html' })
    expect(read({ html: 'x.html', once: true }).print).toBe('text')
  })

  it('reads durations and times', () => {
    expect(read({ since: '30d' }).since).toBe(now - 30 * 864e5)
    expect(read({ since: '1.5h', until: '15min' })).toMatchObject({ since: now - 54e5, until: now - 9e5 })
    expect(read({ since: '2026-01-15' }).since).toBe(Date.UTC(2026, 0, 15))
    expect(read({ since: '2026-01-15T16:00:00+02:00' }).since).toBe(Date.UTC(2026, 0, 15, 14))
    expect(read({ maintenance: ['2026-01-15T02:00Z/2h'] }).maintenance).toEqual([
      { from: Date.UTC(2026, 0, 15, 2), to: Date.UTC(2026, 0, 15, 4) },
    ])
  })

  it('reads zones by offset and by name', () => {
    expect(read({ timeZone: '+05:30' }).zone).toBe(330)
    expect(read({ timeZone: '-0800' }).zone).toBe(-480)
    expect(read({ timeZone: 'Europe/Berlin' }).zone).toBe(60)
    expect(read({ timeZone: 'UTC' }).zone).toBe(0)
  })

  it('reads where to listen and whom to tell', () => {
    expect(read({ listen: '9464' }).listen).toEqual({ host: '127.0.0.1', port: 9464 })
    expect(read({ listen: '0.0.0.0:9464' }).listen).toEqual({ host: '0.0.0.0', port: 9464 })
    expect(read({ listen: '[::1]:0' }).listen).toEqual({ host: '::1', port: 0 })
    expect(read({ notify: ['slack=https://hooks.example/x', 'http://a.example/?q=json=1'] }).notify).toEqual([
      { kind: 'slack', url: 'https://hooks.example/x' },
      { kind: 'json', url: 'http://a.example/?q=json=1' },
    ])
  })

  it('tells the two kinds of store apart', () => {
    expect(read({ store: 'history.duckdb' }).store).toEqual({ kind: 'duckdb', at: 'history.duckdb' })
    expect(read({ store: 'clickhouse://ch1:8123/logs' }).store?.kind).toBe('clickhouse')
  })

  it.each<[Partial<WatchOptions>, string]>([
    [{ since: 'soon' }, 'Cannot read --since "soon": neither a duration nor a time'],
    [{ until: '2026-02-30' }, 'Cannot read --until "2026-02-30": neither a duration nor a time'],
    [{ since: '1h', until: '2h' }, 'Cannot use --until "2h": it is not after --since "1h"'],
    [{ json: true, csv: true }, 'Cannot print --json and --csv at once'],
    [{ threads: '0' }, 'Cannot use --threads "0"'],
    [{ timeZone: 'Mars/Base' }, 'Cannot use --time-zone "Mars/Base": no such zone'],
    [{ listen: '70000' }, 'Cannot use --listen "70000"'],
    [{ otlp: 'collector:4318' }, 'Cannot use --otlp "collector:4318": no HTTP URL'],
    [{ notify: ['slack=x'] }, 'Cannot use --notify "slack=x": no HTTP URL'],
    [{ names: 'mine' }, 'Cannot use --names "mine"'],
    [{ slo: '100' }, 'Cannot use --slo "100"'],
    [{ maintenance: ['2026-01-15T04:00Z/2026-01-15T02:00Z'] }, 'it ends before it begins'],
    [{ maintenance: ['tonight/2h'] }, '"tonight" is no time'],
    [{ failOn: 'error' }, 'Cannot use --fail-on "error"'],
    [{ store: 'ftp://x' }, 'Cannot use --store "ftp://x"'],
    [{ rules: '/no/such/file' }, 'Cannot read "/no/such/file": there is no such file'],
    [{ routes: import.meta.dirname }, 'it is no file, wanted one for --routes'],
    [{ html: '' }, 'Cannot use --html "": it is empty'],
    [{ html: import.meta.dirname }, 'it is a folder, wanted a file'],
    [{ html: '/no/such/report.html' }, 'there is no folder "/no/such"'],
    [{ once: true, notify: ['http://a.example/'] }, 'Cannot use --notify "http://a.example/" for a report'],
    [{ json: true, listen: '9464' }, 'Cannot use --listen "9464" for a report'],
    [{ once: true, store: 'history.duckdb' }, 'in --store "history.duckdb": counts are kept while a log is followed'],
    [{ format: ' ' }, 'Cannot use --format " ": it is empty'],
  ])('refuses %o', (options, message) => {
    expect(() => read(options)).toThrow(message)
  })

  it('refuses addresses that nobody reads, and a replay of nothing', () => {
    expect(() => read({}, ['ftp://x/y'])).toThrow('Cannot watch "ftp://x/y": ftp:// is not read')
    expect(() => read({ replay: true }, [])).toThrow('Cannot replay nothing')
  })
})
