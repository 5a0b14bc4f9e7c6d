import type { Finding } from '@statute/checker'
import { describe, expect, test } from 'vitest'
import { fixLine } from './fix-line.ts'
import { painter } from './paint.ts'
import { Telling } from './telling.ts'

const finding = (rest: Partial<Finding>): Finding => ({
  rule: 'auth/unauthorized-without-challenge',
  level: 'error',
  message: '401 without WWW-Authenticate',
  at: 'field:www-authenticate',
  spec: ['RFC 9110 §15.5.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  source: {
    file: '',
    format: 'suite',
    entry: 0,
    line: null,
    column: null,
    method: 'GET',
    url: 'http://a.test/me',
    status: 401,
  },
  fix: 'Send a challenge. More words.',
  lines: 'WWW-Authenticate: Bearer realm="api"',
  confidence: 1,
  count: 1,
  places: [],
  ...rest,
})

describe('fixLine()', () => {
  test('is code of the framework, else the field line, else a sentence', () => {
    expect(fixLine(finding({}), 'koa')).toBe(`ctx.set('WWW-Authenticate', 'Bearer realm="api"')`)
    expect(fixLine(finding({}), null)).toBe('WWW-Authenticate: Bearer realm="api"')
    expect(fixLine(finding({ at: 'status' }), 'hapi')).toBe('Send a challenge.')
    expect(fixLine(finding({ lines: null }), null)).toBe('Send a challenge.')
  })

  test('is what the rule says of this very response, if it does', () => {
    expect(fixLine(finding({ lines: 'WWW-Authenticate: Basic' }), 'koa')).toBe('WWW-Authenticate: Basic')
  })

  test('has the status of the response, not that of an example', () => {
    const untyped = finding({ rule: 'problem-details/problem-wrong-media-type', at: 'field:content-type', lines: null })
    const lines = 'Content-Type: application/problem+json'
    expect(fixLine({ ...untyped, lines, source: { ...untyped.source, status: 429 } }, 'express')).toContain('429')
    const untold = finding({ rule: 'error-in-success/success-error-body', at: 'status', lines: null })
    expect(fixLine({ ...untold, source: { ...untold.source, status: 200 } }, 'express')).toBe('Send a challenge.')
  })
})

describe('Telling', () => {
  test('lets nothing act on the terminal, and leaves advice out', () => {
    const hostile = finding({
      message: 'bad \u001b[2J value',
      source: { ...finding({}).source, url: 'http://a.test/\u001b]0;x' },
    })
    const text = new Telling(null).textOf([hostile], [], painter({ env: { NO_COLOR: '1' } }))
    expect(text).not.toContain('\u001b')
    expect(text).toContain('bad ·[2J value')
  })

  test('puts findings of one response under one line', () => {
    const second = finding({ rule: 'a/b', level: 'warning', message: 'Another' })
    const text = new Telling(null).textOf([finding({}), second], [], painter({ env: {} }))
    expect(text.match(/Statute/g)).toHaveLength(1)
    expect(text).toContain('  warning  Another')
  })
})

describe('painter()', () => {
  const red = (env: NodeJS.ProcessEnv, isTTY = false) => painter({ env, stderr: { isTTY } as never }).red('x') !== 'x'

  test('has colours on a terminal, not in a pipe, not against NO_COLOR, and where they are asked for', () => {
    expect(red({}, true)).toBe(true)
    expect(red({})).toBe(false)
    expect(red({ NO_COLOR: '1' }, true)).toBe(false)
    expect(red({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
    expect(red({ FORCE_COLOR: '1' })).toBe(true)
    expect(red({ TERM: 'dumb' }, true)).toBe(false)
  })
})
