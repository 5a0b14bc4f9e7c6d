import { faults } from '@statute/codes/faults'
import { software } from '@statute/codes/software'
import { describe, expect, test } from 'vitest'
import { faultDocument, faultText } from './fault.ts'
import { faultsDocument, faultsText, groupFaults } from './faults.ts'
import { openPage } from './open.ts'
import { colourStyle, plainStyle, withoutEscapes } from './style.ts'

const refused = faults.filter(({ id }) => id === 'connection-refused')

describe('faultText()', () => {
  const text = refused.map((fault) => faultText(fault, software, plainStyle(80), true)).join('')

  test('says what happened, why, what to do, what each answers and what is printed', () => {
    expect(text).toMatch(/^The connection was refused +a fault: connection\n/)
    expect(text).toContain('connection_refused (RFC 9209 §2.3)')
    expect(text).toMatch(/\nCauses, most likely first\n {2}1 {2}The server is not running.* Confirm: ss -ltnp/)
    expect(text).toMatch(/\n {2}You call it {3}Repeat it/)
    expect(text).toMatch(/\n {2}502 {2}nginx\n {7}connect\(\) failed \(111: Connection refused\).*\n/)
    expect(text).toContain('Measured with nginx 1.22.1')
    expect(text).toMatch(/\nWhat nginx prints\n {2}502 {2}connect\(\) failed/)
  })

  test('counts the printed texts instead of listing them if it is to be short', () => {
    const short = refused.map((fault) => faultText(fault, software, plainStyle(80))).join('')
    expect(short).not.toContain('What nginx prints')
    expect(short).toMatch(/\n {2}\d+ texts of \d+ programs stand for it\.\n$/)
  })
})

describe('faultDocument()', () => {
  test('names the software of each answer, and tells what was measured from what was read', () => {
    const answers = refused.flatMap((fault) => faultDocument(fault, software).answers)
    const of = (id: string) => answers.find((answer) => answer.software === id)
    expect(of('nginx')).toMatchObject({ name: 'nginx', status: 502, measured: true, path: '/errors/nginx' })
    expect(of('cloudflare')).toMatchObject({ name: 'Cloudflare', status: 521, measured: false })
    expect(of('rfc-9209')).toMatchObject({ name: 'RFC 9209', path: null })
  })

  test('has every text of the fault once', () => {
    const counted = faults.flatMap((fault) => faultDocument(fault, software).texts.flatMap(({ texts }) => texts)).length
    const all = software.flatMap(({ signatures }) => signatures).filter(({ fault }) => fault !== undefined)
    expect(counted).toBe(all.length)
  })
})

test('every fault stands in one group, and those that are answers by the class of their status', () => {
  const grouped = groupFaults(faults).flatMap((group) => group.faults.map(({ id }) => id))
  expect(grouped.toSorted()).toEqual(faults.map(({ id }) => id).toSorted())
  const group = (id: string) => faultsDocument(faults, software).find((one) => one.id === id)?.group
  expect([group('dns'), group('rate-limited'), group('overloaded'), group('cors')]).toEqual([
    'dns',
    '4xx',
    '5xx',
    'browser',
  ])
})

test('the list of faults sets the servers side by side by their status', () => {
  expect(faultsText(faults, plainStyle(80))).toMatch(
    /\n {2}connection-refused {2}The connection was refused\n {4}502 nginx, Caddy/,
  )
})

describe.each([40, 80, 120])('faults and software at %i columns', (width) => {
  test('have no line too wide, no space at its end, no second blank line, and the same words in colour', async () => {
    const paths = [
      'faults',
      'errors',
      ...faults.map(({ id }) => `faults/${id}`),
      ...software.map(({ id }) => `errors/${id}`),
    ]
    const wrong: string[] = []
    for (const path of paths) {
      const page = await openPage(path)
      const text = page?.text(plainStyle(width), true) ?? ''
      // The texts of programs may well speak of `undefined`; then the document does too.
      const missing = /undefined|\[object/.test(text) && !/undefined|\[object/.test(JSON.stringify(page?.document))
      if (text.length < 20 || text.includes('\n\n\n') || missing) wrong.push(path)
      if (withoutEscapes(page?.text(colourStyle(width), true) ?? '') !== text) wrong.push(`${path} in colour`)
      const bad = text.split('\n').find((line) => {
        const words = line.trim().replace(/^(?:-|\d+) +/, '')
        return line !== line.trimEnd() || (line.length > width && words.includes(' '))
      })
      if (bad !== undefined) wrong.push(`${path}: ${bad}`)
    }
    expect(wrong).toEqual([])
  })
})
