import { describe, expect, test } from 'vitest'
import { readPrometheusAddress } from './prometheus-address.ts'

describe('readPrometheusAddress', () => {
  test.each([
    ['prometheus://prom.example', 'http://prom.example:9090'],
    ['prometheus://127.0.0.1:8428', 'http://127.0.0.1:8428'],
    ['prometheus://[::1]:9090/', 'http://[::1]:9090'],
    ['prometheus+https://metrics.example/prometheus/', 'https://metrics.example/prometheus'],
    ['prometheus+http://metrics.example', 'http://metrics.example'],
  ])('reads %s', (text, base) => {
    expect(readPrometheusAddress(text).base).toBe(base)
  })

  test('reads what to look for, and credentials', () => {
    const text =
      'prometheus://me:p%40ss@prom.example?metric=http_requests_total&match={job="shop"}&code=answer&route=path'
    expect(readPrometheusAddress(text)).toEqual({
      base: 'http://prom.example:9090',
      authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}`,
      metric: 'http_requests_total',
      match: 'job="shop"',
      labels: { code: 'answer', route: 'path' },
    })
  })

  test.each([
    ['http://prom.example', 'no address of a Prometheus, wanted prometheus://host:9090'],
    ['prometheus://', 'no host in it, wanted prometheus://host:9090'],
    ['prometheus://prom.example?metric=a{b="c"}', '"a{b="c"}" is no name of a metric; matchers belong in ?match='],
    ['prometheus://prom.example?code=a-b', '"a-b" is no name of a label'],
    [
      'prometheus://prom.example?metrics=up',
      'nothing is called "metrics", wanted metric, match, code, route, method, host',
    ],
  ])('cannot read %s', (text, why) => {
    expect(() => readPrometheusAddress(text)).toThrow(`Cannot read "${text}": ${why}`)
  })

  test('does not show a password in its message', () => {
    expect(() => readPrometheusAddress('prometheus://me:secret@prom.example?x=1')).toThrow(
      'Cannot read "prometheus://prom.example?x=1"',
    )
  })
})
