import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { YamlReader } from './cassette-yaml.ts'
import { readExchanges } from './exchanges.ts'

const read = (name: string) => {
  const { format, exchanges, notes } = readExchanges(
    readFileSync(join(import.meta.dirname, `testdata/cassette/${name}`), 'utf8'),
  )
  expect([format, notes]).toEqual(['cassette', []])
  return exchanges
}

describe('readCassette()', () => {
  test.each([
    [
      'vcr-ruby.yml.txt',
      [
        ['GET https://api.example.com/repos?page=1', 200],
        ['POST https://api.example.com/repos', 422],
      ],
    ],
    [
      'vcrpy.yaml.txt',
      [
        ['GET http://httpbin.org/get?a=1', 200],
        ['PUT http://httpbin.org/status/418', 418],
      ],
    ],
    ['go-vcr.yaml.txt', [['GET https://api.example.com/items', 200]]],
    ['php-vcr.yaml.txt', [['GET https://api.example.com/items', 404]]],
    ['betamax.json.txt', [['GET https://api.example.com/user', 200]]],
    [
      'nock.json.txt',
      [
        ['GET https://api.github.com/repos/a/b?x=1', 200],
        ['POST http://localhost/items', 201],
      ],
    ],
    ['polly.har', [['GET https://api.example.com/users/1', 200]]],
  ])('reads %s', (name, wanted) => {
    expect(read(name).map(({ request, response }) => [`${request?.method} ${request?.url}`, response.status])).toEqual(
      wanted,
    )
  })

  test('reads fields and bodies of VCR', () => {
    const [list, made] = read('vcr-ruby.yml.txt')
    expect(list?.response.fields.all('vary')).toHaveLength(2)
    expect(list?.response.fields.get('content-security-policy')).toBe("default-src 'none'")
    expect(list?.response.body.json).toEqual({ id: 1, note: "it's here", more: 2 })
    expect(made?.request?.body.json).toEqual({ name: 'a: b # c' })
    expect(made?.response.body.json).toEqual({ message: 'no' })
    expect(made?.response).toMatchObject({ exact: false, reason: 'Unprocessable Entity', version: '1.1' })
    expect(made?.source).toMatchObject({ line: 42, entry: 1 })
  })

  test('takes fields for whole unless only Content-Type is there', () => {
    const [list, made] = read('vcr-ruby.yml.txt')
    expect([list?.response.fields.complete, made?.response.fields.complete]).toEqual([true, false])
  })

  test('reads flow collections, folded quotes and octets of vcrpy', () => {
    const [get, put] = read('vcrpy.yaml.txt')
    expect(get?.request?.body.isEmpty).toBe(true)
    expect(get?.response.body.json).toMatchObject({ args: { a: '1' }, url: 'http://httpbin.org/get' })
    expect(put?.response.body.text).toBe("I'm a teapot")
  })

  test('reads JSON, repeated fields and hexadecimal octets of nock', () => {
    const [get, post] = read('nock.json.txt')
    expect(get?.response.body.json).toEqual({ id: 1, name: 'b' })
    expect(get?.response.fields.all('set-cookie')).toEqual(['a=1', 'b=2'])
    expect(get?.request?.fields.complete).toBe(false)
    expect(post?.response.body).toMatchObject({ text: '', length: 4 })
  })

  test('notes an interaction that is beyond it and reads the others', () => {
    const item = (status: string) =>
      `- request:\n    method: GET\n    uri: https://a/\n  response:\n    status:\n      code: ${status}\n    body: null\n`
    const { exchanges, notes } = readExchanges(
      `interactions:\n${item('200')}${item('soon')}${item('204\n      ? [a]\n      : b')}`,
    )
    expect(exchanges.map(({ response }) => response.status)).toEqual([200, 204])
    expect(notes).toEqual([
      {
        line: 9,
        message: 'Cannot read the interaction on line 9: "response.status" is {"code":"soon"}: wanted a whole number',
      },
      { line: 22, message: 'Cannot read line 22: neither a key nor a value' },
    ])
  })
})

describe('YamlReader', () => {
  test.each([
    ['a: b\nc:\n- d\n- e: f\n  g: h\n', { a: 'b', c: ['d', { e: 'f', g: 'h' }] }],
    [
      'a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n\n  three\n',
      { a: 'one\n two\n\nthree\n', b: 'one two\nthree' },
    ],
    [`a: "x\\n\\u00e9\\x41\\\n  \\  y\n  z"\nb: 'it''s\n\n  z'\n`, { a: 'x\n\u00e9A  y z', b: "it's\nz" }],
    ['a: {b: [c, "d", {e: }], f: g:h}\n', { a: { b: ['c', 'd', { e: null }], f: 'g:h' } }],
    [
      'a: &x\n  b: c\nd: *x\ne: ~\nf: # remark\ng: h # remark\n',
      { a: { b: 'c' }, d: { b: 'c' }, e: null, f: null, g: 'h' },
    ],
    ['a: one\n  two\nb: !ruby/symbol three\n', { a: 'one two', b: 'three' }],
  ])('reads %j', (text, value) => {
    expect(new YamlReader(text).read()).toEqual(value)
  })

  test('ends at a depth that nobody writes', () => {
    for (const piece of ['- ', '[', '{a: ']) {
      const reader = new YamlReader(piece.repeat(100_000))
      reader.read()
      expect(reader.fault?.message).toContain('deeper than')
    }
  })
})
