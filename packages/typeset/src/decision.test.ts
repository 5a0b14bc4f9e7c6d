import type { Decision, DecisionStep, Walk } from '@statute/codes'
import { decision } from '@statute/codes/decision'
import { picker } from '@statute/codes/picker'
import { describe, expect, test } from 'vitest'
import { decisionText, guideText, pickerText } from './decision.ts'
import { plainStyle } from './style.ts'

const style = plainStyle(80)
const broad = (text: string) => Math.max(...text.split('\n').map((line) => line.length))
const step = (node: string, more: Partial<DecisionStep> = {}): DecisionStep => ({
  node,
  phase: 'A',
  question: `Is it ${node}?`,
  answer: 'yes',
  ordinary: true,
  spec: 'RFC 9110 §15',
  ...more,
})
const outcome = { status: 403, alternatives: [404], fields: ['Connection: close'], note: 'Think twice.' }

describe('decisionText()', () => {
  test('shows the question, its clause and its remark', () => {
    const [node] = decision.nodes
    const walk: Walk = { node: node ?? null, outcome: null, path: [], interim: [] }
    expect(decisionText(walk, style)).toMatch(
      /^A1 {2}Has the whole .*\n {2}RFC 9110 §15\.5\.9, MAY\n {2}The server may/,
    )
  })

  test('shows where a walk ends, with what goes with the answer', () => {
    const walk: Walk = { node: null, outcome, path: [step('A1'), step('A2', { ordinary: false })], interim: [100] }
    const text = decisionText(walk, style)
    expect(text).toMatch(/^403 {2}Forbidden .*statute 403 tells more\n/)
    for (const part of ['Think twice.', 'Connection: close', '404 Not Found', '100 Continue', 'Is it A2?']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('Is it A1?')
    expect(text).toContain('1 question took the ordinary answer.')
    expect(decisionText(walk, style, true)).toContain('Is it A1?')
  })

  test('tells of a decision what was told, what follows, what was assumed and what did not matter', () => {
    const decided: Decision = {
      ...outcome,
      key: 'A1y.A2y.A3y',
      interim: [],
      path: [
        { ...step('A1'), stated: true, because: null },
        { ...step('A2', { ordinary: false }), stated: false, because: 'exists=no' },
        { ...step('A3'), stated: false, because: null },
      ],
      assumed: [
        { fact: 'method', value: 'GET' },
        { fact: 'gone', value: false },
      ],
      unused: ['locked'],
    }
    const text = decisionText(decided, style)
    expect(text).toMatch(/A2 {2}yes {2}Is it A2\? \(RFC 9110 §15\), for exists=no/)
    expect(text).toMatch(/\nAssumed\n {2}method=GET gone=no\n/)
    expect(text).toMatch(/no consequence\n {2}locked\n/)
  })
})

test('guideText() and pickerText() fit their width', () => {
  for (const width of [60, 80, 120]) {
    const one = plainStyle(width)
    expect(broad(guideText(decision, picker, one, true))).toBeLessThanOrEqual(width)
    expect(broad(pickerText(picker, one))).toBeLessThanOrEqual(width)
  }
})

test('guideText() names every question, and leads on only where the next is not meant', () => {
  const text = guideText(decision, picker, style)
  for (const { id } of decision.nodes) expect(text).toMatch(new RegExp(`^ {2}${id} +`, 'm'))
  expect(text).toContain('Yes: 101.')
  expect(text).not.toContain('Yes: A2.')
})
