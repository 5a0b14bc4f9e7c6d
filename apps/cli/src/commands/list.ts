import { directory } from '@statute/codes'
import { listText, vendorListText } from '@statute/typeset'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'

export interface ListOptions extends Output {
  readonly class?: string
  readonly vendor?: string | boolean
}

/** `statute list`: every code in one look; `--class 4xx`, `--vendor`, `--vendor nginx`. */
export function list(options: ListOptions): void {
  const style = terminalStyle(options)
  if (options.vendor !== undefined && options.class !== undefined) {
    return fail(
      'Cannot list a class of the codes of a sender: --class and --vendor do not go together, wanted one of them',
    )
  }
  if (options.vendor !== undefined) return vendors(options, options.vendor)
  const digit = options.class === undefined ? undefined : Number(/^([1-5])(?:xx)?$/i.exec(options.class)?.[1])
  if (Number.isNaN(digit))
    return fail(`Cannot list class "${options.class}": no such class, wanted 1xx, 2xx, 3xx, 4xx or 5xx`)
  if (options.json) {
    const rows = directory.codes.filter(([code]) => digit === undefined || Math.floor(code / 100) === digit)
    return printJson(rows.map(([code, name, gist, standing, aliases]) => ({ code, name, gist, standing, aliases })))
  }
  print(listText(directory, style, digit))
}

function vendors(options: ListOptions, wanted: string | boolean): void {
  const key = typeof wanted === 'string' ? wanted.toLowerCase() : ''
  const ids = directory.senders
    .filter(
      ([id, name]) => id === key || name.toLowerCase() === key || (key.length > 2 && name.toLowerCase().includes(key)),
    )
    .map(([id]) => id)
  if (typeof wanted === 'string' && ids.length === 0) {
    const known = directory.senders.map(([id]) => id).join(', ')
    return fail(`Cannot list the codes of "${wanted}": no such sender, wanted one of ${known}`)
  }
  const of = (sender: string) => typeof wanted !== 'string' || ids.includes(sender)
  if (options.json) {
    return printJson([
      ...directory.vendor
        .filter(([, sender]) => of(sender))
        .map(([code, sender, name, aliases]) => ({ code, sender, name, aliases })),
      ...directory.subcodes
        .filter(([, sender]) => typeof wanted === 'string' && of(sender))
        .map(([, sender, code, name, status]) => ({ code, sender, name, status })),
    ])
  }
  print(vendorListText(directory, terminalStyle(options), typeof wanted === 'string' ? ids : undefined))
}
