import { directory, isName, lookUp } from '@statute/codes'
import type { AnswerOptions } from '../answer.ts'
import { isFile, readInput, whyUnreadable } from '../input.ts'
import { fail } from '../output.ts'

/** `statute ANYTHING`: a file is read, anything else is taken as it stands. */
export async function askAnything(words: readonly string[], options: AnswerOptions): Promise<void> {
  const typed = words.join(' ')
  const path = words.length === 1 && (typed === '-' || (await isFile(typed))) ? typed : words.length === 0 ? '-' : null
  let text = typed
  if (path !== null && path !== '-' && options.as === undefined && (await isLog(path))) {
    if (!options.json) process.stderr.write('Taken for an access log. To follow it: statute watch\n\n')
    return (await import('./watch.ts')).watch([path], { ...options, once: true, failOn: 'never' })
  }
  if (path !== null) {
    try {
      text = (await readInput(path)).text
    } catch (error) {
      return fail(whyUnreadable(path, error))
    }
  }
  // A URL is asked: politely, and never one inside a network.
  if (path === null && options.as === undefined && /^https?:\/\/[^\s"'<>]+$/i.test(typed)) {
    if (!options.json) process.stderr.write('Taken for a server to check. As a URL to take apart: --as url\n\n')
    return (await import('./check.ts')).checkGiven({ kind: 'live', url: typed }, options)
  }
  // A name is answered without loading what reads errors.
  if (options.as === undefined && !text.trim().includes('\n') && isName(lookUp(text, directory))) {
    return (await import('./explain.ts')).explain(text.trim(), options)
  }
  return (await import('../answer.ts')).answer(text, options, path ?? '-')
}

/** A file that cannot be read is told of by who reads it whole. */
async function isLog(path: string): Promise<boolean> {
  const { isLogFile } = await import('../watch/is-log-file.ts')
  return isLogFile(path).catch(() => false)
}
