/** Every page by its path, as text and as data. It is long because it is the one list of them. */
import {
  anchor,
  classes,
  codeDocument,
  comparisonDocument,
  directory,
  factsOf,
  faq,
  fieldDocument,
  loadComparison,
  loadFacts,
  loadField,
  loadGuide,
  loadGuidePage,
  loadSubcodes,
  loadVendor,
  senders,
  subcodesDocument,
  toMarkdown,
  vendorDocument,
} from '@statute/codes'
import { codeText } from './code.ts'
import { comparisonText, factsSideBySide } from './compare.ts'
import { guideText } from './decision.ts'
import { defaultsDocument, defaultsText } from './defaults.ts'
import { faultDocument, faultText } from './fault.ts'
import { faultsDocument, faultsText } from './faults.ts'
import { fieldText } from './field.ts'
import { classText, senderText } from './list.ts'
import { guidePageText, questionsText } from './page.ts'
import { softwareDocument, softwareListDocument, softwareListText, softwareText } from './software.ts'
import type { Style } from './style.ts'
import { vendorText } from './vendor.ts'

/** A page of knowledge in the two forms that are not HTML. */
export interface Page {
  /** Path of the page, without what follows a #. */
  readonly path: string
  readonly title: string
  /** For a program: plain data. */
  readonly document: unknown
  /** For a terminal. `verbose` for the whole guide. */
  text(style: Style, verbose?: boolean): string
}

/**
 * Opens a page by its path, as look-ups give it: `codes/404`, `codes/4xx`, `codes/499#nginx`, `fields/retry-after`,
 * `compare/401-403`, `senders/iis#401.2`, `guides/classes`, `faq#empty-list`, `decide`,
 * `faults/dns`, `errors/nginx`, the lists `faults` and `errors`, and `defaults`. Null if there is none.
 */
export async function openPage(path: string): Promise<Page | null> {
  const [whole = '', part] = path.split('#')
  const [kind = '', id = '', ...rest] = whole.split('/')
  if (rest.length > 0) return null
  switch (kind) {
    case 'codes':
      return /^[1-5]xx$/.test(id) ? openClass(whole, Number(id[0])) : openCode(whole, id, part)
    case 'fields': {
      const field = await loadField(id)
      if (!field) return null
      return {
        path: whole,
        title: field.name,
        document: fieldDocument(field),
        text: (style, verbose) => fieldText(field, style, verbose),
      }
    }
    case 'compare': {
      const comparison = await loadComparison(id)
      if (!comparison) {
        const list = await factsOf(id)
        const title = id.replaceAll('-', ' or ')
        return list && { path: whole, title, document: list, text: (style) => factsSideBySide(list, style) }
      }
      const document = comparisonDocument(comparison)
      return { path: whole, title: comparison.title, document, text: (style) => comparisonText(comparison, style) }
    }
    case 'senders':
      return openSender(whole, id, part)
    case 'guides': {
      const page = await loadGuidePage(id)
      if (!page) return null
      const document = { ...page, sections: toMarkdown(page.sections), path: `/${whole}` }
      return { path: whole, title: page.title, document, text: (style) => guidePageText(page, style) }
    }
    case 'faq': {
      const list = part ? faq.filter((question) => question.id === part) : faq
      if (list.length === 0) return null
      const document = list.map((question) => ({ ...question, sections: toMarkdown(question.sections) }))
      return { path: whole, title: 'Questions', document, text: (style) => questionsText(list, style) }
    }
    case 'faults':
      return openFault(whole, id)
    case 'errors':
      return openSoftware(whole, id)
    case 'defaults':
      return whole === 'defaults' ? openDefaults(whole) : null
    case 'decide':
      return id === '' && !whole.includes('/') ? openDecide(whole) : null
    default:
      return null
  }
}

async function openCode(path: string, id: string, sender: string | undefined): Promise<Page | null> {
  if (!/^\d{3}$/.test(id)) return null
  const code = Number(id)
  const facts = sender === undefined ? await loadFacts(code) : undefined
  const guide = await loadGuide(code)
  if (facts && guide) {
    const others = (await loadVendor(code)) ?? []
    return {
      path,
      title: `${code} ${facts.name}`,
      document: codeDocument(facts, guide, others),
      text: (style, verbose) => codeText(facts, guide, others, style, verbose),
    }
  }
  const all = await loadVendor(code)
  const meanings = sender === undefined ? all : all?.filter((meaning) => meaning.sender === sender)
  if (!meanings || meanings.length === 0) return null
  return {
    path,
    title: `${id} ${meanings.length === 1 ? meanings[0]?.name : 'not registered'}`,
    document: vendorDocument(code, meanings),
    text: (style, verbose) => vendorText(code, meanings, senders, style, verbose),
  }
}

async function openClass(path: string, digit: number): Promise<Page | null> {
  const facts = classes.find((one) => one.digit === digit)
  if (!facts) return null
  const codes = directory.codes
    .filter(([code]) => Math.floor(code / 100) === digit)
    .map(([code, name, gist, standing]) => ({ code, name, gist, standing }))
  return {
    path,
    title: `${digit}xx ${facts.title}`,
    document: { ...facts, codes, path: `/${path}` },
    text: (style) => classText(facts, directory, style),
  }
}

async function openSender(path: string, id: string, part: string | undefined): Promise<Page | null> {
  const sender = senders.find((one) => one.id === id)
  if (!sender) return null
  const ids = [...new Set(directory.subcodes.filter(([, by]) => by === id).map(([family]) => family))]
  const families = (await Promise.all(ids.map(loadSubcodes))).filter((family) => family !== undefined)
  const own = families.flatMap(({ entries }) => entries).find(({ code }) => anchor(code) === part)
  const codes = directory.vendor.filter(([, by]) => by === id).map(([code, , name]) => ({ code, name }))
  return {
    path,
    title: own ? `${own.code} ${own.name}` : sender.name,
    document: own
      ? { sender: sender.name, ...own, path: `/${path}#${anchor(own.code)}` }
      : { ...sender, codes, families: families.map(subcodesDocument), path: `/${path}` },
    text: (style) => senderText(sender, directory, families, style, own?.code),
  }
}

/** The decision guide as a whole: its questions in order, its worked examples, and the everyday picker. */
async function openDecide(path: string): Promise<Page> {
  // Loaded here: no other page needs them.
  const [{ decision }, { decisionExamples }, { picker }] = await Promise.all([
    import('@statute/codes/decision'),
    import('@statute/codes/decision-examples'),
    import('@statute/codes/picker'),
  ])
  return {
    path,
    title: 'Which status code?',
    document: { ...decision, examples: decisionExamples, picker, path: `/${path}` },
    text: (style, verbose) => guideText(decision, picker, style, verbose),
  }
}

/** What servers get wrong with their defaults: a table that no other page needs, so it is loaded here. */
async function openDefaults(path: string): Promise<Page> {
  const { defaults } = await import('@statute/codes/defaults')
  return {
    path,
    title: 'What servers and frameworks get wrong out of the box',
    document: defaultsDocument(defaults),
    text: (style) => defaultsText(defaults, style),
  }
}

/** Faults and what programs print for them: a megabyte that no other page needs, so it is loaded here. */
async function loadErrors() {
  const [{ faults }, { software }] = await Promise.all([
    import('@statute/codes/faults'),
    import('@statute/codes/software'),
  ])
  return { faults, software }
}

async function openFault(path: string, id: string): Promise<Page | null> {
  const { faults, software } = await loadErrors()
  if (path === 'faults') {
    const document = faultsDocument(faults, software)
    return {
      path,
      title: 'What each server answers to the same fault',
      document,
      text: (style) => faultsText(faults, style),
    }
  }
  const fault = faults.find((one) => one.id === id)
  return fault
    ? {
        path,
        title: fault.title,
        document: faultDocument(fault, software),
        text: (style, verbose) => faultText(fault, software, style, verbose),
      }
    : null
}

async function openSoftware(path: string, id: string): Promise<Page | null> {
  const { faults, software } = await loadErrors()
  if (path === 'errors') {
    const document = softwareListDocument(software)
    return { path, title: 'What programs print', document, text: (style) => softwareListText(software, style) }
  }
  const one = software.find((other) => other.id === id)
  return one
    ? {
        path,
        title: one.name,
        document: softwareDocument(one),
        text: (style, verbose) => softwareText(one, faults, style, verbose),
      }
    : null
}
