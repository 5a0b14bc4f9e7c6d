/** Fixes as code, held to the syntax of their language by the very tools, where they are installed. */
import { spawnSync } from 'node:child_process'
import { renderFix, type Stack, stacks } from '@statute/checker/fixes'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { findProgram, makePlace } from './run-server.ts'

type Recipe = Parameters<typeof renderFix>[0]

const recipes: readonly Recipe[] = [
  { do: 'add-field', name: 'WWW-Authenticate', value: 'Bearer realm="api"' },
  { do: 'remove-field', name: 'X-Powered-By' },
  { do: 'send-status', status: 404 },
  { do: 'send-problem', status: 422 },
  { do: 'send-nothing', status: 204 },
  { do: 'redirect', status: 308, location: 'https://example.com/new' },
  { do: 'hide-errors' },
  { do: 'hide-version' },
  { do: 'allow-cors' },
  { do: 'answer-conditional' },
  { do: 'answer-range' },
]

/** Says what is wrong with the syntax; empty if nothing is, null if the tool is not installed. */
const judges: Partial<Record<Stack['language'], (code: string) => string | null>> = {
  js: (code) => parse(code, 'js'),
  ts: (code) => parse(code, 'ts'),
  py: (code) => run('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], wrapPython(code)),
  php: (code) => run('php', ['-l'], `<?php\nfunction answer($response) {\n${code}\n}\n`),
  java: (code) => {
    if (code.startsWith('#')) return ''
    const place = makePlace('java')
    const file = place.write('Answer.java', `class Answer { Object answer() {\n${code}\nreturn null; } }`)
    // Names are unknown here: only the parser is asked.
    const said = run('javac', ['-XDshould-stop.ifNoError=PARSE', '-XDshould-stop.ifError=PARSE', file], '')
    place.remove()
    return said
  },
  nginx: (code) => {
    const place = makePlace('nginx')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place.folder}/${name};`,
    )
    const config = place.write(
      'nginx.conf',
      `pid ${place.folder}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(' ')}
      server { listen 127.0.0.1:1; location / {\n${code}\n} } }`,
    )
    const said = run('nginx', ['-t', '-q', '-p', place.folder, '-c', config], '')
    place.remove()
    return said === null ? null : said.replaceAll(/.*\[alert\].*\n?/g, '').trim()
  },
  apache: (code) => {
    const place = makePlace('apache')
    const modules = ['mpm_event', 'authz_core', 'headers', 'rewrite', 'alias', 'mime', 'proxy']
    const config = place.write(
      'httpd.conf',
      `ServerRoot ${place.folder}\nServerName localhost\nListen 127.0.0.1:1\nErrorLog ${place.folder}/error.log\nPidFile ${place.folder}/pid\n${modules
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n')}\n${code}\n`,
    )
    const said = run('apache2', ['-t', '-f', config], '')
    place.remove()
    return said === null ? null : said.replace('Syntax OK', '').trim()
  },
  caddy: (code) => {
    const place = makePlace('caddy')
    const said = run(
      'caddy',
      ['adapt', '--adapter', 'caddyfile', '--config', place.write('Caddyfile', `:8080 {\n${code}\n}\n`)],
      '',
    )
    place.remove()
    return said !== null && /"apps"/.test(said) ? '' : said
  },
}

/** A return stands in a function, and so does what is awaited. */
function wrapPython(code: string): string {
  return `async def answer():\n${code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n    pass\n`
}

function parse(code: string, lang: 'js' | 'ts'): string {
  const imports = code.split('\n').filter((line) => line.startsWith('import '))
  const rest = code.split('\n').filter((line) => !line.startsWith('import '))
  const isDeclaration = rest[0]?.startsWith('@') === true
  const text = isDeclaration ? rest.join('\n') : `async function answer() {\n${rest.join('\n')}\n}`
  return parseSync(`answer.${lang}`, `${imports.join('\n')}\n${text}\n`, { lang, sourceType: 'module' })
    .errors.map(({ message }) => message)
    .join('; ')
}

function run(name: string, args: string[], input: string): string | null {
  const program = findProgram(name)
  if (program === null) return null
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 15_000 })
  return status === 0 && name !== 'caddy' ? '' : `${stdout}${stderr}`
}

describe.each(stacks.map((stack) => [stack.name, stack] as const))('%s', (_, stack) => {
  it.each(recipes.map((recipe) => [recipe.do, recipe] as const))('%s', (_, recipe) => {
    const code = renderFix(recipe, stack.id)
    const judge = judges[stack.language]
    if (code === null || !judge) return
    const said = judge(code)
    if (said !== null) expect(said, code).toBe('')
  })
})
