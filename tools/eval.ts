/**
 * Measures the finder and the error lookup beside their baselines: on what was kept back from training, and on any files
 * named, NDJSON with `query` (questions) or `text` (errors) and `gold`. `--misses` shows what went wrong.
 */
import { readFileSync } from 'node:fs'
import { evalErrors, evalErrorsKeptBack } from './eval-errors.ts'
import { evalFinder, evalKeptBack } from './eval-finder.ts'

evalKeptBack()
evalErrorsKeptBack()
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  const [first = '{}'] = readFileSync(path, 'utf8').split('\n', 1)
  if ('text' in (JSON.parse(first) as object)) evalErrors(path)
  else evalFinder(path)
}
