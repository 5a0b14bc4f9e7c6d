import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import type { Format } from './result.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

const list = { text, json, ndjson, sarif, junit, github, gitlab, markdown, html } satisfies Record<string, Format>

export type FormatName = keyof typeof list

export const formats: Readonly<Record<FormatName, Format>> = list

export const formatNames = Object.keys(list) as readonly FormatName[]

export const isFormat = (name: string): name is FormatName => Object.hasOwn(list, name)
