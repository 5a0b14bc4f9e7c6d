import { decision } from '@statute/codes/decision'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf, pathOf } from './path.ts'
import { firstQuestion, nodeOf, skipPhase, walk } from './walk.ts'

const answers = fc.array(fc.constantFrom('yes', 'no'), { maxLength: 90 })

describe('walk()', () => {
  test('begins with the first question', () => {
    expect(walk([])).toEqual({ node: firstQuestion, outcome: null, path: [], interim: [] })
    expect(firstQuestion.id).toBe(decision.start)
  })

  test('ends with a status and what goes with it', () => {
    expect(walk(['no'])).toMatchObject({
      node: null,
      outcome: { status: 408, alternatives: [], fields: ['Connection: close'] },
      path: [{ node: 'A1', answer: 'no', spec: 'RFC 9110 §15.5.9' }],
    })
  })

  test('has either a question or an outcome, whatever the answers', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const { node, outcome, path } = walk(list)
        expect((node === null) !== (outcome === null)).toBe(true)
        expect(path.length).toBeLessThanOrEqual(list.length)
      }),
    )
  })
})

describe('pathOf() and answersOf()', () => {
  test('are each the way back of the other', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const used = list.slice(0, walk(list).path.length)
        expect(answersOf(pathOf(list))).toEqual(used)
      }),
    )
  })

  test.each(['A1', 'A1x', 'a1y', 'A2y', 'A1y.A3y', 'A1n.A2y', 'A1y.', '.A1y', 'A1y A2y', '<b>', 'A1y.'.repeat(300)])(
    'answersOf("%s") is null',
    (text) => {
      expect(answersOf(text)).toBeNull()
    },
  )
})

describe('skipPhase()', () => {
  test('goes on to the first question of the next phase', () => {
    const skipped = skipPhase([])
    expect(walk(skipped ?? []).node?.id).toBe('B1')
    expect(skipPhase(['no'])).toBeNull()
  })

  test('does not end the walk', () => {
    let at: ('yes' | 'no')[] | null = []
    let last = at
    while (at) {
      last = at
      at = skipPhase(at)
    }
    expect(walk(last).node?.phase).toBe('J')
  })
})

test('nodeOf() throws for what is no question', () => {
  expect(() => nodeOf('Z9')).toThrow('Cannot find question "Z9"')
})
