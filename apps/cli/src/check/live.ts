/** The live check: thin, the requests and their bounds are the probe's. */
import type { Description } from '@statute/checker/openapi'
import type { Exchange } from '@statute/http'
import { oneLine } from '../formats/words.ts'
import type { Progress } from './progress.ts'
import { Trouble } from './trouble.ts'

export interface LiveOptions {
  readonly header?: readonly string[]
  /** The name of an environment variable: what it holds never stands on a command line. */
  readonly auth?: string
  readonly crawl?: string
  readonly unsafe?: boolean
  readonly allowPrivate?: boolean
  readonly rate?: string
  readonly insecure?: boolean
}

/** @returns How many exchanges there were. */
export async function checkLive(
  url: string,
  options: LiveOptions,
  description: Description | null,
  progress: Progress,
  take: (exchange: Exchange) => void,
): Promise<number> {
  const { probe } = await import('@statute/probe')
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  const say = (text: string) => {
    progress.done()
    process.stderr.write(`${oneLine(text)}\n`)
  }
  let count = 0
  try {
    const exchanges = probe(url, {
      ...settingsOf(options),
      ...(description ? { operations: description.operations.map(({ method, path }) => ({ method, path })) } : {}),
      signal: stop.signal,
      onEvent: (event) => {
        if (event.event === 'sending') progress.say(() => `${event.sent}: ${event.method} ${event.url}`)
        else if (event.event === 'waiting')
          progress.say(() => `waiting ${event.seconds} s for ${event.host}: ${event.why}`)
        else if (event.event === 'note') say(event.message)
        else
          say(event.problem.message + (event.problem.code.endsWith('-address') ? '. --allow-private allows them' : ''))
      },
    })
    for await (const exchange of exchanges) {
      count++
      take(exchange)
    }
  } catch (error) {
    if (error instanceof TypeError) throw new Trouble(error.message)
    throw error
  } finally {
    process.off('SIGINT', onInterrupt)
    progress.done()
  }
  return count
}

function settingsOf({ header = [], auth, crawl, unsafe, allowPrivate, rate, insecure }: LiveOptions) {
  return {
    headers: header.map(fieldOf),
    ...(auth === undefined ? {} : { auth: credentialsOf(auth) }),
    ...(crawl === undefined ? {} : { crawl: numberOf('--crawl', crawl) }),
    ...(rate === undefined ? {} : { rate: numberOf('--rate', rate) }),
    ...(unsafe ? { unsafe } : {}),
    ...(allowPrivate ? { allowPrivate } : {}),
    ...(insecure ? { insecure } : {}),
  }
}

function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  if (colon < 1) throw new Trouble(`Cannot send --header "${line}": no field line, wanted "Name: value"`)
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

function credentialsOf(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Trouble(
    `Cannot use --auth ${name}: no such environment variable, wanted one that holds "Bearer …" or the like`,
  )
}

function numberOf(option: string, text: string): number {
  const number = Number(text)
  if (Number.isFinite(number) && number > 0) return number
  throw new Trouble(`Cannot use ${option} ${text}: wanted a number above 0`)
}
