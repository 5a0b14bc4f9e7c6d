import { type CheckReport, ConfigError, type ResolvedConfig, resolveConfig } from '@statute/checker'
import type { ProxyFailure, ProxyOptions, RunningProxy } from '@statute/probe/proxy'
import { loadConfig } from '../check/load-config.ts'
import { Trouble } from '../check/trouble.ts'
import { fails } from '../formats/result.ts'
import { oneLine, shown } from '../formats/words.ts'
import { fail, print, printJson, terminalStyle } from '../output.ts'
import { findingLine } from '../proxy/finding-line.ts'
import { LiveFindings } from '../proxy/live-findings.ts'
import { failOnOf, type ProxyCommandOptions, proxyOptionsOf } from '../proxy/settings.ts'
import { summaryLines } from '../proxy/summary.ts'

/** `statute proxy --to URL`: stand before a server, and see where its responses break the contract. */
export async function proxy(options: ProxyCommandOptions): Promise<void> {
  try {
    await runProxy(options)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    fail(error.message)
  }
}

async function runProxy(options: ProxyCommandOptions): Promise<void> {
  const failOn = failOnOf(options.failOn)
  const settings = proxyOptionsOf(options)
  const config = await readConfig(options)
  const style = terminalStyle(options)
  const isQuiet = options.quiet === true || options.json === true
  const live = new LiveFindings(config, (finding) => {
    if (!isQuiet) print(findingLine(finding, style))
  })
  const running = await start({
    ...settings,
    onExchange: (_, exchange) => live.see(exchange),
    onFailure: (failure) => process.stderr.write(`${failureLine(failure)}\n`),
  })
  const way = `${running.url} forwards to ${options.to}. Ctrl-C ends it.`
  process.stderr.write(`${oneLine(way)}\n\n`)
  await interrupted()
  await running.close()
  const report = live.end()
  if (options.json) printJson(documentOf(report))
  else print(summaryLines(report, options.record, style).join('\n'))
  if (report.findings.some(({ level }) => fails(level, failOn))) process.exitCode = 1
}

function documentOf({ exchanges, findings, summary }: CheckReport) {
  return { exchanges, findings, summary: { ...summary, findings: findings.length } }
}

async function start(options: ProxyOptions): Promise<RunningProxy> {
  // Loaded here, so that the other commands do not pay for it.
  const { startProxy } = await import('@statute/probe/proxy')
  try {
    return await startProxy(options)
  } catch (error) {
    throw new Trouble(whyNot(error as NodeJS.ErrnoException, options))
  }
}

function whyNot({ code, message, syscall }: NodeJS.ErrnoException, { port, host, record }: ProxyOptions): string {
  if (code === 'EADDRINUSE')
    return `Cannot listen on port ${port}: something else does already, wanted --port with another`
  if (code === 'EACCES' && syscall === 'listen')
    return `Cannot listen on port ${port}: not allowed, wanted one above 1023`
  if (syscall === 'listen' || syscall === 'getaddrinfo') return `Cannot listen on "${host}": ${message}`
  return syscall === 'open' ? `Cannot write "${record}": ${message}` : message
}

function failureLine({ status, method, url, message }: ProxyFailure): string {
  const answered = status === 0 ? '' : `, answered with ${status}`
  return oneLine(method === '' ? message : `${method} ${shown(url)}: ${message}${answered}`)
}

async function readConfig({ config, preset }: ProxyCommandOptions): Promise<ResolvedConfig> {
  const loaded = await loadConfig(config)
  try {
    return resolveConfig(loaded?.value ?? {}, preset ? { presets: preset } : {})
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const place = loaded === null ? 'these options' : loaded.path
    throw new Trouble(`Cannot use ${place}: ${error.message.replaceAll('\n', '\n  ')}`)
  }
}

/** Resolves at Ctrl-C. A second one does not wait for what is under way. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    const signals = ['SIGINT', 'SIGTERM'] as const
    for (const signal of signals) {
      process.once(signal, () => {
        done()
        for (const one of signals) process.once(one, () => process.exit(130))
      })
    }
  })
}
