import { describe, expect, test } from 'vitest'
import { detect } from './detect.ts'
import { formats } from './registry.ts'

const found = async (lines: readonly string[]) => await detect(new TextEncoder().encode(`${lines.join('\n')}\n`))
const line = (name: string, at = 0): string =>
  formats.find((format) => format.name === name)?.examples[at]?.line as string
const names = async (lines: readonly string[]) => (await found(lines)).plan.formats.map(({ name }) => name)

describe('detect', () => {
  test('sends combined logs and their kin the fast way', async () => {
    expect((await found([line('nginx-combined')])).plan).toMatchObject({ fast: 'common', wrappers: [] })
    expect((await found([line('nginx-main')])).plan.fast).toBe('common')
    expect((await found([line('apache-vhost')])).plan.fast).toBe('vhost')
  })

  test('keeps formats with durations from the fast way, which does not read them', async () => {
    expect((await found([line('traefik-clf')])).plan.fast).toBeNull()
    expect((await found([line('nginx-timed')])).plan.fast).toBeNull()
  })

  test.each([
    ['cri', (text: string) => `2025-12-31T17:37:40.493035218+01:00 stdout F ${text}`],
    ['docker', (text: string) => JSON.stringify({ log: `${text}\n`, stream: 'stdout', time: '2026-01-15T09:30:01Z' })],
    ['compose', (text: string) => `web-1  | ${text}`],
    ['syslog', (text: string) => `Sep  5 16:13:46 ip-172-31-43-28 nginx[2869]: ${text}`],
    ['syslog-5424', (text: string) => `<134>1 2026-01-15T09:30:01.003Z host nginx 2869 - - ${text}`],
    ['stamped', (text: string) => `2020-02-21T16:07:34.515030+00:00 heroku[router]: ${text}`],
    ['journal', (text: string) => JSON.stringify({ PRIORITY: '6', MESSAGE: text })],
  ])('finds every format in %s', async (wrapper, wrap) => {
    for (const format of formats) {
      const example = format.examples.find(({ record }) => record !== null)
      if (example === undefined) continue
      const { plan } = await found([...(example.before ?? []), example.line].map(wrap))
      expect(plan.formats[0]?.name, example.line).toBe(format.name)
      expect(plan).toMatchObject({ wrappers: [wrapper], fast: null })
    }
  })

  test('finds wrappers within wrappers, and colours', async () => {
    const docker = JSON.stringify({ log: `\u001b[32m${line('morgan-dev')}\u001b[0m\n`, stream: 'stdout' })
    expect((await found([`Jan  5 01:02:03 host docker: ${docker}`])).plan.wrappers).toEqual(['syslog', 'docker'])
    expect((await found([`\u001b[36mapp-1 | \u001b[0m${line('morgan-dev')}`])).plan).toMatchObject({
      wrappers: ['compose'],
      colours: true,
    })
  })

  test('gives several formats for a mixed file, the one with most lines first', async () => {
    const mixed = [
      line('traefik-json'),
      line('caddy', 1),
      line('caddy', 1),
      line('caddy', 1),
      line('uvicorn'),
      line('caddy', 3),
    ]
    expect(await names(mixed)).toEqual(['caddy', 'traefik-json', 'uvicorn'])
  })

  test('does not take the error log of Caddy for a second request', async () => {
    const { plan, understood } = await found([line('caddy', 1), line('caddy', 2), line('caddy', 1), line('caddy', 2)])
    expect(plan.formats.map(({ name }) => name)).toEqual(['caddy'])
    expect(understood).toBe(4)
  })

  test('reads on where the first lines are no requests', async () => {
    const notes = Array.from({ length: 300 }, (_, at) => `note ${at}`)
    expect(await names([...notes, line('envoy')])).toEqual(['envoy'])
  })

  test('keeps the columns of a W3C log for parts of it that begin elsewhere', async () => {
    const head = '#Fields: date time cs-uri-stem sc-status'
    const { plan } = await found(['#Version: 1.0', head, '2026-01-15 09:30:01 /a 200'])
    expect(plan).toMatchObject({ heads: [head], inOrder: true })
  })

  test('says which files cannot be read in pieces', async () => {
    const cri = (tag: string) => `2025-12-31T17:37:40.493035218+01:00 stdout ${tag} ${line('envoy')}`
    expect((await found([cri('F')])).plan.inOrder).toBe(false)
    expect((await found([cri('F'), cri('P')])).plan.inOrder).toBe(true)
    expect(
      (await found([...(formats.find(({ name }) => name === 'rails')?.examples[0]?.before ?? []), line('rails')])).plan
        .inOrder,
    ).toBe(true)
  })

  test('says where times have no zone', async () => {
    expect((await found([line('haproxy-http')])).zoneless).toBe(true)
    expect((await found([line('w3c')])).zoneless).toBe(false)
    expect((await found([line('nginx-combined')])).zoneless).toBe(false)
  })

  test('leaves out a last line that was cut, and finds nothing in nothing', async () => {
    const cut = await detect(new TextEncoder().encode(`${line('squid')}\n11576`))
    expect(cut).toMatchObject({ lines: 1, understood: 1 })
    expect((await detect(new Uint8Array())).plan.formats).toEqual([])
    expect((await found(['Lorem ipsum', 'dolor sit amet'])).plan.formats).toEqual([])
  })
})
