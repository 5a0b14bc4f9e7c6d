import { faults } from '@statute/codes/faults'
import { software } from '@statute/codes/software'
import { describe, expect, test } from 'vitest'
import { openPage } from './open.ts'
import { proof, softwareListDocument, softwareListText, softwareText, textsByFault } from './software.ts'
import { plainStyle } from './style.ts'

const nginx = software.filter(({ id }) => id === 'nginx')

describe('softwareText()', () => {
  const text = nginx.map((one) => softwareText(one, faults, plainStyle(80), true)).join('')

  test('has each text as it is printed, under its fault, with why, steps and source', () => {
    expect(text).toMatch(/^nginx +reverse proxy\n\n {2}\d+ texts, \d+ of them checked\.\n/)
    expect(text).toMatch(
      /\nThe connection was refused\n {2}502 {2}connect\(\) failed \(111: Connection refused\) while/,
    )
    expect(text).toMatch(/\n {7}Nobody listens at the address in proxy_pass\./)
    expect(text).toMatch(/\n {7}You run it: Start the backend/)
    expect(text).toContain('Measured with nginx 1.22.1.')
  })

  test('leaves steps and sources out if it is to be short, and still says what is not checked', () => {
    const known = { text: 'a b', status: null, why: 'W.', verified: true, source: 'x, run' }
    const told = { ...known, text: 'c d', verified: false, source: 'from memory' }
    const short = softwareText({ id: 'x', name: 'X', role: 'tool', signatures: [known, told] }, [], plainStyle(80))
    expect(short).toContain(
      '\nOther texts\n  -    a b\n       W.\n  -    c d\n       W.\n       From memory, not checked.\n',
    )
  })
})

test('every text of a program stands under one fault', () => {
  for (const one of software) {
    const texts = textsByFault(one, faults).flatMap(({ signatures }) => signatures)
    expect(texts.length, one.id).toBe(one.signatures.length)
  }
})

test('proof() tells what was measured, what was read, and what is from memory', () => {
  expect(proof({ source: 'curl 7.88.1, run', verified: true })).toEqual({
    sure: true,
    words: 'Measured with curl 7.88.1.',
  })
  expect(proof({ source: 'nginx source', verified: true })).toEqual({ sure: true, words: 'Source: nginx source.' })
  expect(proof({ source: 'from memory', verified: false })).toEqual({ sure: false, words: 'From memory, not checked.' })
  expect(proof({ source: 'AWS documentation', verified: false }).words).toBe('Not checked. Source: AWS documentation.')
})

test('the list has all software by role', () => {
  expect(softwareListDocument(software)).toHaveLength(software.length)
  expect(softwareListText(software, plainStyle(80))).toMatch(/\nReverse proxies\n(?:.*\n)* +\d+ {2}nginx +nginx\n/)
})

describe('openPage()', () => {
  test('opens faults and software, and their lists', async () => {
    expect(await openPage('faults/dns')).toMatchObject({
      title: 'The name does not resolve',
      document: { kind: 'dns' },
    })
    expect(await openPage('errors/nginx')).toMatchObject({ document: { sender: 'nginx', path: '/errors/nginx' } })
    expect((await openPage('faults'))?.document).toHaveLength(faults.length)
    expect((await openPage('errors'))?.document).toHaveLength(software.length)
  })

  test.each(['faults/', 'faults/nothing', 'faults/dns/more', 'errors/', 'errors/nobody', 'errors/rfc-9209'])(
    'opens nothing at "%s"',
    async (path) => {
      expect(await openPage(path)).toBeNull()
    },
  )

  test('gives documents that are plain data', async () => {
    for (const path of [
      'faults',
      'errors',
      'faults/connection-refused',
      'faults/cors',
      'errors/nginx',
      'errors/slack',
    ]) {
      const page = await openPage(path)
      expect(JSON.parse(JSON.stringify(page?.document)), path).toStrictEqual(page?.document)
    }
  })
})
