/** What the small application is made of, the same in every framework. */

export const items: readonly { readonly id: number; readonly name: string }[] = [
  { id: 1, name: 'Lamp' },
  { id: 2, name: 'Chair' },
]

export const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Items</title></head><body><h1>Items</h1></body></html>\n'

/** Where the program of a framework is to listen: its first argument. */
export const port = Number(process.argv[2] ?? 0)
export const host = '127.0.0.1'
