/** What the README and the documents beside it show must work: examples compile, run, and say what it says that they say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, type Example, examplesOf } from './readme/examples.ts'
import { compile, openWorkshop, run, type Workshop } from './readme/workshop.ts'

const room = join(import.meta.dirname, '..')
const files = ['README.md', ...readdirSync(join(room, 'docs')).map((name) => `docs/${name}`)]
const texts = new Map(files.map((file) => [file, readFileSync(join(room, file), 'utf8')]))
const examples = [...texts].flatMap(([file, text]) => examplesOf(file, text))
const running = examples.filter(({ kind }) => kind === 'run' || kind === 'development')
const failures = new Map<Example, string>()
let workshop: Workshop
let errors: string

/** Nothing is served or told, so they can share a process. */
const isQuiet = ({ exchanges, told }: Example) => exchanges.length === 0 && !told

beforeAll(async () => {
  workshop = await openWorkshop()
  const compiled = compile(
    workshop,
    examples.filter(({ kind }) => kind !== 'fragment'),
  )
  const queue = [running.filter(isQuiet), ...running.filter((example) => !isQuiet(example)).map((one) => [one])]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      for (const [i, text] of (await run(workshop, next)).entries()) failures.set(next[i] as Example, text)
  }
  await Promise.all([work(), work(), compiled])
  errors = await compiled
}, 60_000)

afterAll(() => workshop?.close())

test('every example compiles', () => {
  expect(errors).toBe('')
})

describe('an example runs, and says what is claimed:', () => {
  test.each(running.map((example) => [example.file, example.line, example.title, example]))('%s:%i %s', (...given) => {
    expect(failures.get(given[3])).toBe('')
  })
})

test('few examples are only fragments, and those that run claim something', () => {
  expect(examples.filter(({ kind }) => kind === 'fragment').length).toBeLessThan(4)
  expect(running.filter((example) => claimsOf(example) === 0 && isQuiet(example))).toEqual([])
})

test('the subpaths that are named are there', () => {
  const { exports } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as { exports: object }
  const all = [...texts.values()].join('\n')
  const named = [...all.matchAll(/['`]statute\/([\w/-]+)['`]/g)].map(([, path]) => `./${path}`)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !(path in exports))).toEqual([])
  // Each is told of somewhere.
  const subpaths = Object.keys(exports).filter((path) => path !== '.' && path !== './package.json')
  expect(subpaths.filter((path) => !named.includes(path))).toEqual([])
})

test.each(files)('the links of %s lead somewhere', (file) => {
  for (const [, target = ''] of (texts.get(file) as string).matchAll(/\]\(([^)]+)\)/g)) {
    if (/^https:/.test(target)) continue
    const [path, heading] = target.split('#')
    const at = path ? join(dirname(file), path) : file
    expect(existsSync(join(room, at)), target).toBe(true)
    if (heading) expect(headingsOf(readFileSync(join(room, at), 'utf8')), target).toContain(heading)
  }
})

/** As GitHub names them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
}

test('the README can be read in five minutes', () => {
  expect((texts.get('README.md') as string).split('\n').length).toBeLessThan(265)
})
