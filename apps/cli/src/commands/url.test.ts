/** `statute url` as a person runs it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env

function url(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'url', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

describe('statute url', { timeout: 30_000 }, () => {
  test('takes the escapes off and names the parts', () => {
    expect(url('https://api.example:8443/caf%C3%A9?q=a+b&bad=a%2520b#top')).toEqual({
      status: 0,
      stdout: [
        'https://api.example:8443/café?q=a+b&bad=a%20b#top',
        '',
        'scheme    https',
        'host      api.example',
        'port      8443',
        'path      /café',
        'q         a b',
        'bad       a%20b (encoded twice: a b)',
        'fragment  top (never sent to the server)',
        '',
      ].join('\n'),
      stderr: '',
    })
  })

  test('a text that was encoded twice is decoded once more', () => {
    expect(url('caf%25C3%25A9').stdout).toBe('caf%C3%A9\n\nEncoded twice. Decoded once more:\ncafé\n')
  })

  test('--encode puts escapes on', () => {
    expect(url('a', 'b&c/d', '--encode').stdout).toBe('a%20b%26c%2Fd\n')
    expect(JSON.parse(url('é', '--encode', '--json').stdout)).toEqual({ encoded: '%C3%A9' })
  })

  test('--json prints one document', () => {
    expect(JSON.parse(url('q=a%20b', '--json').stdout)).toEqual({
      decoded: 'q=a b',
      twice: false,
      parts: [{ name: 'q', value: 'a b' }],
    })
  })

  test('what is decoded is shown and does not act on the terminal', () => {
    expect(url('q=%1b%5b2J').stdout.split('\n').at(-2)).toBe('q  ␛[2J')
  })

  test('nothing is bad usage', () => {
    expect(url()).toMatchObject({ status: 2, stdout: '' })
    const { status, stderr } = url(' ')
    expect([status, stderr]).toEqual([
      2,
      'Cannot decode nothing: wanted a URL, a query string, or a text with escapes\n',
    ])
  })
})
