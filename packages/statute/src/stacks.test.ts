import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { built } from '../testing/built.ts'
import { badGateway, badRequest, notFound } from './generated/problems.ts'
import { stacks } from './stacks.ts'

const limit = Error.stackTraceLimit
afterEach(() => {
  stacks('server')
  Error.stackTraceLimit = limit
})

const hasStack = (error: Error) => /\n {4}at /.test(error.stack ?? '')

describe('stacks()', () => {
  test('by default only a 5xx takes one', () => {
    expect([hasStack(badRequest()), hasStack(notFound()), hasStack(badGateway())]).toEqual([false, false, true])
    expect(badGateway('down').stack).toContain('stacks.test.ts')
    expect(notFound('no').stack).toBe('Problem: no')
  })
  test('all and none', () => {
    stacks('all')
    expect([hasStack(notFound()), hasStack(badGateway())]).toEqual([true, true])
    stacks('none')
    expect([hasStack(notFound()), hasStack(badGateway())]).toEqual([false, false])
  })
})

describe('Error.stackTraceLimit', () => {
  test.each([10, 0, 3, Number.POSITIVE_INFINITY])('is %s again after a problem', (was) => {
    Error.stackTraceLimit = was
    notFound()
    badGateway()
    expect(Error.stackTraceLimit).toBe(was)
  })
  test('comes back even if the text cannot be read', () => {
    const detail = {
      toString() {
        throw new Error('no text')
      },
    }
    expect(() => notFound({ detail: detail as never })).toThrow('no text')
    expect(() => notFound({ detail: Symbol('a') as never })).toThrow(TypeError)
    expect(Error.stackTraceLimit).toBe(limit)
  })
  test('comes back even if the cause cannot be read', () => {
    const about = {
      get cause(): unknown {
        throw new Error('no cause')
      },
    }
    expect(() => notFound(about)).toThrow('no cause')
    expect(Error.stackTraceLimit).toBe(limit)
  })
})

test.each(['Object.freeze(Error)', 'delete Error.stackTraceLimit', 'Error.stackTraceLimit = undefined'])(
  'problems are made after %s',
  (before) => {
    const program = `${before}
      const { notFound, badGateway, toResponse } = await import(${JSON.stringify(built('index.js'))})
      console.log(JSON.stringify([notFound('a').message, badGateway('b').message, toResponse(notFound()).status]))`
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual(['a', 'b', 404])
  },
)
