import { describe, expect, it } from 'vitest'
import { readRules } from './rules.ts'

const plain = { name: 'x', status: '5xx', above: '2 %' }

describe('readRules()', () => {
  it('reads a rule with everything', () => {
    const { rules, problems } = readRules([
      {
        name: 'payments',
        status: [502, '503-504'],
        route: '/pay/*',
        host: 'API.example',
        method: 'post',
        above: '3x baseline',
        for: '1 h',
        severity: 'page',
        unless: 'under 20/min',
      },
    ])
    expect(problems).toEqual([])
    expect(rules).toEqual([
      {
        name: 'payments',
        status: [
          [502, 502],
          [503, 504],
        ],
        route: '/pay/*',
        host: 'api.example',
        method: 'POST',
        client: null,
        limit: { side: 'above', measure: 'times', value: 3 },
        minutes: 60,
        severity: 'page',
        least: 20,
      },
    ])
  })

  it('takes five minutes and a ticket where nothing is said', () => {
    expect(readRules({ rules: [plain] }).rules[0]).toMatchObject({
      minutes: 5,
      severity: 'ticket',
      limit: { measure: 'share', value: 0.02 },
    })
  })

  it('reads what must not fall', () => {
    expect(readRules([{ name: 'x', status: '2xx', below: '10/min' }]).rules[0]?.limit).toEqual({
      side: 'below',
      measure: 'rate',
      value: 10,
    })
  })

  it.each([
    ['soon', 'Cannot read rules from "soon": not a list, and no object with a list "rules"'],
    [[7], 'Cannot read rule 1 7: not an object with "name", "status" and "above"'],
    [[{ status: 500 }], 'Cannot read rule 1: it has no "name"'],
    [
      [{ ...plain, status: 'many' }],
      'Cannot read status "many" of rule "x": wanted a code (503), a class ("5xx"), a range ("500-504") or a list of them',
    ],
    [
      [{ ...plain, above: '2' }],
      'Cannot read above "2" of rule "x": wanted a share ("2 %"), a rate ("50/min") or a multiple ("3x baseline")',
    ],
    [[{ ...plain, below: '1 %' }], 'Cannot read rule "x": wanted one of "above" and "below"'],
    [
      [{ ...plain, for: 'ever' }],
      'Cannot read for "ever" of rule "x": wanted a time from 1 to 60 minutes ("5 min", "1 h")',
    ],
    [[{ ...plain, severity: 'loud' }], 'Cannot read severity "loud" of rule "x": wanted page, ticket or note'],
    [
      [{ ...plain, unless: 'raining' }],
      'Cannot read unless "raining" of rule "x": wanted the least traffic at which the rule counts ("under 20/min")',
    ],
    [
      [{ ...plain, client: '::1' }],
      'Cannot read above "2 %" of rule "x": of one client only the errors are known, so wanted a rate ("50/min")',
    ],
    [[plain, plain], 'Cannot take rule "x" twice: give each a name of its own'],
  ])('says what is wrong with %j', (value, problem) => {
    expect(readRules(value).problems).toEqual([problem])
  })

  it('names the fields that there are', () => {
    expect(readRules([{ ...plain, when: 1 }]).problems[0]).toContain(
      'Cannot read when 1 of rule "x": there is no such field; there are name, status',
    )
  })
})
