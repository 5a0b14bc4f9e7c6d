import { type ReadTime, readTime, timeForms } from '@statute/decode'
import { fail, type Output, printJson, terminalStyle } from '../output.ts'
import { printRows } from '../print-rows.ts'

/** `statute time [TIME]`: a moment in every form; the present one without. */
export function time(words: readonly string[], options: Output): void {
  const text = words.join(' ').trim()
  if (text === '') return show(Date.now(), null, options)
  const found = readTime(text, { bare: true })
  if (found) return showTime(found, options)
  fail(
    `Cannot read the time "${text}": neither Unix time nor a date between 1970 and 2200, wanted for instance 1773151662, 2026-03-10T14:07:42Z or "Tue, 10 Mar 2026 14:07:42 GMT"`,
  )
}

export function showTime(found: ReadTime, options: Output): void {
  show(found.ms, found, options)
}

function show(ms: number, found: ReadTime | null, options: Output): void {
  const forms = timeForms(ms)
  if (options.json) {
    const values = Object.fromEntries(forms.map(({ name, value }) => [name, value]))
    return printJson({ ...(found ?? { ...readTime(String(ms)), form: 'now' }), forms: values })
  }
  const { form, note } = found ?? {}
  const read = form === undefined ? [] : [{ name: 'read as', value: form, ...(note !== undefined && { note }) }]
  printRows([...read, ...forms], terminalStyle(options))
}
