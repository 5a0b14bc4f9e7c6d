/** What the README shows must work: its examples compile, run, and say what it says that they say. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, examplesOf } from './readme/examples.ts'
import { compile, openWorkshop, type Ran, run, type Workshop } from './readme/workshop.ts'

const room = join(import.meta.dirname, '..')
const readme = readFileSync(join(room, 'README.md'), 'utf8')
const examples = examplesOf(readme)
const running = examples.filter(({ kind }) => kind === 'run' || kind === 'development')
const ran = new Map<number, Ran>()
let workshop: Workshop
let errors: string

beforeAll(async () => {
  workshop = await openWorkshop()
  const compiled = compile(
    workshop,
    examples.filter(({ kind }) => kind !== 'fragment'),
  )
  const queue = [...running]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) ran.set(next.line, await run(workshop, next))
  }
  await Promise.all([work(), work(), compiled])
  errors = await compiled
}, 60_000)

afterAll(() => workshop?.close())

test('every example compiles', () => {
  expect(errors).toBe('')
})

describe('an example runs, and says what is claimed:', () => {
  test.each(running.map((example) => [example.title, example.line]))('%s (line %i)', (_, line) => {
    const { code, text } = ran.get(line) as Ran
    // What it logs by the way is no claim.
    expect(code, text).toBe(0)
  })
})

test('few examples are only fragments, and those that run claim something', () => {
  expect(examples.filter(({ kind }) => kind === 'fragment').length).toBeLessThan(4)
  expect(running.filter((example) => claimsOf(example) + example.exchanges.length === 0 && !example.told)).toEqual([])
})

test('the subpaths that it names are there', () => {
  const { exports } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as { exports: object }
  const named = [...readme.matchAll(/['`]statute\/([\w/-]+)['`]/g)].map(([, path]) => `./${path}`)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !(path in exports))).toEqual([])
})

test('its links lead somewhere', () => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  for (const [, target = ''] of readme.matchAll(/\]\(([^)]+)\)/g)) {
    if (target.startsWith('#')) expect(headings).toContain(target.slice(1))
    else if (!/^https:/.test(target)) expect(existsSync(join(room, target)), target).toBe(true)
  }
})
