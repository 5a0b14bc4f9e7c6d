import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { applyIgnores, type CheckReport, type ResolvedConfig, subtractBaseline } from '@statute/checker'
import { loadBaseline, saveBaseline, usualBaseline } from '../check/baseline-file.ts'
import { codeForStack } from '../check/code.ts'
import { type ListedInput, listInputs } from '../check/list-inputs.ts'
import { near } from '../check/near.ts'
import { type OutputOptions, planOutput } from '../check/plan-output.ts'
import { type ConfigOptions, readConfig } from '../check/read-config.ts'
import { type RuleTexts, ruleTexts } from '../check/rule-texts.ts'
import { type Run, type RunOptions, run } from '../check/run.ts'
import { Trouble } from '../check/trouble.ts'
import { type FormatName, formats } from '../formats/formats.ts'
import { type CheckResult, type FailOn, fails } from '../formats/result.ts'
import { many, summarySentence } from '../formats/words.ts'
import { fail, type Output, terminalStyle } from '../output.ts'

export interface CheckCommandOptions extends Output, OutputOptions, ConfigOptions, RunOptions {
  readonly failOn: string
  readonly maxFindings?: string
  readonly writeBaseline?: string | true
  readonly baseline?: string
  readonly explain?: boolean
  readonly stack?: string
}

/** `statute check INPUT…`: where is the contract of a status code broken? */
export async function check(typed: readonly string[], options: CheckCommandOptions): Promise<void> {
  await orFail(async () => {
    if (typed.length === 0 && process.stdin.isTTY) throw new Trouble(`Cannot check nothing: ${wanted}`)
    await checkInputs(await listInputs(typed.length === 0 ? ['-'] : typed), options)
  })
}

/** The same for what was typed, piped or read already, with everything else as usual. */
export async function checkGiven(given: ListedInput, options: Output): Promise<void> {
  await orFail(() => checkInputs([given], { ...options, failOn: 'error' }))
}

async function orFail(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    fail(error.message)
  }
}

async function checkInputs(inputs: readonly ListedInput[], options: CheckCommandOptions): Promise<void> {
  const failOn = readFailOn(options.failOn)
  const plan = planOutput(options)
  const most = readMost(options.maxFindings)
  const { config, folder } = await readConfig(options)
  const texts = ruleTexts(config.rules)
  const codeFor = await codeForStack(options.stack, texts)
  const baseline = readBaselinePath(options, config, folder)
  const known = baseline === null || options.writeBaseline ? [] : await loadBaseline(baseline)

  const done = await run(inputs, config, options)
  if (done.unread > 0) process.exitCode = 2
  if (done.report.exchanges + done.operations === 0 && done.unread > 0) return
  const { report, entries } = applyIgnores(done.report, config.ignore)
  if (options.writeBaseline) return writeDown(report, options, baseline)

  const left = subtractBaseline(report, known)
  const result = resultOf(done, left.report, texts, {
    ignored: entries,
    baseline: baseline === null ? null : { file: near(baseline), known: left.known, unused: left.unused },
  })
  const show = (name: FormatName, toFile: boolean) =>
    formats[name](result, {
      style: terminalStyle(toFile ? { plain: true } : options),
      failOn,
      most: most ?? (name === 'text' ? 50 : Number.POSITIVE_INFINITY),
      explain: options.explain === true,
      codeFor,
    })
  for (const { path, format } of plan.files) await save(path, show(format, true))
  if (plan.stdout === null) {
    process.stderr.write(`${summarySentence(result)} Report: ${plan.files.map(({ path }) => path).join(', ')}\n`)
  }
  if (plan.stdout !== null) process.stdout.write(show(plan.stdout, false))
  if (process.exitCode !== 2 && left.report.findings.some(({ level }) => fails(level, failOn))) process.exitCode = 1
}

const wanted =
  'wanted a file (HAR, exchange lines, messages, curl -v, OpenAPI), a folder, a URL, or - for standard input'

function resultOf(
  { kept, operations }: Run,
  report: CheckReport,
  { docsOf, needsOf }: RuleTexts,
  accepted: Pick<CheckResult, 'ignored' | 'baseline'>,
): CheckResult {
  return {
    report,
    operations,
    ...accepted,
    exchangeAt: (place) => kept.exchangeAt(place),
    lineAt: (file, line) => kept.lineAt(file, line),
    spotOf: (finding) => kept.spotOf(finding),
    docsOf,
    needsOf,
  }
}

function readFailOn(text: string): FailOn {
  if (text === 'error' || text === 'warning' || text === 'never') return text
  throw new Trouble(`Cannot use --fail-on ${text}: wanted error, warning or never`)
}

function readMost(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Trouble(`Cannot use --max-findings ${text}: wanted a whole number above 0`)
}

function readBaselinePath(options: CheckCommandOptions, config: ResolvedConfig, folder: string): string | null {
  if (options.baseline !== undefined) return resolve(options.baseline)
  return config.baseline === null ? null : resolve(folder, config.baseline)
}

async function writeDown(report: CheckReport, { writeBaseline }: CheckCommandOptions, known: string | null) {
  const path = typeof writeBaseline === 'string' ? resolve(writeBaseline) : (known ?? resolve(usualBaseline))
  const count = await saveBaseline(path, report)
  const use =
    path === known ? '' : ` Leave them out with --baseline ${near(path)}, or "baseline" in statute.config.json.`
  process.stderr.write(`${many(count, 'finding')} written to ${near(path)}.${use}\n`)
}

async function save(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw new Trouble(`Cannot write "${path}": ${(error as Error).message}`)
  }
}
