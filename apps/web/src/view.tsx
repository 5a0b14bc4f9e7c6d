/** The HTML of each kind of page, by its path. It is long because it is the one list of them. */

import { checkText } from '@statute/checker/check-text'
import { listRules, ruleDocument } from '@statute/checker/rule-document'
import {
  type CodeFacts,
  classes,
  classOf,
  directory,
  factsOf,
  faq,
  loadComparison,
  loadFacts,
  loadField,
  loadGuide,
  loadGuidePage,
  loadSubcodes,
  loadVendor,
  phrase,
  plain,
  senders,
  ticked,
} from '@statute/codes'
import { defaults } from '@statute/codes/defaults'
import { faults } from '@statute/codes/faults'
import { software } from '@statute/codes/software'
import { answersOf, walk } from '@statute/finder'
import type { VNode } from 'preact'
import { faceOf, pathOf } from './faces.ts'
import { library } from './generated/library.ts'
import { CheatSheet } from './pages/cheat-sheet.tsx'
import { CheckPage, sampleMessage } from './pages/check.tsx'
import { ClassPage } from './pages/class.tsx'
import { CodePage } from './pages/code.tsx'
import { ComparePage, ComparesPage, FactsPage } from './pages/compare.tsx'
import { DecidePage, WalkPage } from './pages/decide.tsx'
import { DefaultsPage } from './pages/defaults.tsx'
import { DiagnosePage } from './pages/diagnose.tsx'
import { FaultPage } from './pages/fault.tsx'
import { FaultsPage } from './pages/faults.tsx'
import { FieldPage, FieldsPage } from './pages/field.tsx'
import { HomePage } from './pages/home.tsx'
import { LibraryFacePage, LibraryPage } from './pages/library.tsx'
import { FaqPage, GuidePageView, GuidesPage } from './pages/reading.tsx'
import { RulePage, RulesPage } from './pages/rules.tsx'
import { SenderPage, SendersPage } from './pages/sender.tsx'
import { SoftwareListPage, SoftwarePage } from './pages/software.tsx'
import { ToolPage, ToolsPage } from './pages/tools.tsx'
import { VendorPage } from './pages/vendor.tsx'
import { WatchExamplePage, WatchPage } from './pages/watch.tsx'
import type { PageHead } from './parts/layout.tsx'
import { tools } from './parts/tool-list.ts'

export interface View {
  readonly page: VNode
  readonly head: PageHead
}

const text = (inline: string) => plain(ticked(inline))

/** What this workbench can do beyond showing what it knows. */
export interface Abilities {
  /** Ask servers for the check page. */
  readonly live?: boolean
  /** Address of the script that reads logs. */
  readonly worker?: string | undefined
}

/** @param path Without the first slash: `codes/404`. Null if there is no such page. */
export async function view(path: string, { live = false, worker }: Abilities = {}): Promise<View | null> {
  const [kind = '', id = ''] = path.split('/')
  const nav = kind === 'codes' || kind === '' ? '/' : `/${kind}`
  const head = (title: string, description: string, more: Partial<PageHead> = {}): PageHead => ({
    title,
    description: text(description),
    path: `/${path}`,
    nav,
    ...more,
  })
  switch (kind) {
    case '':
      return {
        page: <HomePage />,
        head: head(
          'Statute: every HTTP status code, and what to do about it',
          'What each HTTP status code means, when to send it, what must go with it, and what to do when you get one.',
          {
            data: {
              '@context': 'https://schema.org',
              '@type': 'DefinedTermSet',
              name: 'HTTP status codes',
              hasDefinedTerm: directory.codes.map(([code, name]) => ({
                '@type': 'DefinedTerm',
                termCode: String(code),
                name,
                url: `/codes/${code}`,
              })),
            },
          },
        ),
      }
    case 'cheatsheet':
      return {
        page: <CheatSheet />,
        head: head('HTTP status codes on one page', 'All registered HTTP status codes on one sheet of A4, to print.'),
      }
    case 'codes':
      return codeView(id, head)
    case 'diagnose':
      return {
        page: <DiagnosePage />,
        head: head(
          'What does this error mean?',
          'Paste an error, a log line, a page or the output of curl -v: who said it, why, and what to do next.',
        ),
      }
    case 'decide':
      return decideView(path, id, head)
    case 'fields': {
      if (id === '')
        return {
          page: <FieldsPage />,
          head: head('Header fields', 'The header fields that HTTP status codes depend on.'),
        }
      const field = await loadField(id)
      return field
        ? {
            page: <FieldPage field={field} />,
            head: head(field.name, field.meaning, { data: term(field.name, field.meaning) }),
          }
        : null
    }
    case 'compare': {
      if (id === '')
        return {
          page: <ComparesPage />,
          head: head('Which of the two?', 'HTTP status codes that are taken for one another, side by side.'),
        }
      const comparison = await loadComparison(id)
      if (comparison)
        return { page: <ComparePage comparison={comparison} />, head: head(comparison.title, comparison.question) }
      const list = await factsOf(id)
      if (!list) return null
      const title = list.map(({ code }) => code).join(' or ')
      return { page: <FactsPage list={list} />, head: head(title, `HTTP ${title}, side by side.`, { hidden: true }) }
    }
    case 'faults':
    case 'errors':
      return errorView(kind, id, (title, description) => head(title, description, { nav: '/diagnose' }))
    case 'guides': {
      if (id === '')
        return {
          page: <GuidesPage />,
          head: head('Guides', 'Guides across the HTTP status codes: caching, redirects, errors, limits.'),
        }
      const page = await loadGuidePage(id)
      return page ? { page: <GuidePageView page={page} />, head: head(page.title, page.gist) } : null
    }
    case 'faq':
      if (id !== '') return null
      return {
        page: <FaqPage questions={faq} />,
        head: head('Questions people ask', 'Short answers to what people ask about HTTP status codes.', {
          data: {
            '@context': 'https://schema.org',
            '@type': 'FAQPage',
            mainEntity: faq.map(({ question, answer }) => ({
              '@type': 'Question',
              name: question,
              acceptedAnswer: { '@type': 'Answer', text: text(answer) },
            })),
          },
        }),
      }
    case 'senders': {
      if (id === '')
        return {
          page: <SendersPage />,
          head: head('Who sent it?', 'Servers, proxies, CDNs and sites that send status codes of their own.'),
        }
      const sender = senders.find((one) => one.id === id)
      if (!sender) return null
      const ids = [...new Set(directory.subcodes.filter(([, by]) => by === id).map(([family]) => family))]
      const families = (await Promise.all(ids.map(loadSubcodes))).filter((family) => family !== undefined)
      return { page: <SenderPage sender={sender} families={families} />, head: head(sender.name, sender.about) }
    }
    case 'check':
      return {
        page: <CheckPage checked={checkText(sampleMessage)} text={sampleMessage} live={live} />,
        head: head(
          'Check a response',
          'Paste a response, the output of curl -v, a HAR or an OpenAPI description: where it breaks the contract, and how to mend it.',
        ),
      }
    case 'watch':
      if (path === 'watch/example') {
        return {
          page: <WatchExamplePage />,
          head: head(
            'What a report looks like',
            'A day of a made-up shop: what broke, since when, on which routes, and what to do about it.',
          ),
        }
      }
      return path === 'watch'
        ? {
            page: <WatchPage report={null} worker={worker} />,
            head: head(
              'Watch: what your status codes are doing',
              'Give an access log: which HTTP status codes rose, since when, on which route, from whom, and what to do about it. It is read in your browser.',
            ),
          }
        : null
    case 'rules': {
      if (id === '') {
        const list = listRules()
        return {
          page: <RulesPage list={list} />,
          head: head('Rules', `The ${list.length} rules that the checker holds responses to.`, { nav: '/check' }),
        }
      }
      const rule = ruleDocument(path.slice('rules/'.length))
      return rule ? { page: <RulePage rule={rule} />, head: head(rule.id, rule.summary, { nav: '/check' }) } : null
    }
    case 'defaults':
      return path === 'defaults'
        ? {
            page: <DefaultsPage servers={defaults} />,
            head: head(
              'What servers and frameworks get wrong out of the box',
              'nginx, Apache, Caddy, HAProxy, Varnish, Express, Fastify, Hono, Koa and NestJS with their defaults: what breaks the contract of a status code, with the octets that show it.',
              { nav: '/check' },
            ),
          }
        : null
    case 'library': {
      if (id === '')
        return {
          page: <LibraryPage />,
          head: head('The library', 'Send the right thing from code: replies and problems that cannot be built wrong.'),
        }
      const face = path === `library/${id}` ? faceOf(id) : undefined
      return face ? { page: <LibraryFacePage face={face} />, head: head(face.from, face.about) } : null
    }
    case 'tools': {
      if (id === '')
        return {
          page: <ToolsPage />,
          head: head('Tools', 'Read JSON, a URL, a time or a JSON Web Token, in your browser only.'),
        }
      const tool = tools.find((one) => one.id === id)
      return tool && path === `tools/${id}`
        ? { page: <ToolPage tool={tool} />, head: head(tool.title, tool.gist) }
        : null
    }
    default:
      return null
  }
}

type Head = (title: string, description: string, more?: Partial<PageHead>) => PageHead

async function codeView(id: string, head: Head): Promise<View | null> {
  const band = /^([1-5])xx$/.exec(id)
  if (band) {
    const facts = classes.find(({ digit }) => digit === Number(band[1]))
    return facts
      ? {
          page: <ClassPage facts={facts} />,
          head: head(`${id} ${facts.title}`, facts.meaning, { accent: facts.digit }),
        }
      : null
  }
  if (!/^\d{3}$/.test(id)) return null
  const code = Number(id)
  const accent = classOf(code) ? Math.floor(code / 100) : 5
  const facts: CodeFacts | undefined = await loadFacts(code)
  const guide = await loadGuide(code)
  const meanings = await loadVendor(code)
  if (facts && guide) {
    // With what it is: a page whose title is an error's name alone looks like that error.
    const title = `${code} ${facts.name}: what it means`
    return {
      page: <CodePage facts={facts} guide={guide} others={meanings ?? []} />,
      head: head(title, facts.meaning, {
        accent,
        data: { ...term(facts.name, facts.meaning), termCode: String(code), alternateName: facts.aliases },
      }),
    }
  }
  if (!meanings) return null
  const name = meanings.length === 1 ? meanings[0]?.name : meanings.map((meaning) => meaning.name).join(', ')
  return {
    page: <VendorPage code={code} meanings={meanings} />,
    head: head(`${id} ${name}`, `${id} is not a registered HTTP status code. ${meanings[0]?.meaning ?? ''}`, {
      accent,
    }),
  }
}

/** Faults and the texts that stand for them. They belong to what a pasted error means. */
function errorView(kind: 'faults' | 'errors', id: string, head: Head): View | null {
  if (kind === 'faults') {
    if (id === '')
      return {
        page: <FaultsPage faults={faults} software={software} />,
        head: head(
          'What each server answers to the same fault',
          'Which status nginx, HAProxy, Apache, Envoy, Cloudflare and others send for the same fault, side by side.',
        ),
      }
    const fault = faults.find((one) => one.id === id)
    return fault ? { page: <FaultPage fault={fault} software={software} />, head: head(fault.title, fault.says) } : null
  }
  if (id === '')
    return {
      page: <SoftwareListPage software={software} />,
      head: head(
        'What programs print when something breaks',
        'The error texts of libraries, browsers, proxies, servers and APIs, and what each of them means.',
      ),
    }
  const one = software.find((other) => other.id === id)
  return one
    ? {
        page: <SoftwarePage software={one} faults={faults} />,
        head: head(
          `Error texts of ${one.name}`,
          `What ${one.name} prints when something breaks, what each text means, and what to do next.`,
        ),
      }
    : null
}

/** The guide, or one walk through it. Walks are many and alike: search engines are to leave them out. */
function decideView(path: string, id: string, head: Head): View | null {
  if (path === 'decide') {
    const description = 'Which HTTP status code to send: answer yes or no, or pick what happened, and see why.'
    return { page: <DecidePage />, head: head('Which status code?', description) }
  }
  const answers = answersOf(id)
  if (!answers || path !== `decide/${id}` || id === '') return null
  const state = walk(answers)
  const title = state.outcome
    ? `${state.outcome.status} ${phrase(state.outcome.status)}`
    : text(state.node?.question ?? 'Which status code?')
  const accent = state.outcome ? { accent: Math.floor(state.outcome.status / 100) } : {}
  return {
    page: <WalkPage answers={answers} walk={state} />,
    head: head(title, `The decision guide after ${answers.length} answers.`, { hidden: true, ...accent }),
  }
}

function term(name: string, description: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    name,
    description: text(description),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'HTTP status codes', url: '/' },
  }
}

/** Every page of the site, for the sitemap and for checks that visit all. */
export function allPaths(): string[] {
  const { codes, vendor, fields, compare, guides } = directory
  const numbers = new Set([...codes.map(([code]) => code), ...vendor.map(([code]) => code)])
  return [
    '/',
    '/cheatsheet',
    '/find',
    '/decide',
    '/diagnose',
    ...[1, 2, 3, 4, 5].map((digit) => `/codes/${digit}xx`),
    ...[...numbers].toSorted((a, b) => a - b).map((code) => `/codes/${String(code).padStart(3, '0')}`),
    '/fields',
    ...fields.map(([id]) => `/fields/${id}`),
    '/compare',
    ...compare.map(([id]) => `/compare/${id}`),
    '/guides',
    ...guides.map(([id]) => `/guides/${id}`),
    '/faq',
    '/senders',
    ...senders.map(({ id }) => `/senders/${id}`),
    '/check',
    '/watch',
    '/watch/example',
    '/rules',
    ...listRules().map(({ id }) => `/rules/${id}`),
    '/defaults',
    '/faults',
    ...faults.map(({ id }) => `/faults/${id}`),
    '/errors',
    ...software.map(({ id }) => `/errors/${id}`),
    '/library',
    ...library.map(pathOf),
    '/tools',
    ...tools.map(({ id }) => `/tools/${id}`),
    '/api',
  ]
}
