/** Status codes as literal types. Every union here is computed from the table, so none can forget a code. */
import { names } from './generated/names.ts'
import { table } from './generated/table.ts'
import type { ClassName } from './model.ts'

type Names = typeof names
type Table = typeof table

/** A registered status code that may be sent: all of IANA's but the two reserved numbers, 306 and 418. */
export type Status = { [C in keyof Table]: Table[C]['standing'] extends 'unused' ? never : C }[keyof Table]
/** Every number in IANA's registry, 306 and 418 too. */
export type Registered = keyof Names

type OfClass<Digit extends string> = { [C in Status]: `${C}` extends `${Digit}${string}` ? C : never }[Status]
export type Informational = OfClass<'1'>
export type Successful = OfClass<'2'>
export type Redirection = OfClass<'3'>
export type ClientError = OfClass<'4'>
export type ServerError = OfClass<'5'>
export type ErrorStatus = ClientError | ServerError
/** Codes whose answers never have a body. */
export type NullBody = { [C in Status]: Table[C]['body'] extends 'none' ? C : never }[Status]

/** The name of a code as IANA registers it: `phrase(404)` is `'Not Found'`, as a type too. Undefined if not registered. */
export function phrase<S extends Registered>(status: S): Names[S]
export function phrase(status: number): string | undefined
export function phrase(status: number): string | undefined {
  return isRegistered(status) ? names[status] : undefined
}

/** Is this number in IANA's registry? 306 and 418 are, though nobody may send them. */
export function isRegistered(status: unknown): status is Registered {
  return typeof status === 'number' && Object.hasOwn(names, status)
}

/** Is this a registered code that may be sent? Narrows a number to the union. */
export function isStatus(status: unknown): status is Status {
  return isRegistered(status) && table[status].standing !== 'unused'
}

const classNames = ['informational', 'successful', 'redirection', 'client-error', 'server-error'] as const

/** The class of any number from 100 to 599, registered or not; undefined outside (RFC 9110 §15). */
export function classOf(status: number): ClassName | undefined {
  return status >= 100 && status < 600 ? classNames[Math.floor(status / 100) - 1] : undefined
}

/**
 * What a client must take an unknown code for: the first code of its class, 471 for 400. Outside 100 to 599 it should
 * be processed as a server error (RFC 9110 §15).
 */
export function treatedAs(status: number): 100 | 200 | 300 | 400 | 500 {
  return status >= 100 && status < 600 ? ((Math.floor(status / 100) * 100) as 100 | 200 | 300 | 400 | 500) : 500
}
