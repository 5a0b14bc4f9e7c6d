import { findCode, isProfile, profiles } from '@statute/finder'
import { findText } from '@statute/typeset'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'

export interface FindCommandOptions extends Output {
  readonly profile?: string
}

/** `statute find "email already taken"`: which code fits a situation. */
export function find(query: string, options: FindCommandOptions): void {
  const { profile = 'rfc' } = options
  if (query.trim() === '') return fail('Cannot find a code for nothing: wanted a situation or a question in words')
  if (!isProfile(profile)) {
    return fail(
      `Cannot find codes in the style "${profile}": no such profile, wanted ${Object.keys(profiles).join(', ')}`,
    )
  }
  const result = findCode(query, { profile })
  if (options.json) return printJson(result)
  print(findText(result, terminalStyle(options)))
}
