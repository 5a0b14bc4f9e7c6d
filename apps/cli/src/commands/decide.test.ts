/** `statute decide` as a person runs it: facts, paths, and a talk through a pipe. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env

function decide(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'decide', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    input,
  })
  return { status, stdout, stderr }
}

describe('statute decide with facts', () => {
  test('prints the code, what decided, and what was assumed', () => {
    const { status, stdout, stderr } = decide(['method=DELETE', 'exists=no', 'authenticated=yes'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^404 {2}Not Found/)
    expect(stdout).toMatch(/E1 {2}no {2}[^(]*\(RFC 9110 §15\.5\.5\)/)
    expect(stdout).toMatch(/Assumed[\s\S]*allowed=yes/)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('--json prints status, path, what was assumed, fields and alternatives', () => {
    const document = JSON.parse(decide(['allowed=no', '--json']).stdout)
    expect(document).toMatchObject({ status: 403, name: 'Forbidden', alternatives: [404], fields: [] })
    expect(document.path.at(-1)).toMatchObject({ node: 'C2', answer: 'no', stated: true, spec: 'RFC 9110 §11.4' })
    expect(document.assumed[0]).toEqual({ fact: 'method', value: 'GET' })
    expect(document.page).toMatch(/^\/decide\/A1y\.A2y\..*\.C2n$/)
  })

  test('--verbose prints every step', () => {
    const steps = (args: string[]) => decide(args).stdout.match(/^ {2}[A-J]\d+ +(?:yes|no) /gm)?.length
    expect(steps(['exists=no', '--verbose'])).toBe(31)
    expect(steps(['exists=no'])).toBeLessThan(4)
  })
})

describe('statute decide --path', () => {
  test('prints the question that the path leads to, or the code', () => {
    expect(decide(['--path', 'A1y']).stdout).toMatch(/^A2 {2}Can the request line be read/)
    expect(decide(['--path', 'A1y.A2n']).stdout).toMatch(/^400 {2}Bad Request/)
    expect(JSON.parse(decide(['--path', 'A1y', '--json']).stdout)).toMatchObject({
      status: null,
      question: { id: 'A2', yes: '/decide/A1y.A2y' },
    })
  })
})

describe('statute decide, a walk', () => {
  test('asks until the answers come to a code, and says how to come here again', () => {
    const { status, stdout, stderr } = decide([], 's\ny\nx\nb\nyes\ny\ny\ny\nN\n')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('"x" is no answer')
    expect(stdout).toMatch(/\n425 {2}Too Early/)
    expect(stdout).toContain('To this again: statute decide --path A1y.')
  })

  test('stops at the end of its input, and with q, and says how to go on', () => {
    for (const input of ['y\n', 'y\nq\n']) {
      const { status, stdout } = decide([], input)
      expect(status).toBe(0)
      expect(stdout).toContain('To go on here: statute decide --path A1y')
    }
  })

  test('b takes back a whole skip, r everything', () => {
    expect(decide([], 's\nb\nn\n').stdout).toContain('408  Request Timeout')
    expect(decide([], 'y\ny\nr\nn\n').stdout).toContain('--path A1n')
  })
})

describe('statute decide --pick', () => {
  test('takes choices by number', () => {
    const { status, stdout } = decide(['--pick'], '7\n99\nb\n7\n2\n')
    expect(status).toBe(0)
    expect(stdout).toContain('"99" is no choice')
    expect(stdout).toMatch(/\n410 {2}Gone/)
  })

  test('prints all choices where nobody chooses, and as JSON', () => {
    expect(decide(['--pick']).stdout).toMatch(/^Here is what was asked for\n/)
    expect(JSON.parse(decide(['--pick', '--json']).stdout).length).toBeGreaterThan(5)
  })
})

test.each([
  [['exist=no'], 'no fact is called "exist"; perhaps exists. Wanted one of method, role'],
  [['exists=perhaps'], 'wanted exists=yes or exists=no'],
  [['exists'], 'wanted NAME=VALUE'],
  [['--path', 'A1y.A3y'], 'Wanted question and answer, from the first on'],
  [['--path', ''], 'Wanted question and answer'],
  [['--pick', 'exists=no'], 'wanted one of them'],
])('%j is bad usage: exit code 2 and a message on stderr', (args, wanted) => {
  const { status, stdout, stderr } = decide(args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(wanted)
})
