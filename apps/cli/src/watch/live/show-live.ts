import type { ReadStream } from 'node:tty'
import type { Report } from '@statute/traffic'
import { colourStyle, plainStyle } from '@statute/typeset/style'
import { print, terminalStyle } from '../../output.ts'
import { glyphsFor } from '../glyphs.ts'
import type { WatchOptions, WatchSettings } from '../settings.ts'
import type { LiveSource } from './live-source.ts'

/**
 * Shows what is followed until the person leaves, or the source ends: the whole screen of a terminal, else lines. Returns
 * the last report.
 */
export async function showLive(source: LiveSource, { inputs }: WatchSettings, options: WatchOptions): Promise<Report> {
  try {
    const input = process.stdin as ReadStream
    const isScreen = process.stdout.isTTY && input.isTTY && !options.plain && process.env.TERM !== 'dumb'
    await (isScreen && !inputs.includes('-') ? showScreen(source, input) : showLines(source, options))
    return source.current()
  } finally {
    await source.close()
  }
}

async function showScreen(source: LiveSource, input: ReadStream): Promise<void> {
  const { runLive } = await import('./run-live.ts')
  const isColoured = terminalStyle({}).strong('') !== ''
  const glyphs = glyphsFor(process.env)
  const lookFor = (columns: number) => ({ style: isColoured ? colourStyle(columns) : plainStyle(columns), glyphs })
  await runLive(source, { out: process.stdout, input, lookFor })
}

/** What is older is no news. */
const recent = 10 * 60_000

/** A line per incident and one a minute; at the end of a pipe the whole report. */
async function showLines(source: LiveSource, options: WatchOptions): Promise<void> {
  const { LiveLog } = await import('./live-log.ts')
  const log = new LiveLog()
  let isFirst = true
  const tell = () => {
    const report = source.current()
    for (const line of log.trouble(report)) process.stderr.write(`${line}\n`)
    // What is read of the past is told at the end, all at once.
    if (report.to === null || Date.now() - report.to > recent) return
    for (const line of log.see(report)) {
      print(line)
      isFirst = false
    }
  }
  const unsubscribe = source.subscribe(tell)
  let leave = () => {}
  const left = new Promise<'left'>((done) => {
    leave = () => done('left')
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  try {
    tell()
    const how = await Promise.race([left, source.ended.then(() => 'ended' as const)])
    if (how === 'left') return
    const { reportText } = await import('../report-text.ts')
    const text = reportText(source.current(), { style: terminalStyle(options), glyphs: glyphsFor(process.env) })
    print(isFirst ? text : `\n${text}`)
  } finally {
    unsubscribe()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, leave)
  }
}
