/** The command as a person runs it: a process, its output, its exit code. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../testing/program.ts'

const root = join(import.meta.dirname, '../../..')
// Width and colour are the test's to say, not those of the terminal it runs in.
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env

function statute(args: readonly string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...more },
  })
  return { status, stdout, stderr }
}

describe('statute explain', () => {
  test.each([
    [['404'], /^404 {2}Not Found .*4xx Client error\n/],
    [['explain', 'not', 'found'], /^404 {2}Not Found/],
    [['NOT_FOUND'], /^404 {2}Not Found/],
    [['http.StatusNotFound'], /^404 {2}Not Found/],
    [['4xx'], /^4xx {2}Client error/],
    [['499'], /^499 {2}5 meanings .*not registered/],
    [['499', 'nginx'], /^499 {2}Client Closed Request .*not registered/],
    [['520'], /^520 .*not registered/],
    [['401.2'], /^Microsoft IIS[\s\S]*401\.2/],
    [['retry-after'], /^Retry-After/],
    [['1015', 'cloudflare'], /^Cloudflare[\s\S]*1015/],
    [['401', 'or', '403'], /^401 {2}Unauthorized\n403 {2}Forbidden/],
    [['471'], /takes? .*400 Bad Request|400 Bad Request/],
  ])('%j', (args, wanted) => {
    const { status, stdout, stderr } = statute(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(wanted)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('a slip of the fingers is understood, and said', () => {
    const { status, stdout, stderr } = statute(['not', 'fond'])
    expect(status).toBe(0)
    expect(stderr).toContain('No page is called "not fond"')
    expect(stdout).toMatch(/^404 {2}Not Found/)
  })

  test('a number that can be no code, and a word that is none, are answered with exit code 2', () => {
    const short = statute(['40'])
    expect([short.status, short.stdout.includes('400 Bad Request')]).toEqual([2, true])
    const word = statute(['nonsense'])
    expect([word.status, word.stdout]).toEqual([2, ''])
    expect(word.stderr).toMatch(/^Cannot explain "nonsense": .*wanted a code/i)
  })

  test('--json prints one document in the promised shape', () => {
    const { status, stdout } = statute(['explain', '404', '--json'])
    const document = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(document).toMatchObject({ code: 404, name: 'Not Found', class: 'client-error', registered: true })
    for (const key of ['meaning', 'spec', 'fields', 'body', 'cache', 'retry']) expect(document).toHaveProperty(key)
    for (const other of [['499'], ['471'], ['4xx'], ['retry-after'], ['401.2'], ['too']]) {
      expect(() => JSON.parse(statute([...other, '--json']).stdout), other[0]).not.toThrow()
    }
  })

  test('--verbose tells more, --plain and pipes have no colour, FORCE_COLOR has, NO_COLOR never', () => {
    const short = statute(['404']).stdout
    expect(statute(['404', '--verbose']).stdout.length).toBeGreaterThan(short.length * 1.3)
    expect(short).not.toContain('\u001b')
    expect(statute(['404'], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[')
    expect(statute(['404', '--plain'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b')
    expect(statute(['404'], { NO_COLOR: '1', FORCE_COLOR: '' }).stdout).not.toContain('\u001b')
  })

  test('a wide terminal gets its heads in the margin', () => {
    expect(statute(['404'], { COLUMNS: '120' }).stdout).toMatch(/\nWhen to send it {2,}- /)
  })
})

describe('statute find', () => {
  test('answers a situation with ranked codes and reasons', () => {
    const { status, stdout, stderr } = statute(['find', 'email', 'is', 'already', 'registered'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^409 {2}Conflict/)
    expect(stdout).toContain('Why not the near ones')
  })

  test('--json has the promised shape', () => {
    const found = JSON.parse(statute(['find', 'the token has expired', '--json']).stdout)
    expect(found.query).toBe('the token has expired')
    expect(found.results[0]).toMatchObject({ code: 401, name: 'Unauthorized' })
    expect(Object.keys(found.results[0])).toEqual(expect.arrayContaining(['score', 'why']))
  })

  test('a profile that there is not is bad usage', () => {
    const { status, stderr } = statute(['find', 'x y', '--profile', 'mine'])
    expect([status, stderr.includes('rfc, zalando, graphql, webdav')]).toEqual([2, true])
  })
})

describe('statute list and compare', () => {
  test('lists all codes, a class, the codes of a sender', () => {
    expect(statute(['list']).stdout.match(/^ {2}\d{3} /gm)?.length).toBe(64)
    expect(statute(['list', '--class', '1xx']).stdout.match(/^ {2}\d{3} /gm)?.length).toBe(5)
    expect(statute(['list', '--vendor', 'nginx']).stdout).toContain('499  Client Closed Request')
    expect(JSON.parse(statute(['list', '--class', '5xx', '--json']).stdout)[0]).toMatchObject({ code: 500 })
  })

  test('compares with a comparison of ours, and any other codes by their facts', () => {
    expect(statute(['compare', '403', '401']).stdout).toMatch(/401 {2}Yes[\s\S]*403 {2}No/)
    expect(statute(['compare', '226', '508']).stdout).toMatch(/^226 {2}IM Used\n508 {2}Loop Detected/)
  })

  test.each([
    [['compare', '401'], 'wanted two codes'],
    [['compare', '401', 'abc'], '"abc"'],
    [['compare', '401', '471'], '471'],
    [['list', '--class', '9xx'], 'wanted 1xx'],
    [['list', '--vendor', 'nobody'], 'no such sender'],
    [['completion', 'tcsh'], 'bash, zsh or fish'],
    [['explain'], 'missing required argument'],
    [['serve', '--port', 'abc'], 'not a port number'],
    [['404', '--wrong'], 'unknown option'],
  ])('%j is bad usage: exit code 2 and a message on stderr', (args, wanted) => {
    const { status, stdout, stderr } = statute(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(wanted)
  })
})

test('help names every command, and --version the version', () => {
  const { status, stdout } = statute(['--help'])
  expect(status).toBe(0)
  for (const name of ['explain', 'decide', 'list', 'compare', 'serve', 'completion']) expect(stdout).toContain(name)
  expect(statute(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('the completion scripts are valid where their shell is here to say so', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = statute(['completion', shell])
    expect(status).toBe(0)
    expect(stdout).toContain('404')
    const checked = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' })
    if (!checked.error) expect([shell, checked.status, checked.stderr]).toEqual([shell, 0, ''])
  }
})

test('bash completes codes and senders', () => {
  const script = statute(['completion', 'bash']).stdout
  const ask = (...words: string[]) =>
    spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _statute; echo "\${COMPREPLY[@]}"`,
      ],
      {
        encoding: 'utf8',
      },
    ).stdout.trim()
  expect(ask('statute', 'expl')).toBe('explain')
  expect(ask('statute', 'explain', '40').split(' ')).toContain('404')
  expect(ask('statute', 'list', '--vendor', 'ngi')).toBe('nginx')
  expect(ask('statute', 'find', '--profile', 'zal')).toBe('zalando')
  expect(ask('statute', 'decide', 'exi')).toBe('exists=')
})

test('a reader that stops early is no error', () => {
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', `node ${program.join(' ')} list | head -1; exit \${PIPESTATUS[0]}`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([0, ''])
})

test('serve says that its port is taken, uses the next free one, and stops when told', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const { port } = blocker.address() as { port: number }
  const child = spawn(
    process.execPath,
    [...program, 'serve', '--port', String(port), '--host', '127.0.0.1', '--no-open'],
    { cwd: root, env },
  )
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
        if (found) resolve(found[0])
      })
      child.once('exit', () => reject(new Error(`serve ended: ${said}`)))
    })
    expect(said).toContain(`Port ${port} is taken`)
    expect(await (await fetch(`${url}404`)).text()).toMatch(/^404 {2}Not Found/)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  } finally {
    child.kill('SIGKILL')
    blocker.close()
  }
}, 30_000)
