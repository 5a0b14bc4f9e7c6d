// One house for all rules, and so one file longer than most: each rule is seen to report its own fault and nothing else.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkImports } from './check-imports.ts'
import { allowedArrows, readArrow } from './imports/allowed.ts'
import type { Manifest } from './imports/house.ts'
import { readRepository } from './imports/read.ts'

type Sources = Readonly<Record<string, string>>

const sources: Sources = {
  'packages/http/src/index.ts': `export * from './message.ts'\n`,
  'packages/http/src/message.ts': 'export interface Message {}\n',
  'packages/codes/src/index.ts': `export * from './facts.ts'\nexport * from './page.ts'\n`,
  'packages/codes/src/facts.ts': `export const facts = () => import('./generated/404.ts')\n`,
  'packages/codes/src/generated/404.ts': `import type { Page } from '../page.ts'\nexport const page: Page = {}\n`,
  'packages/codes/src/page.ts': 'export interface Page { document?: string }\n',
  'packages/codes/src/page.test.ts': [
    `import { readFileSync } from 'node:fs'`,
    `import { facts } from '@statute/codes'`,
    `import { expect } from 'vitest'`,
    'window.name = document.title',
  ].join('\n'),
  'packages/typeset/src/index.ts': `export { open } from './open.ts'\n`,
  'packages/typeset/src/open.ts': [
    `import { facts } from '@statute/codes/facts'`,
    'export const open = (page: { document: string }) => {',
    '  const { document } = page',
    '  return { document, window: page.document }',
    '}',
  ].join('\n'),
  'apps/cli/src/commands/serve.ts': `export const serve = () => import('@statute/web')\n`,
  'apps/cli/src/main.ts': `import fs from 'node:fs'\nimport { serve } from './commands/serve.ts'\n`,
  'apps/web/src/index.ts': `export { page } from './page.tsx'\n`,
  'apps/web/src/page.tsx': `import 'preact'\nimport './page.css?inline'\nexport const page = () => <p>{document.title}</p>\n`,
}

const manifests: ReadonlyMap<string, Manifest> = new Map([
  ['.', { name: 'statute-workspace', devDependencies: { vitest: '4' } }],
  ['tools', { name: '@statute/tools' }],
  ['packages/http', { name: '@statute/http' }],
  ['packages/codes', { name: '@statute/codes' }],
  ['packages/typeset', { name: '@statute/typeset', dependencies: { '@statute/codes': '1' } }],
  ['apps/cli', { name: '@statute/cli', dependencies: { '@statute/typeset': '1', '@statute/web': '1' } }],
  ['apps/web', { name: '@statute/web', dependencies: { '@types/mdast': '1' }, peerDependencies: { preact: '1' } }],
])

/** The clean house with these files and manifests in it: what is wrong, as `file:line: message`. */
function check(changed: Sources, otherManifests: Readonly<Record<string, Manifest>> = {}): string[] {
  const files = new Map(Object.entries({ ...sources, ...changed }))
  return checkImports(files, new Map([...manifests, ...Object.entries(otherManifests)])).map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  )
}

/** The clean house with this ARCHITECTURE.md. */
function checkText(...lines: string[]): string[] {
  const text = ['# Architecture', '', '```arrows', ...lines, '```'].join('\n')
  return checkImports(new Map(Object.entries(sources)), manifests, text).map(
    ({ line, message }) => `${line}: ${message}`,
  )
}

describe('checkImports()', () => {
  it('finds nothing in a clean house', () => {
    expect(check({})).toEqual([])
  })

  it('finds nothing in this repository', () => {
    const { files, manifests, architecture } = readRepository(join(import.meta.dirname, '..'))
    expect(files.size).toBeGreaterThan(0)
    expect(checkImports(files, manifests, architecture)).toEqual([])
  })

  it('reports a file that does not parse', () => {
    const [first] = check({ 'packages/http/src/broken.ts': '\nconst = 1\n' })
    expect(first).toMatch(/^packages\/http\/src\/broken\.ts:2: does not parse: /)
  })

  it.each([
    ['import', `import { a } from '@statute/codes'`],
    ['import for its effect', `import '@statute/codes'`],
    ['import type', `import type { A } from '@statute/codes'`],
    ['export from', `export { a } from '@statute/codes'`],
    ['export all', `export * from '@statute/codes'`],
    ['import()', `const a = await import('@statute/codes')`],
    ['import() of a template', 'const a = await import(`@statute/codes`)'],
    ['import() type', `type A = import('@statute/codes').A`],
    ['import =', `import a = require('@statute/codes')`],
  ])('sees an import in the form of %s', (_, source) => {
    const manifest = { name: '@statute/http', dependencies: { '@statute/codes': '1' } }
    expect(check({ 'packages/http/src/a.ts': `// ☕🦊\n\n${source}\n` }, { 'packages/http': manifest })).toEqual([
      'packages/http/src/a.ts:3: imports "@statute/codes": there is no arrow http -> codes, wanted no workspace package at all',
    ])
  })
})

describe('arrows', () => {
  it('has no circle in the table, and no name without a row', () => {
    const placed = new Set<string>()
    for (let before = -1; placed.size > before; ) {
      before = placed.size
      for (const [name, row] of allowedArrows)
        if (row.every((arrow) => placed.has(readArrow(arrow).to))) placed.add(name)
    }
    expect([...allowedArrows.keys()].filter((name) => !placed.has(name))).toEqual([])
  })

  it('reports one topic that imports another, in a test too', () => {
    const finder = { name: '@statute/finder', dependencies: { '@statute/typeset': '1', '@statute/codes': '1' } }
    const source = `import '@statute/codes'\nimport '@statute/typeset'\n`
    const message = 'imports "@statute/typeset": there is no arrow finder -> typeset, wanted one of: codes, classifier'
    const changed = { 'packages/finder/src/a.ts': source, 'packages/finder/src/a.test.ts': source }
    expect(check(changed, { 'packages/finder': finder })).toEqual([
      `packages/finder/src/a.ts:2: ${message}`,
      `packages/finder/src/a.test.ts:2: ${message}`,
    ])
  })

  it('reports an import of the tools', () => {
    const http = { name: '@statute/http', dependencies: { '@statute/tools': '1' } }
    expect(check({ 'packages/http/src/a.ts': `import '@statute/tools'` }, { 'packages/http': http })).toHaveLength(1)
  })

  it('lets an app import the other only in the one file that may, and in its test', () => {
    const source = `import '@statute/web'`
    expect(check({ 'apps/cli/src/commands/serve.test.ts': source, 'apps/cli/src/commands/open.ts': source })).toEqual([
      'apps/cli/src/commands/open.ts:1: imports "@statute/web": the arrow cli -> web is for src/commands/serve.ts only',
    ])
  })

  it('reports a package without a row', () => {
    expect(check({ 'packages/new/src/a.ts': '' }, { 'packages/new': { name: '@statute/new' } })).toEqual([
      'packages/new/package.json:1: package "new" has no row in tools/imports/allowed.ts, wanted one',
    ])
  })

  it('reports a package that imports itself by name outside its tests', () => {
    expect(check({ 'packages/codes/src/a.ts': `import '@statute/codes/facts'` })).toEqual([
      'packages/codes/src/a.ts:1: imports "@statute/codes/facts", its own package: wanted the file itself, by a relative path',
    ])
  })
})

describe('declared', () => {
  it('reports a package that package.json does not name, and a workspace package that it does not name', () => {
    expect(
      check({
        'apps/web/src/a.ts': `import fs from 'fs'\nimport 'hono/jsx'\n`,
        'apps/web/src/b.ts': `import '@statute/codes'\n`,
      }),
    ).toEqual([
      'apps/web/src/a.ts:2: imports "hono/jsx": "hono" is not among the dependencies of apps/web/package.json',
      'apps/web/src/b.ts:1: imports "@statute/codes": "@statute/codes" is not among the dependencies of apps/web/package.json',
    ])
  })

  it('reports a dependency of development outside the tests', () => {
    expect(
      check({ 'packages/http/src/a.ts': `import 'vitest'`, 'packages/http/src/a.test.ts': `import 'vitest'` }),
    ).toEqual([
      'packages/http/src/a.ts:1: imports "vitest": "vitest" is not among the dependencies of packages/http/package.json',
    ])
  })

  it('reports a test that imports what nobody names', () => {
    expect(check({ 'packages/http/src/a.test.ts': `import 'zod'` })).toEqual([
      'packages/http/src/a.test.ts:1: imports "zod": "zod" is not among the dependencies or devDependencies of packages/http/package.json',
    ])
  })

  it('takes types from @types, and only types', () => {
    expect(check({ 'apps/web/src/a.ts': `import type { Root } from 'mdast'\nimport 'mdast'\n` })).toEqual([
      'apps/web/src/a.ts:2: imports "mdast": "mdast" is not among the dependencies of apps/web/package.json',
    ])
  })

  it('reports a folder with sources and no package.json', () => {
    expect(check({ 'packages/finder/src/a.ts': '', 'packages/finder/src/b.ts': '' })).toEqual([
      'packages/finder/package.json:1: does not exist: wanted one, for it has a src',
    ])
  })
})

describe('walls', () => {
  it.each(['node:fs', 'node:of-some-later-node', 'fs', 'path/posix'])(
    'reports an import of %s in packages/',
    (name) => {
      expect(check({ 'packages/http/src/a.ts': `\nimport type * as a from '${name}'` })).toEqual([
        `packages/http/src/a.ts:2: imports "${name}" of Node: what is in packages/ runs anywhere, wanted web standards only`,
      ])
    },
  )

  it.each([
    ['document', 'document.title'],
    ['window', 'if (typeof window === "undefined") {}'],
    ['localStorage', 'globalThis.localStorage.clear()'],
    ['navigator', 'const a = { navigator }'],
    ['HTMLElement', 'export function a(of: HTMLElement): void {}'],
    ['document', 'declare const document: { title: string }; document.title'],
    ['window', 'const a = { b: [window] }'],
    ['document', 'const a = b[document]'],
    ['document', 'export const a = ({ b = document }) => b'],
  ])('reports the global %s in: %s', (name, source) => {
    expect(check({ 'packages/http/src/a.ts': `\n${source}` })).toEqual([
      `packages/http/src/a.ts:2: uses the global "${name}" of the DOM: what is in packages/ runs anywhere, wanted no DOM`,
    ])
  })

  it.each([
    'export const a = (document: string) => document.length',
    'const { a: [document], ...window } = b; document + window',
    'const a = { document: 1, window() {} }; a.document',
    'class A { document = 1; get window() { return this.document } }',
    'interface A { document: string; window(): void }',
    'type A = B.document; enum C { window }',
    'try {} catch (document) { document }',
    'for (const document of a) document',
    `import { document as a } from './message.ts'; export { window } from './message.ts'`,
    `import { document } from './message.ts'; export { document }`,
    'document: for (;;) break document',
  ])('does not take for a global: %s', (source) => {
    expect(check({ 'packages/http/src/a.ts': source })).toEqual([])
  })
})

describe('relative imports', () => {
  it.each([
    '../../http/src/message.ts',
    '../../../tools/check-imports.ts',
    '../../codes-of-others/src/a.ts',
    '/etc/a.ts',
  ])('reports %s, which leaves the package', (specifier) => {
    expect(check({ 'packages/codes/src/a.test.ts': `\nimport '${specifier}'` })).toEqual([
      `packages/codes/src/a.test.ts:2: imports "${specifier}", which leaves packages/codes: wanted the other package by its name`,
    ])
  })

  it.each(['../index.ts', '../index', '..', '../', '.', './', './index.tsx'])('reports %s, an index', (specifier) => {
    expect(check({ 'packages/codes/src/a/b.ts': `\nimport '${specifier}'` })).toEqual([
      `packages/codes/src/a/b.ts:2: imports "${specifier}", an index, which is the face for other packages: wanted the file that holds the thing`,
    ])
  })

  it.each(['./page', './page.js'])('reports %s, which does not end as its file does', (specifier) => {
    expect(check({ 'packages/codes/src/a.ts': `\nimport '${specifier}'` })).toEqual([
      `packages/codes/src/a.ts:2: imports "${specifier}", without the extension of its file: wanted .ts or .tsx at the end`,
    ])
  })
})

describe('circles', () => {
  it('reports a circle once, with its path, through types, exports and what is loaded later', () => {
    expect(
      check({
        'packages/codes/src/page.ts': `\nimport type { Fact } from './word.ts'`,
        'packages/codes/src/word.ts': `export { facts } from './facts.ts'`,
      }),
    ).toEqual([
      'packages/codes/src/facts.ts:1: circle of imports: facts.ts -> generated/404.ts -> page.ts -> word.ts -> facts.ts. Wanted: what they share in a file of its own',
    ])
  })

  it('reports a file that imports itself', () => {
    expect(check({ 'packages/http/src/a.ts': `\n\nimport './a.ts'` })).toEqual([
      'packages/http/src/a.ts:3: circle of imports: a.ts -> a.ts. Wanted: what they share in a file of its own',
    ])
  })

  it('reports circles that share a file, but no import, each', () => {
    expect(
      check({
        'packages/http/src/a.ts': `import './b.ts'\nimport './c.ts'\n`,
        'packages/http/src/b.ts': `import './a.ts'`,
        'packages/http/src/c.ts': `import './a.ts'`,
      }).map((line) => line.replace(/\. Wanted.*/, '')),
    ).toEqual([
      'packages/http/src/a.ts:1: circle of imports: a.ts -> b.ts -> a.ts',
      'packages/http/src/a.ts:2: circle of imports: a.ts -> c.ts -> a.ts',
    ])
  })
})

describe('ARCHITECTURE.md', () => {
  const lines = ['http -> nothing', 'codes ->', 'typeset -> codes', 'web -> http, codes, typeset']
  const cli = 'cli -> http, codes, typeset, web (commands/serve.ts only)'

  it('may leave out what is only planned', () => {
    expect(checkText(...lines, cli)).toEqual([])
    expect(checkText(...lines, 'finder -> codes', '', cli)).toEqual([])
  })

  it('reports arrows that the table does not have, and those of the table that are not shown', () => {
    expect(checkText(...lines, 'finder -> http', 'cli -> http, codes, typeset, web')).toEqual([
      '8: shows finder -> http, which tools/imports/allowed.ts does not allow',
      '9: shows cli -> web, which tools/imports/allowed.ts does not allow',
      '9: does not show cli -> web (commands/serve.ts only), which tools/imports/allowed.ts allows',
    ])
  })

  it('reports packages that are missing, unknown or there twice, and lines that are no arrow', () => {
    expect(checkText(...lines, 'http ->', 'attic -> codes', 'apps import everything')).toEqual([
      '8: package "http" has a second line',
      '9: package "attic" has no row in tools/imports/allowed.ts',
      '10: "apps import everything" is no arrow: wanted "package -> package, package"',
      '3: package "cli" has no line in the block of arrows, wanted one',
    ])
  })

  it('reports that the block is missing', () => {
    expect(checkImports(new Map(), new Map(), '# Architecture\n')).toEqual([
      { file: 'ARCHITECTURE.md', line: 1, message: expect.stringContaining('no block marked ```arrows') },
    ])
  })
})
