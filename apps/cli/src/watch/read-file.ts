import { readFile } from 'node:fs/promises'
import { Trouble } from '../check/trouble.ts'
import { whyUnreadable } from '../input.ts'
import { oneLine } from './cells.ts'

/** The text of a file that an option names. */
export async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Trouble(whyUnreadable(path, error))
  })
  if (text.includes('\0')) throw new Trouble(`Cannot read "${path}": it is no text, wanted a file that a person wrote`)
  if (text.trim() === '') throw new Trouble(`Cannot read "${path}": there is nothing in it`)
  return text.replace(/^\uFEFF/, '')
}

/** What a file in JSON or YAML holds. */
export async function parseData(path: string, text: string): Promise<unknown> {
  try {
    if (/^\s*[{[]/.test(text) && !/\.ya?ml$/i.test(path)) return JSON.parse(text)
    // Loaded here: only those who write rules in YAML pay for it.
    return (await import('yaml')).parse(text, { maxAliasCount: 1000 })
  } catch (error) {
    throw new Trouble(
      `Cannot read "${path}": ${oneLine((error as Error).message.split('\n')[0]?.replace(/:$/, '') ?? '')}, wanted JSON or YAML`,
    )
  }
}
