import { type Diagnosis, directory, type LookUp, lookUp } from '@statute/codes'
import {
  type FormattedJson,
  formatJson,
  type ReadJwt,
  type ReadTime,
  type ReadUrl,
  readJwt,
  readTime,
  readUrl,
} from '@statute/decode'
import { countLogs, type DiagnoseOptions, diagnose, type LogCount } from '@statute/errors'
import { type FindOptions, type FindResult, findCode } from '@statute/finder'
import { type Reading, readings, recognise } from './recognise.ts'

export interface AskOptions extends DiagnoseOptions, FindOptions {
  /** Take the input for this instead of what it looks like. */
  readonly as?: Reading
}

export type Answer =
  | { readonly took: 'name'; readonly names: LookUp }
  | { readonly took: 'comparison'; readonly names: LookUp }
  | { readonly took: 'situation'; readonly found: FindResult }
  | { readonly took: 'error' | 'har'; readonly diagnosis: Diagnosis }
  | { readonly took: 'log'; readonly log: LogCount; readonly diagnosis: Diagnosis }
  | { readonly took: 'url' | 'encoded'; readonly url: ReadUrl }
  | { readonly took: 'openapi' }
  | { readonly took: 'token'; readonly token: ReadJwt }
  | { readonly took: 'time'; readonly time: ReadTime }
  | { readonly took: 'json'; readonly json: FormattedJson }

export interface Asked {
  /** Null for an empty input. */
  readonly answer: Answer | null
  /** What the input was taken for, in words: `a pasted error`. */
  readonly label: string
  /** Other readings, likeliest first. */
  readonly others: readonly { readonly as: Reading; readonly label: string }[]
}

/**
 * Answers whatever it is given: a code, a name, a question, a pasted error, a message, a HAR, a log, a token.
 * @param input Any text. It is read here and kept nowhere.
 */
export function ask(input: string, options: AskOptions = {}): Asked {
  const { readings: likely } = recognise(input)
  const wanted = options.as === undefined ? likely : [options.as, ...likely]
  for (const reading of wanted) {
    const answer = answerAs(reading, input, options)
    if (!answer) continue
    return {
      answer,
      label: readings[reading],
      others: likely
        .filter((other) => other !== reading)
        .slice(0, 2)
        .map((other) => ({ as: other, label: readings[other] })),
    }
  }
  return { answer: null, label: '', others: [] }
}

/** Null if the input cannot be taken so. */
function answerAs(took: Reading, input: string, options: AskOptions): Answer | null {
  const text = input.replace(/^\uFEFF/, '').trim()
  switch (took) {
    case 'name':
    case 'comparison':
      return { took, names: lookUp(text, directory) }
    case 'situation':
      return { took, found: findCode(text, options) }
    case 'error':
    case 'har':
      return { took, diagnosis: diagnose(input, options) }
    case 'log':
      return { took, log: countLogs(input), diagnosis: diagnose(input, options) }
    case 'url':
    case 'encoded':
      return { took, url: readUrl(text) }
    case 'openapi':
      return { took }
    case 'token': {
      const token = readJwt(text, options)
      return token && { took, token }
    }
    case 'time': {
      const time = readTime(text, options)
      return time && { took, time }
    }
    case 'json':
      return { took, json: formatJson(text) }
  }
}
