/** What the examples take as given: a service that has users, orders and files. */

export interface User {
  readonly id: number
  readonly name: string
  readonly version: number
  readonly updated: Date
}

const ada: User = { id: 7, name: 'Ada', version: 3, updated: new Date('2026-03-01T12:00:00Z') }

export const users = {
  find: (id: string | number | undefined): User | undefined => (String(id) === '7' ? ada : undefined),
  add: (given: { readonly name: string }): User => ({ ...ada, ...given, id: 8 }),
}

export const log = { error: (..._: unknown[]): void => {} }
