/** `statute check` as a person runs it: a process, its output, its exit code. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { program } from '../../testing/program.ts'
import { check } from './check.ts'
import { rules } from './rules.ts'

const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env
const args = (more: readonly string[]) => [...program, ...more]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Buffer) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** A process of its own: for standard input, and to see that the options arrive. */
function spawned(more: readonly string[], input = '') {
  const options = { cwd: folder, encoding: 'utf8', env, input } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, args(more), options)
  return { status, stdout, stderr }
}

const flags = ['json', 'explain']
const lists = ['rule', 'preset', 'header', 'output']

/** The same without a process, which takes most of a second each. */
async function statute([command, ...words]: readonly string[]) {
  const options: Record<string, unknown> = {}
  const inputs: string[] = []
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const name = word.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    if (!word.startsWith('--')) inputs.push(word)
    else if (flags.includes(name)) options[name] = true
    else if (lists.includes(name)) options[name] = [...((options[name] as string[]) ?? []), words.shift()]
    else options[name] = name === 'writeBaseline' && (words[0] ?? '--').startsWith('--') ? true : words.shift()
  }
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text
      return true
    }),
  )
  const { cwd, exitCode } = { cwd: process.cwd(), exitCode: process.exitCode }
  process.chdir(folder)
  process.exitCode = 0
  try {
    if (command === 'rules') await rules(inputs[0], options)
    else await check(inputs, { failOn: 'error', ...options })
    return { status: process.exitCode as number, ...said }
  } finally {
    process.exitCode = exitCode
    process.chdir(cwd)
    for (const spy of spies) spy.mockRestore()
  }
}

const rule = 'auth/unauthorized-without-challenge'
const bad = `GET /me HTTP/1.1
Host: api.example.com

HTTP/1.1 401 Unauthorized
Date: Tue, 02 Jun 2026 10:00:00 GMT
Content-Length: 0
`
const good = bad.replace('Content-Length', 'WWW-Authenticate: Bearer realm="api"\nContent-Length')
const line = (path: string, status = 401) =>
  JSON.stringify({
    request: { method: 'GET', url: `https://api.example.com${path}`, headers: [], body: '' },
    response: { status, headers: [['Date', 'Tue, 02 Jun 2026 10:00:00 GMT']], body: '' },
  })
const only = ['--rule', '*=off', '--rule', `${rule}=error`]
const rulesIn = (stdout: string) => JSON.parse(stdout).findings.map((one: { rule: string }) => one.rule)

describe('statute check', () => {
  test('shows what is wrong where, and exits with 1', async () => {
    write('bad.http', bad)
    const { status, stdout, stderr } = spawned(['check', 'bad.http', ...only])
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^401 {2}GET \/me {2,}bad\.http, line 1\n/)
    expect(stdout).toContain('   1 │ (no WWW-Authenticate)')
    expect(stdout).toContain('RFC 9110 §15.5.2, MUST')
    expect(stdout).toMatch(/1 error in 1 exchange\.\n$/)
  })

  test('finds nothing to say of a message that keeps the contract', async () => {
    write('good.http', good)
    const { status, stdout } = await statute(['check', 'good.http', ...only])
    expect([status, stdout]).toEqual([0, 'No findings in 1 exchange.\n'])
  })

  test('reads standard input, and several inputs as one report', async () => {
    const alone = spawned(['check', ...only], bad)
    expect([alone.status, alone.stdout]).toEqual([1, expect.stringContaining('standard input, line 1')])
    const { stdout } = spawned(['check', 'bad.http', 'good.http', '-', '--json', ...only], bad)
    expect(JSON.parse(stdout)).toMatchObject({ exchanges: 3, summary: { error: 2 } })
  })

  test('reads folders, patterns and gzip, and leaves out what holds no HTTP', async () => {
    write('many/a.http', bad)
    write('many/deep/b.ndjson', `${line('/b')}\n`)
    write('many/deep/c.ndjson.gz', gzipSync(`${line('/c')}\n${line('/d')}\n`))
    write('many/notes.txt', 'Remember the milk.\n')
    write('many/package.json', '{"name": "x"}')
    write('many/node_modules/x.http', bad)
    const { stdout, stderr } = await statute(['check', 'many', '--json', ...only])
    expect([JSON.parse(stdout).exchanges, stderr]).toEqual([4, ''])
    expect(JSON.parse((await statute(['check', 'many/**/*.ndjson', '--json', ...only])).stdout).exchanges).toBe(1)
  })

  test('says which lines it could not read, and reads the rest', async () => {
    write('broken.ndjson', `${line('/a')}\nnonsense\n${line('/b')}\n{"response": {"status": "x"}}\n`)
    const { status, stdout, stderr } = await statute(['check', 'broken.ndjson', '--json', ...only])
    expect([status, JSON.parse(stdout).exchanges]).toEqual([1, 2])
    expect(stderr).toMatch(/^broken\.ndjson: Cannot read line 2/m)
    expect(stderr).toMatch(/^broken\.ndjson: Cannot read line 4/m)
  })

  test('says so if a gzip file is cut short or none, and shows what came before', async () => {
    const whole = gzipSync(`${line('/c')}\n`.repeat(2000))
    write('cut.ndjson.gz', whole.subarray(0, whole.length - 12))
    write('none.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]))
    const { status, stderr } = await statute(['check', 'cut.ndjson.gz', 'none.gz', ...only])
    expect(status).toBe(2)
    expect(stderr).toBe(
      'Cannot read "cut.ndjson.gz" to its end: the gzip file was cut short\n' +
        'Cannot read "none.gz": it begins like a gzip file, but is none\n',
    )
  })

  test('reads a message octet for octet, and takes codings off', async () => {
    const body = gzipSync('{"a": 1')
    const head = `HTTP/1.1 200 OK\r\nDate: Tue, 02 Jun 2026 10:00:00 GMT\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`
    write('raw.http', Buffer.concat([Buffer.from(`GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n${head}`), body]))
    const { stdout } = await statute(['check', 'raw.http', '--json'])
    expect(JSON.parse(stdout).exchanges).toBe(1)
  })

  test.each([
    [['check', 'missing.har'], 'Cannot read "missing.har": there is no such file'],
    [['check', 'missing/*.har'], 'Cannot read "missing/*.har": no file fits this pattern'],
    [['check', 'empty.http'], 'Cannot check "empty.http": it is empty, wanted a message'],
    [['check', 'milk.txt'], 'Cannot check "milk.txt": no HTTP in it'],
    [['check', 'bad.http', '--format', 'sarfi'], 'no such format, did you mean "sarif"?'],
    [['check', 'bad.http', '--fail-on', 'advice'], 'wanted error, warning or never'],
    [['check', 'bad.http', '--max-findings', '0'], 'wanted a whole number above 0'],
    [
      ['check', 'bad.http', '--preset', 'apii'],
      'Cannot use these options: --preset[0]: "apii" is no preset, did you mean "api"?',
    ],
    [['check', 'bad.http', '--rule', 'x'], 'wanted ID=LEVEL'],
    [['check', 'bad.http', '--rule', `${rule}=loud`], '"loud" is no level'],
    [['check', 'bad.http', '--config', 'none.json'], 'Cannot read'],
    [['check', 'bad.http', '--baseline', 'none.json'], '--write-baseline'],
    [['check', 'bad.http', '--openapi', 'bad.http'], 'no operations in it'],
    [['check', 'bad.http', '--explain', '--stack', 'expres'], 'did you mean "express"'],
    [['check', 'https://127.0.0.1/', '--header', 'nonsense'], 'wanted "Name: value"'],
    [['check', 'https://127.0.0.1/', '--auth', 'STATUTE_NOT_SET'], 'no such environment variable'],
    [['check', 'https://127.0.0.1/', '--rate', 'fast'], 'Cannot use --rate fast'],
    [['rules', 'nonsense-rule'], 'Cannot explain the rule "nonsense-rule"'],
  ])('%j is bad usage or unreadable: exit code 2', async (more, wanted) => {
    write('milk.txt', 'Remember the milk.\n')
    write('empty.http', '')
    const { status, stdout, stderr } = await statute(more)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(wanted)
  })

  test('an input that cannot be read does not hide what the others show', async () => {
    const { status, stdout, stderr } = await statute(['check', 'milk.txt', 'bad.http', ...only])
    expect([status, stderr.includes('milk.txt')]).toEqual([2, true])
    expect(stdout).toContain('1 error in 1 exchange.')
  })

  test('--fail-on says from which level on it fails', async () => {
    const advice = ['check', 'bad.http', '--rule', '*=off', '--rule', `${rule}=warning`]
    expect((await statute(advice)).status).toBe(0)
    expect((await statute([...advice, '--fail-on', 'warning'])).status).toBe(1)
    expect((await statute(['check', 'bad.http', ...only, '--fail-on', 'never'])).status).toBe(0)
  })

  test('--output takes its kind from the name; another --format is printed beside it', async () => {
    const to = (name: string, ...more: string[]) => statute(['check', 'bad.http', ...only, '--output', name, ...more])
    expect((await to('r.sarif', '--format', 'github')).stdout).toMatch(/^::error file=bad\.http,line=4/)
    expect(JSON.parse(read('r.sarif')).version).toBe('2.1.0')
    expect((await to('r.html')).stdout).toContain('(no WWW-Authenticate)')
    expect(read('r.html')).toMatch(/^<!doctype html>/)
    const same = await to('q.json', '--format', 'gitlab')
    expect([same.stdout, same.stderr]).toEqual(['', '1 error in 1 exchange. Report: q.json\n'])
    expect(JSON.parse(read('q.json'))[0].severity).toBe('major')
    await to('two.sarif', '--output', 'two.md', '--format', 'github')
    expect(read('two.md')).toMatch(/^# HTTP contract\n/)
    expect((await to('none/x.md')).stderr).toContain('Cannot write "none/x.md"')
  })

  test('--explain tells why, and --stack gives code', async () => {
    const { stdout } = await statute(['check', 'bad.http', ...only, '--explain', '--stack', 'express'])
    expect(stdout).toContain('https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2')
    expect(stdout).toMatch(/res\.set|setHeader|res\./)
  })
})

describe('configuration', () => {
  test('is found upwards, in JSON and in JavaScript, and --config names another', async () => {
    write('json/statute.config.json', JSON.stringify({ rules: { '*': 'off', [rule]: 'warning' } }))
    write('json/a/b/bad.http', bad)
    const inside = spawnSync(process.execPath, args(['check', 'bad.http', '--json']), {
      cwd: join(folder, 'json/a/b'),
      encoding: 'utf8',
      env,
    })
    expect(JSON.parse(inside.stdout).findings).toMatchObject([{ rule, level: 'warning' }])
    write(
      'own.config.mjs',
      `export default { rules: { '*': 'off', 'own/*': 'error' }, custom: [{ rule: { id: 'own/always', level: 'error', spec: [], check: () => ({ message: 'seen', at: 'status' }) } }] }`,
    )
    expect(rulesIn((await statute(['check', 'bad.http', '--json', '--config', 'own.config.mjs'])).stdout)).toEqual([
      'own/always',
    ])
  })

  test('that is wrong is refused with every place that is', async () => {
    write('wrong.json', '{"rulez": {}, "ignore": [{"rule": "auth/*"}]}')
    const { status, stderr } = await statute(['check', 'bad.http', '--config', 'wrong.json'])
    expect(status).toBe(2)
    expect(stderr).toBe(
      'Cannot use wrong.json: rulez: no such key, did you mean "rules"?\n' +
        '  ignore[0].reason: missing: say why this is accepted, for whoever reads it next\n',
    )
    write('broken.json', '{"rules": }')
    expect((await statute(['check', 'bad.http', '--config', 'broken.json'])).stderr).toMatch(/no JSON/)
    write('empty.mjs', 'export const x = 1')
    expect((await statute(['check', 'bad.http', '--config', 'empty.mjs'])).stderr).toMatch(/no default export/)
  })

  test('a baseline is written, then left out, and never written over something else', async () => {
    write('now.ndjson', `${line('/a')}\n${line('/items/1')}\n`)
    const first = await statute(['check', 'now.ndjson', ...only, '--write-baseline'])
    expect([first.status, first.stdout]).toEqual([0, ''])
    expect(first.stderr).toMatch(/^2 findings written to statute\.baseline\.json\. /)
    write('now.ndjson', `${line('/items/2')}\n`)
    const later = await statute(['check', 'now.ndjson', ...only, '--baseline', 'statute.baseline.json'])
    expect(later.status).toBe(0)
    expect(later.stdout.replace(/\s+/g, ' ')).toContain(
      `1 entry of statute.baseline.json not seen any more: ${rule} on GET /a, 401.`,
    )
    const over = await statute(['check', 'bad.http', ...only, '--write-baseline', 'now.ndjson'])
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining('a file is there that is no baseline')])
    expect(read('now.ndjson')).toBe(`${line('/items/2')}\n`)
  })

  test('ignored findings are counted with their reason', async () => {
    write('ignore.json', JSON.stringify({ ignore: [{ rule, path: '/me', reason: 'the gateway adds it' }] }))
    const { status, stdout } = await statute(['check', 'bad.http', ...only, '--config', 'ignore.json'])
    expect(status).toBe(0)
    expect(stdout).toContain(`Ignored 1 time: ${rule}. the gateway adds it`)
  })
})

describe('OpenAPI', () => {
  const description = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /me:
    $ref: './paths/me.yaml'
`
  test('a description is checked, its $refs read from disk', async () => {
    write('api/openapi.yaml', description)
    write('api/paths/me.yaml', "get:\n  responses:\n    '200':\n      description: Fine\n")
    const { stdout, stderr } = await statute(['check', 'api/openapi.yaml', '--json'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ exchanges: 0, operations: 1 })
  })

  test('--openapi holds exchanges against it', async () => {
    const { status, stdout } = await statute(['check', 'bad.http', '--openapi', 'api/openapi.yaml', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout).exchanges).toBe(1)
  })
})

describe('statute rules', () => {
  test('knows the rules of the configuration', async () => {
    write(
      'mine.mjs',
      `const rule = { id: 'own/always', level: 'error', spec: [], check: () => 'pass' }
       export default { custom: [{ rule, docs: { summary: 'Never.', why: 'Because.', fix: 'Do not.' } }] }`,
    )
    const { stdout } = await statute(['rules', 'own/always', '--config', 'mine.mjs'])
    expect(stdout).toMatch(/^own\/always {2}error\n\nNever\.\n\nWhy\n {2}Because\.\n/)
    expect((await statute(['rules', 'own', '--config', 'mine.mjs'])).stdout).toContain('1 rule: 1 error')
  })

  test('lists all, a family, and explains one', async () => {
    expect((await statute(['rules'])).stdout).toMatch(/auth\n[\s\S]*rules?: \d+ error, \d+ warning and \d+ advice\./)
    expect((await statute(['rules', 'auth'])).stdout).toContain(rule)
    const one = await statute(['rules', 'unauthorized-without-challenge', '--stack', 'nginx'])
    expect(one.stdout).toMatch(new RegExp(`^${rule} {2}error\n`))
    for (const head of ['Why', 'Where it is written', 'What to do', 'As code', 'Reported', 'Not reported']) {
      expect(one.stdout).toContain(`\n${head}\n`)
    }
    expect(JSON.parse((await statute(['rules', rule, '--json'])).stdout)).toMatchObject({ id: rule, level: 'error' })
    expect(JSON.parse((await statute(['rules', 'auth', '--json'])).stdout)[0]).toMatchObject({ family: 'auth' })
  })
})

test('a URL is checked live', async () => {
  const server = createServer((_, response) => response.writeHead(401, { 'Content-Length': 0 }).end()).listen(
    0,
    '127.0.0.1',
  )
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const more = ['check', `http://127.0.0.1:${port}/`, '--json', '--rate', '100', ...only]
  const ask = (list: readonly string[]) =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, args(list), { cwd: folder, env })
      const said = { stdout: '', stderr: '' }
      child.stdout.on('data', (data) => (said.stdout += data))
      child.stderr.on('data', (data) => (said.stderr += data))
      child.once('close', (status) => resolve({ status, ...said }))
    })
  try {
    const refused = await ask(more)
    expect([refused.status, refused.stdout]).toEqual([2, ''])
    const { status, stdout } = await ask([...more, '--allow-private'])
    expect([status, rulesIn(stdout)[0]]).toEqual([1, rule])
  } finally {
    server.close()
    server.closeAllConnections()
  }
}, 60_000)
