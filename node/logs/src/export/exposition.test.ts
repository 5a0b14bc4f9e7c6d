import { describe, expect, test } from 'vitest'
import { minuteOf } from '../../testing/minute-of.ts'
import { exposition, textFormat } from './exposition.ts'
import { families } from './families.ts'
import { Metrics } from './metrics.ts'

describe('exposition', () => {
  const metrics = new Metrics()
  metrics.add(minuteOf(10, [['GET', '/say/"hi"\\', 200, 5, 0.3]]))
  const own = families(metrics, 'statute', '1.2.3')

  test('writes OpenMetrics', () => {
    const text = exposition(own, 'openmetrics')
    expect(text).toContain(
      '# TYPE statute_responses counter\n# HELP statute_responses Responses in the access logs.\n' +
        'statute_responses_total{code="200",host="shop.example",method="GET",route="/say/\\"hi\\"\\\\"} 5\n',
    )
    expect(text).toContain('# TYPE statute_response_bytes counter\n# UNIT statute_response_bytes bytes\n')
    expect(text).toContain(
      '# TYPE statute_build info\n# HELP statute_build The version of Statute that counts.\nstatute_build_info{version="1.2.3"} 1\n',
    )
    expect(text.endsWith('\n# EOF\n')).toBe(true)
  })

  test('writes the classic format, in which a counter has its full name and nothing ends', () => {
    const text = exposition(own, 'classic')
    expect(text).toContain('# TYPE statute_responses_total counter\n')
    expect(text).toContain('# TYPE statute_build_info gauge\n')
    expect(text).not.toMatch(/# (?:EOF|UNIT)/)
  })

  test('writes the buckets of a histogram one on the other', () => {
    const buckets = exposition(own, 'classic').match(/(?<=le=")[^"]+(?=".*_?)|(?<=_bucket\{.*\} )\d+/g)
    expect(buckets?.slice(10, 20)).toEqual(['0.1', '0', '0.25', '0', '0.5', '5', '0.75', '5', '1.0', '5'])
    expect(exposition(own, 'classic')).toMatch(/le="\+Inf".*\} 5\n.*_sum\{[^}]*\} 1\.\d+\n.*_count\{[^}]*\} 5\n/)
  })

  test('writes 0 for what a reader has never heard of', () => {
    const before = metrics.tick
    metrics.add(minuteOf(11, [['GET', '/new', 500, 4]]))
    const text = exposition(families(metrics, 'statute', '1.2.3'), 'classic', before)
    expect(text).toMatch(/statute_responses_total\{code="500".*\} 0\n/)
    expect(text).toMatch(/statute_responses_total\{code="200".*\} 5\n/)
  })
})

describe('families', () => {
  test('bear the names of OpenTelemetry on request', () => {
    const metrics = new Metrics()
    metrics.add(
      minuteOf(10, [
        ['GET', '/a', 200, 5, 0.3],
        ['(other)', '/a', 503, 2],
        ['', '(malformed)', 0, 1],
      ]),
    )
    const text = exposition(families(metrics, 'otel', '1.2.3'), 'openmetrics')
    expect(text).toContain('# TYPE http_server_request_duration_seconds histogram\n')
    expect(text).toContain(
      'http_server_request_duration_seconds_count{http_request_method="GET",http_response_status_code="200",http_route="/a",server_address="shop.example"} 5\n',
    )
    expect(text).toContain(
      'http_server_response_body_size_bytes_count{error_type="503",http_request_method="_OTHER",http_response_status_code="503",http_route="/a",server_address="shop.example"} 2\n',
    )
    expect(text).toContain(
      'http_server_response_body_size_bytes_sum{http_route="(malformed)",server_address="shop.example"} 100\n',
    )
  })

  test('leave durations out where the log has none', () => {
    const metrics = new Metrics()
    metrics.add(minuteOf(10, [['GET', '/a', 200, 5]]))
    expect(exposition(families(metrics, 'statute', '1.2.3'), 'classic')).not.toContain('duration')
  })
})

describe('textFormat', () => {
  test.each([
    ['', 'classic'],
    ['*/*', 'classic'],
    ['text/plain', 'classic'],
    ['application/openmetrics-text; version=1.0.0', 'openmetrics'],
    [
      'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
      'openmetrics',
    ],
    ['application/openmetrics-text;q=0.3, text/plain;q=0.9', 'classic'],
    ['application/openmetrics-text;q=0', 'classic'],
  ])('of "%s" is %s', (accept, format) => {
    expect(textFormat(accept)).toBe(format)
  })
})
