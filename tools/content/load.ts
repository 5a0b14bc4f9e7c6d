/** The whole of `content/`, read, held against its schemas, and turned into the shapes of `@statute/codes`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ClassFacts,
  CodeFacts,
  Comparison,
  FaultFacts,
  FieldFacts,
  Guide,
  GuidePage,
  MeasuredServer,
  Question,
  Section,
  SenderFacts,
  SoftwareErrors,
  SubcodeFamily,
  VendorMeaning,
} from '@statute/codes'
import { z } from 'zod'
import { type DecisionContent, loadDecision } from './decision.ts'
import { measuredServerSchema } from './defaults.ts'
import { type ContentFile, readMarkdown, readYaml } from './markdown.ts'
import type { Problems } from './problem.ts'
import {
  classSchema,
  codeHeadings,
  codeSchema,
  compareHeadings,
  compareSchema,
  faultSchema,
  fieldHeadings,
  fieldSchema,
  guideSchema,
  questionSchema,
  senderSchema,
  softwareSchema,
  subcodesSchema,
  vendorHeadings,
  vendorSchema,
} from './schema.ts'
import { validate } from './validate.ts'

export interface Content {
  readonly codes: readonly (CodeFacts & { readonly situations: readonly string[]; readonly guide: Guide })[]
  readonly classes: readonly ClassFacts[]
  readonly vendor: readonly VendorMeaning[]
  readonly senders: readonly SenderFacts[]
  readonly subcodes: readonly SubcodeFamily[]
  readonly faults: readonly FaultFacts[]
  readonly software: readonly SoftwareErrors[]
  readonly fields: readonly FieldFacts[]
  readonly compare: readonly Comparison[]
  readonly guides: readonly GuidePage[]
  readonly faq: readonly Question[]
  readonly decision: DecisionContent
  readonly defaults: readonly MeasuredServer[]
  /** Every file read, for checks that look at all prose alike. */
  readonly files: readonly ContentFile[]
}

export function loadContent(root: string, problems: Problems): Content {
  const files: ContentFile[] = []

  /** Every file of a folder that its schema admits; the others are reported and left out. */
  function read<S extends z.ZodType>(folder: string, schema: S, headings?: readonly string[]) {
    const list: { id: string; file: ContentFile; data: z.infer<S>; sections: readonly Section[] }[] = []
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      if (!name.endsWith('.md')) continue
      const path = `${folder}/${name}`
      const file = readMarkdown(path, readFileSync(join(root, path), 'utf8'), problems)
      files.push(file)
      if (headings) checkHeadings(file, headings, problems)
      const data = validate(schema, file.data, `content/${path}`, file.line, problems)
      if (data) list.push({ id: name.slice(0, -3), file, data, sections: file.sections })
    }
    return list
  }

  const classes = yamlList(root, 'classes.yaml', classSchema, problems)
  const codes = read('codes', codeSchema, codeHeadings).map(({ id, data, sections }) => {
    const { name, situations, alike, seo, since, history, constants, cache, retry, methods, ...rest } = data
    const { notes, ...names } = constants
    const { heuristic, ...caching } = cache
    const { cases, ...again } = retry
    const { note, ...which } = methods
    const code = Number(id)
    return {
      code,
      name,
      constant: constantName(name),
      class: classes.find(({ digit }) => digit === Math.floor(code / 100))?.class ?? 'server-error',
      ...rest,
      cache: { heuristic },
      retry: again,
      methods: which,
      situations,
      guide: {
        code,
        sections,
        retry: cases,
        caching,
        methods: note,
        alike,
        seo,
        since,
        history,
        constants: names,
        constantNotes: notes,
      },
    }
  })
  const vendor = read('vendor', vendorSchema, vendorHeadings)
    .toSorted(
      (a, b) =>
        Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10) ||
        Number(b.data.common ?? 0) - Number(a.data.common ?? 0),
    )
    .map(({ id, data: { common: _, ...data }, sections }) => {
      const [number, ...sender] = id.split('-')
      return { ...data, code: Number(number), sender: sender.join('-'), sections }
    })
  const senders = read('senders', senderSchema, []).map(({ id, data }) => ({ id, ...data }))
  /** Every YAML file of a folder, each one object; its name is its id. */
  function readObjects<S extends z.ZodType<object>>(folder: string, schema: S): ({ id: string } & z.infer<S>)[] {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .flatMap((name) => {
        const file = `content/${folder}/${name}`
        const { data, line } = readYaml(file, readFileSync(join(root, folder, name), 'utf8'), problems)
        const object = validate(schema, data, file, line, problems)
        return object ? [{ id: name.slice(0, -5), ...object }] : []
      })
  }
  const subcodes = readObjects('subcodes', subcodesSchema)
  const faults = readObjects('faults', faultSchema)
  const software = readObjects('errors', softwareSchema)
  const fields = read('fields', fieldSchema, fieldHeadings).map(({ id, data, sections }) => ({ id, ...data, sections }))
  const compare = read('compare', compareSchema, compareHeadings)
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { order: _, ...data }, sections }) => {
      const codes = id.split('-').map(Number)
      const title = `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`
      return { id, codes, title, ...data, sections }
    })
  const guides = read('guides', guideSchema)
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data, sections }) => ({ id, title: data.title, gist: data.gist, sections }))
  const faq = read('faq', questionSchema)
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { order: _, ...data }, sections }) => ({ id, ...data, sections }))
  const decision = loadDecision(root, problems)
  const defaults = yamlList(root, 'defaults.yaml', measuredServerSchema, problems)
  const lists = { classes, codes, vendor, senders, subcodes, faults, software, fields, compare, guides, faq }
  return { ...lists, decision, defaults, files }
}

/** `NOT_FOUND`; the two unused codes have no name to make one from. */
function constantName(name: string): string | null {
  return name === '(Unused)' ? null : name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
}

function yamlList<S extends z.ZodType>(root: string, name: string, schema: S, problems: Problems): z.infer<S>[] {
  const file = `content/${name}`
  const { data, line } = readYaml(file, readFileSync(join(root, name), 'utf8'), problems)
  return validate(z.array(schema), data, file, line, problems) ?? []
}

/** Prose stands under a closed list of headings, each once, in order. */
function checkHeadings(file: ContentFile, allowed: readonly string[], problems: Problems): void {
  let last = -1
  for (const { heading } of file.sections) {
    const at = allowed.indexOf(heading)
    const where = `content/${file.path}`
    if (at < 0) problems.add(where, 1, `unknown heading "${heading}": wanted one of ${allowed.join(', ') || 'none'}`)
    else if (at <= last)
      problems.add(where, 1, `heading "${heading}" stands twice or out of order: ${allowed.join(', ')}`)
    last = Math.max(last, at)
  }
}
