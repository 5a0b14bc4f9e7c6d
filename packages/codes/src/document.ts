/** Pages as JSON: what `statute explain --json` prints and the HTTP API answers. Keys are never taken away in a release. */
import { toMarkdown } from './markdown.ts'
import type { CodeFacts, Comparison, FieldFacts, Guide, SubcodeFamily, VendorMeaning } from './model.ts'
import { specUrl } from './spec.ts'
import { classOf, treatedAs } from './status.ts'

const clause = (spec: string) => ({ clause: spec, url: specUrl(spec) })

/**
 * A registered code with all that is known of it. `sections` is Markdown by the id of its heading; `otherUses` is what
 * some senders mean by the same number against the registry.
 */
export function codeDocument(facts: CodeFacts, guide: Guide, others: readonly VendorMeaning[] = []) {
  const { redirect, standingNote, ...rest } = facts
  return {
    ...rest,
    registered: true as const,
    standingNote: standingNote ?? null,
    redirect: redirect ?? null,
    cache: { ...facts.cache, ...guide.caching },
    retry: { ...facts.retry, cases: guide.retry },
    methods: { ...facts.methods, note: guide.methods },
    spec: facts.spec.map(clause),
    alike: guide.alike,
    seo: guide.seo || null,
    since: guide.since,
    history: guide.history,
    constants: guide.constants,
    otherUses: others.map(({ sender, name, meaning }) => ({ sender, name, meaning })),
    sections: toMarkdown(guide.sections),
    path: `/codes/${facts.code}`,
  }
}

/** A number that IANA has not registered, with what each sender means by it. */
export function vendorDocument(code: number, meanings: readonly VendorMeaning[]) {
  return {
    code,
    name: meanings[0]?.name ?? '',
    registered: false as const,
    class: classOf(code) ?? null,
    treatedAs: treatedAs(code),
    meaning: meanings[0]?.meaning ?? '',
    meanings: meanings.map(({ code: _, sections, ...meaning }) => ({ ...meaning, sections: toMarkdown(sections) })),
    path: `/codes/${String(code).padStart(3, '0')}`,
  }
}

export function fieldDocument(field: FieldFacts) {
  const { sections, spec, ...facts } = field
  return { ...facts, spec: clause(spec), sections: toMarkdown(sections), path: `/fields/${field.id}` }
}

export function comparisonDocument(comparison: Comparison) {
  const { sections, ...facts } = comparison
  return { ...facts, sections: toMarkdown(sections), path: `/compare/${comparison.id}` }
}

export function subcodesDocument(family: SubcodeFamily) {
  return { ...family, path: `/senders/${family.sender}` }
}
