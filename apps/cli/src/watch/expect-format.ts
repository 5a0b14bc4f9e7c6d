import { Trouble } from '../check/trouble.ts'
import type { WatchSettings } from './settings.ts'

/** Throws {@link Trouble} if `--format` names no format and describes none; before anything is read with it. */
export async function expectFormat({ format }: Pick<WatchSettings, 'format'>): Promise<void> {
  if (format === null) return
  const { readDefinition } = await import('@statute/traffic/formats/layouts/read-definition')
  try {
    readDefinition(format)
  } catch (error) {
    const { formats } = await import('@statute/traffic/formats/registry')
    const near = formats.map(({ name }) => name).filter((name) => name.includes(format.trim().toLowerCase()))
    const known = near.length > 0 ? `, wanted ${near.join(', ')}, or a definition` : ''
    // Only the reason: what was tried is said here, with the name of the option.
    const reason = (error as Error).message.replace(/^Cannot (?:"[^"]*"|[^":])*: /, '')
    throw new Trouble(`Cannot use --format "${format}": ${reason}${known}`)
  }
}
