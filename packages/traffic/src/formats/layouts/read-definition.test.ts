import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../record.ts'
import { LineReader } from '../line-reader.ts'
import { formats } from '../registry.ts'
import { otherNames } from './other-names.ts'
import { type DefinitionOptions, readDefinition } from './read-definition.ts'

async function read(
  definition: string,
  line: string,
  options: DefinitionOptions & { zone?: number } = {},
): Promise<LogRecord | string> {
  const { format, heads } = readDefinition(definition, options)
  const plan = { fast: null, formats: [format], wrappers: [], colours: false, zone: options.zone ?? 0, heads }
  const reader = await LineReader.create(plan)
  const kind = reader.read(new TextEncoder().encode(line))
  return kind === 'request' ? reader.record : kind
}

const clock = Date.UTC(2026, 0, 15, 9, 30, 1)

describe('log_format of nginx', () => {
  test('is read as it stands in the configuration', async () => {
    const definition = `log_format  timed  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for" '
                      'rt=$request_time us=$upstream_status urt="$upstream_response_time"';`
    const line =
      '203.0.113.7 - jo doe [15/Jan/2026:10:30:01 +0100] "GET /a?b HTTP/2.0" 502 157 "https://e.com/" "curl" "-" rt=0.120 us=504, 502 urt="0.001, 0.119"'
    expect(await read(definition, line)).toEqual({
      time: clock,
      method: 'GET',
      path: '/a',
      host: '',
      status: 502,
      statusText: '502',
      bytes: 157,
      duration: 0.12,
      upstreamStatus: 502,
      client: '203.0.113.7',
      userAgent: 'curl',
      referrer: 'https://e.com/',
    })
  })

  test('passes over lists of upstreams that stand without quotes', async () => {
    const definition = '$remote_addr $upstream_addr $upstream_response_time $status $request_uri'
    const line = '203.0.113.7 10.0.0.1:80, 10.0.0.2:80 : 10.0.0.3:80 0.001, 0.120 : 0.3 404 /a'
    expect(await read(definition, line)).toMatchObject({ status: 404, path: '/a' })
  })

  test('takes scheme, host and target that stand together as one', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: nginx writes variables so
    const definition = '[$msec] $request_method $scheme://$host$request_uri $status ${request_time}s'
    const line = '[1768469401.500] POST https://Shop.example.com:8443/cart?x=1 201 0.250s'
    expect(await read(definition, line)).toMatchObject({
      time: clock + 500,
      method: 'POST',
      host: 'Shop.example.com',
      path: '/cart',
      status: 201,
      duration: 0.25,
    })
  })

  test('may be JSON, with the keys of its author', async () => {
    const definition = `log_format mine escape=json '{"when":"$time_iso8601","what":"$request","nested":{"code":$status},'
      '"how_long":$request_time,"who":"$remote_addr","fixed":"x","both":"$host$uri"}';`
    const line =
      '{"when":"2026-01-15T09:30:01+00:00","what":"GET /a HTTP/1.1","nested":{"code":499},"how_long":30.001,"who":"203.0.113.7","fixed":"x","both":"a/a"}'
    expect(await read(definition, line)).toMatchObject({
      time: clock,
      path: '/a',
      status: 499,
      duration: 30.001,
      client: '203.0.113.7',
      host: '',
    })
  })

  test('is refused where a field touches the next', () => {
    expect(() => readDefinition('log_format bad "$status$request_time";')).toThrow(
      'Cannot use log_format bad: cannot tell where "status" ends: "duration" follows without a text between',
    )
  })

  test('is refused without a status', () => {
    expect(() => readDefinition('$remote_addr "$request"')).toThrow('Cannot use log_format: it has no status code')
  })

  test('is refused where it begins as JSON does and is none', () => {
    expect(() => readDefinition('{"status": "$status", }')).toThrow('it begins as JSON does, but is none')
  })
})

describe('LogFormat of Apache', () => {
  test('is read as it stands in the configuration', async () => {
    const definition = 'LogFormat "%v:%p %h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\" %D" timed'
    const line =
      'www.example.com:443 203.0.113.9 - - [15/Jan/2026:09:30:01 +0000] "GET /a HTTP/1.1" 200 54269 "-" "an \\"agent\\"" 1500'
    expect(await read(definition, line)).toMatchObject({
      time: clock,
      host: 'www.example.com',
      path: '/a',
      status: 200,
      bytes: 54269,
      duration: 0.0015,
      userAgent: 'an \\"agent\\"',
    })
  })

  test('counts what was sent where both statuses are logged', async () => {
    expect(await read('%h %s %>s %m %U%q %{ms}T', '203.0.113.9 200 404 GET /a?b=c 12')).toMatchObject({
      status: 404,
      method: 'GET',
      path: '/a',
      duration: 0.012,
    })
  })

  test('puts times together from their parts', async () => {
    const definition = '[%{%Y-%m-%d %T}t.%{msec_frac}t %{%z}t] %a "%r" %>s %b'
    const line = '[2026-01-15 11:30:01.250 +0200] 203.0.113.9 "GET / HTTP/1.1" 304 -'
    expect(await read(definition, line)).toMatchObject({ time: clock + 250, status: 304, bytes: 0 })
  })

  test('may be JSON', async () => {
    const definition =
      'LogFormat "{ \\"time\\":\\"%t\\", \\"code\\":\\"%>s\\", \\"us\\":%D, \\"request\\":\\"%r\\" }" json'
    const line = '{ "time":"[15/Jan/2026:09:30:01 +0000]", "code":"500", "us":2000, "request":"GET /x HTTP/1.1" }'
    expect(await read(definition, line)).toMatchObject({ time: clock, status: 500, duration: 0.002, path: '/x' })
  })

  test('is refused where a time has letters that nobody reads', () => {
    expect(() => readDefinition('%h %{%j}t %>s')).toThrow('Cannot read times by "%j": %j is none of')
  })
})

describe('the name of a format', () => {
  test.each([
    ['nginx-combined', 'nginx-combined'],
    ['combined', 'nginx-combined'],
    ['COMBINED', 'nginx-combined'],
    ['VCOMBINED', 'vhost-combined'],
    ['vhost_combined', 'vhost-combined'],
    ['CLOUDFRONT', 'aws-cloudfront'],
    ['AWSALB', 'aws-alb'],
  ])('may be the one that other programs use: %s', (given, name) => {
    expect(readDefinition(given).format.name).toBe(name)
  })

  test('is one that exists, whatever it is called elsewhere', () => {
    const known = new Set(formats.map(({ name }) => name))
    expect(Object.values(otherNames).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('letters of GoAccess', () => {
  test('are read, with the zone that they pass over', async () => {
    const line = '203.0.113.9 - - [15/Jan/2026:10:30:01 +0100] "GET /a HTTP/1.1" 200 54269 "-" "curl"'
    expect(await read('%h %^[%d:%t %^] "%r" %s %b "%R" "%u"', line)).toMatchObject({
      time: clock,
      status: 200,
      path: '/a',
    })
  })

  test('are read with dates and times of their own', async () => {
    const options = { dates: '%m/%d/%Y', times: '%I:%M:%S %p', zone: 60 }
    const line = '01/15/2026 10:30:01 AM\t203.0.113.9\tGET\t/a?b\t503\t12'
    expect(await read('%d %t\\t%h\\t%m\\t%U\\t%s\\t%L', line, options)).toMatchObject({
      time: clock,
      method: 'GET',
      path: '/a',
      status: 503,
      duration: 0.012,
    })
  })

  test('are refused where one is not known', () => {
    expect(() => readDefinition('%h %^ %s %Z')).toThrow('%Z is not known')
  })
})

describe('other definitions', () => {
  test('columns of W3C serve lines without a head', async () => {
    const line = '2026-01-15 09:30:01 GET /a 404 0 15'
    expect(
      await read('#Fields: date time cs-method cs-uri-stem sc-status sc-win32-status time-taken', line),
    ).toMatchObject({
      time: clock,
      status: 404,
      duration: 0.015,
    })
  })

  test('our own notation is one', async () => {
    const line = '203.0.113.9 | 2026-01-15T09:30:01Z | GET /a | 200 | 12.5'
    expect(await read('{client} | {time} | {request} | {status} | {duration:ms}', line)).toMatchObject({
      time: clock,
      path: '/a',
      duration: 0.0125,
    })
  })

  test('the name of a known format is one', () => {
    expect(readDefinition('caddy').format.title).toBe('Caddy JSON')
  })

  test('what is none of them is refused with what was wanted', () => {
    expect(() => readDefinition('combinde')).toThrow(
      'Cannot read format "combinde": neither the name of a known format, nor a log_format of nginx',
    )
  })
})
