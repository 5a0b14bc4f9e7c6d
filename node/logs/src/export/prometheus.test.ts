import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minuteOf } from '../../testing/minute-of.ts'
import { PrometheusEndpoint } from './prometheus.ts'

describe('PrometheusEndpoint', () => {
  let endpoint: PrometheusEndpoint
  let url: string
  const value = (text: string, code: number) =>
    new RegExp(`^statute_responses_total\\{code="${code}".*\\} (\\d+)$`, 'm').exec(text)?.[1]

  beforeEach(async () => {
    endpoint = new PrometheusEndpoint({ version: '1.2.3' })
    endpoint.minute(minuteOf(10, [['GET', '/a', 200, 5]]))
    const { port } = await endpoint.listen(0)
    url = `http://127.0.0.1:${port}/metrics`
  })
  afterEach(() => endpoint.close())

  test('shows a new code as 0 first, then what it has, to each scraper', async () => {
    expect(value(endpoint.answer('', 'one').body, 200)).toBe('5')
    endpoint.minute(minuteOf(11, [['GET', '/a', 500, 3]]))
    expect(value(endpoint.answer('', 'one').body, 500)).toBe('0')
    expect(value(endpoint.answer('', 'one').body, 500)).toBe('3')
    // Who was never here compares with nothing anyway.
    expect(value(endpoint.answer('', 'two').body, 500)).toBe('3')
  })

  test('answers over HTTP in the format that is wanted', async () => {
    endpoint.minute(minuteOf(11, [['GET', '/with-durations', 204, 1, 0.1]]))
    const classic = await fetch(url)
    expect(classic.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(classic.headers.get('content-encoding')).toBe('gzip')
    expect(value(await classic.text(), 200)).toBe('5')
    const open = await fetch(url, {
      headers: { Accept: 'application/openmetrics-text', 'Accept-Encoding': 'identity' },
    })
    expect(open.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
    expect(open.headers.get('content-encoding')).toBeNull()
    expect((await open.text()).endsWith('# EOF\n')).toBe(true)
  })

  test('does not take a HEAD for a visit', async () => {
    await (await fetch(url)).text()
    endpoint.minute(minuteOf(11, [['GET', '/a', 500, 3]]))
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect(value(await (await fetch(url)).text(), 500)).toBe('0')
  })

  test('has nothing elsewhere, and takes nothing', async () => {
    expect((await fetch(new URL('/other', url))).status).toBe(404)
    const post = await fetch(url, { method: 'POST' })
    expect(post.status).toBe(405)
    expect(post.headers.get('allow')).toBe('GET, HEAD')
  })

  test('says it when the port is taken', async () => {
    const second = new PrometheusEndpoint({ version: '1.2.3' })
    const port = Number(new URL(url).port)
    await expect(second.listen(port)).rejects.toThrow(
      `Cannot serve metrics on "127.0.0.1:${port}": another program has the port; wanted a free one`,
    )
  })

  test('counts lines', () => {
    endpoint.lines(100, 3)
    endpoint.lines(50, 0)
    const { body } = endpoint.answer('', 'one')
    expect(body).toContain('\nstatute_lines_total 150\n')
    expect(body).toContain('\nstatute_unparsed_lines_total 3\n')
  })
})
