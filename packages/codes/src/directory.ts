import type { Standing } from './model.ts'

/** Everything that has a name, one tuple each: what look-ups search. Generated. */
export interface Directory {
  readonly codes: readonly (readonly [
    code: number,
    name: string,
    gist: string,
    standing: Standing,
    aliases: readonly string[],
  ])[]
  readonly vendor: readonly (readonly [code: number, sender: string, name: string, aliases: readonly string[]])[]
  readonly senders: readonly (readonly [id: string, name: string, role: string])[]
  readonly subcodes: readonly (readonly [
    family: string,
    sender: string,
    code: string,
    name: string,
    status: number | null,
  ])[]
  readonly fields: readonly (readonly [id: string, name: string, gist: string, aliases: readonly string[]])[]
  readonly compare: readonly (readonly [id: string, question: string])[]
  readonly guides: readonly (readonly [id: string, title: string, gist: string])[]
  readonly faq: readonly (readonly [id: string, question: string])[]
}
