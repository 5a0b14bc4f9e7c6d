/** The checker: exchanges a second, a large HAR, a large description beside Spectral, a file without end. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Checker } from '@statute/checker'
import { checkText } from '@statute/checker/check-text'
import { rules } from '@statute/checker/rules'
import { type Exchange, readExchanges } from '@statute/http'
import spectralCore from '@stoplight/spectral-core'
import spectralParsers from '@stoplight/spectral-parsers'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { descriptionOf, exchangeLine, harOf } from './check-inputs.ts'
import { median, printTable, type Row } from './measure.ts'

const MB = 1_000_000

export async function checks(): Promise<void> {
  const har = harOf(20 * MB)
  const description = descriptionOf(1.7 * MB)
  const ours = timeOf(() => checkText(description, 'openapi.yaml'))
  const spectral = await timeOfSpectral(description)
  const endless = await endlessFile(Number(process.env.STATUTE_BENCH_GB ?? '1'))
  printTable('Checking', [
    {
      what: `exchanges a second, ${rules.length} rules, 12 fields and 2 KiB each`,
      figure: Math.round(exchangesASecond()).toLocaleString('en'),
      wanted: 'at least 20,000',
    },
    { what: 'a HAR of 20 MB', figure: `${timeOf(() => checkText(har, 'x.har')).toFixed(0)} ms`, wanted: 'under 2 s' },
    { what: 'a description of 1.7 MB', figure: `${ours.toFixed(0)} ms`, wanted: 'under 3 s' },
    {
      what: '  Spectral, its rules for OpenAPI',
      figure: `${spectral.toFixed(0)} ms`,
      ratio: `${(spectral / ours).toFixed(1)} x`,
    },
    ...endless,
  ])
}

/** Read exchanges through every rule, as a stream of them would come. The middle of five runs. */
function exchangesASecond(): number {
  const lines = Array.from({ length: 20_000 }, (_, n) => JSON.stringify(exchangeLine(n + 1)))
  const figures = Array.from({ length: 5 }, () => {
    // Read anew each time: what is worked out about an exchange is kept with it.
    const exchanges: readonly Exchange[] = readExchanges(lines.join('\n')).exchanges
    const checker = new Checker()
    const start = performance.now()
    for (const exchange of exchanges) checker.see(exchange)
    checker.end()
    return (exchanges.length / (performance.now() - start)) * 1000
  })
  return median(figures)
}

function timeOf(act: () => void): number {
  return median(
    Array.from({ length: 3 }, () => {
      const start = performance.now()
      act()
      return performance.now() - start
    }),
  )
}

async function timeOfSpectral(text: string): Promise<number> {
  const spectral = new spectralCore.Spectral()
  spectral.setRuleset({ extends: [spectralRulesets.oas as never], rules: {} })
  const start = performance.now()
  await spectral.run(new spectralCore.Document(text, spectralParsers.Yaml, 'openapi.yaml'))
  return performance.now() - start
}

/** The command on a file of exchange lines: whole process, and the most memory that it took. */
async function endlessFile(gigabytes: number): Promise<Row[]> {
  if (gigabytes === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'statute-bench-'))
  const file = join(folder, 'exchanges.ndjson')
  const out = createWriteStream(file)
  for (let n = 1, size = 0; size < gigabytes * 1000 * MB; n++) {
    const line = `${JSON.stringify(exchangeLine(n))}\n`
    size += line.length
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  const start = performance.now()
  const { stderr } = spawnSync(
    '/usr/bin/env',
    ['time', '-f', '%M', process.execPath, 'apps/cli/bin/statute.js', 'check', file, '--json', '--fail-on', 'never'],
    { encoding: 'utf8', maxBuffer: 100 * MB },
  )
  const ms = performance.now() - start
  rmSync(folder, { recursive: true })
  const peak = Number(/(\d+)\s*$/.exec(stderr)?.[1] ?? Number.NaN) / 1000
  return [
    { what: `exchange lines of ${gigabytes} GB, whole process`, figure: `${(ms / 1000).toFixed(1)} s` },
    {
      what: '  the most memory',
      figure: Number.isNaN(peak) ? 'not measured' : `${peak.toFixed(0)} MB`,
      wanted: 'bounded',
    },
  ]
}
