import type { Example, Recipe, RuleSummary } from '@statute/checker'
import { checkExample } from '@statute/checker/check-example'
import { renderFix, stacks } from '@statute/checker/fixes'
import type { RuleDocument } from '@statute/checker/rule-document'
import { rules } from '@statute/checker/rules'
import { specUrl } from '@statute/codes'
import { accents } from '../parts/findings.tsx'
import { MarkedLines } from '../parts/marked-lines.tsx'

/** Titles of the families, in the order in which they are read. */
export const families: readonly (readonly [id: string, title: string])[] = [
  ['status-line', 'The status line'],
  ['interim', 'Interim responses'],
  ['2xx', 'Success'],
  ['error-in-success', 'Errors that say success'],
  ['redirect', 'Redirects'],
  ['conditional', 'Conditional requests'],
  ['range', 'Ranges'],
  ['auth', 'Authentication'],
  ['client-error', 'Client errors'],
  ['rate-limit', 'Rate limits'],
  ['server-error', 'Server errors'],
  ['problem-details', 'Problem details'],
  ['leak', 'What errors give away'],
  ['caching', 'Caching'],
  ['negotiation', 'Negotiation'],
  ['cors', 'CORS'],
  ['framing', 'Framing and content'],
  ['lifecycle', 'Deprecation and sunset'],
  ['openapi', 'OpenAPI descriptions'],
  ['contract', 'Held against a description'],
  ['capture', 'The capture itself'],
]

/** Every rule of the checker, family by family. */
export function RulesPage({ list }: { list: readonly RuleSummary[] }) {
  return (
    <>
      <div class="head narrow">
        <h1>{list.length} rules</h1>
        <p class="lede">What the checker holds responses to, each with the clause it rests on.</p>
        <p class="small soft">
          <a href="/defaults">What servers and frameworks get wrong out of the box</a>, held to these rules.
        </p>
      </div>
      {families.map(([family, title]) => {
        const own = list.filter((rule) => rule.family === family)
        return own.length === 0 ? null : (
          <section class="sec" id={family}>
            <h2>{title}</h2>
            <ul class="list rules">
              {own.map(({ id, level, on, summary }) => (
                <li class={accents[level]}>
                  <a href={`/rules/${id}`}>
                    <code>{id.slice(family.length + 1)}</code>
                  </a>{' '}
                  <span class="lv">
                    {level}
                    {!on && ', off'}
                  </span>
                  <span class="block small">{summary}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** One rule: what it demands, why, how to mend it, what it leaves alone, and its examples, checked as the page is made. */
export function RulePage({ rule }: { rule: RuleDocument }) {
  const title = families.find(([id]) => id === rule.family)?.[1] ?? rule.family
  return (
    <>
      <div class="head narrow">
        <p class="label">
          <a href="/rules">Rules</a> · <a href={`/rules#${rule.family}`}>{title}</a>
        </p>
        <h1 class="field-name">{rule.id}</h1>
        <p class="lede">{rule.summary}</p>
      </div>
      <dl class="facts">
        <div>
          <dt>Level</dt>
          <dd>
            {rule.level}
            {!rule.on && ', off unless asked for'}
          </dd>
        </div>
        <div>
          <dt>Rests on</dt>
          <dd>
            {rule.spec.length === 0 ? 'practice' : rule.spec.map((spec) => <Spec spec={spec} />)}
            {rule.clause.keyword && ` (${rule.clause.keyword}, binds the ${rule.clause.binds})`}
          </dd>
        </div>
        <div>
          <dt>Looks at</dt>
          <dd>{scopes[rule.scope]}</dd>
        </div>
        {rule.applies.status && (
          <div>
            <dt>Status</dt>
            <dd>{rule.applies.status.join(', ')}</dd>
          </div>
        )}
        {rule.applies.methods && (
          <div>
            <dt>Methods</dt>
            <dd>{rule.applies.methods.join(', ')}</dd>
          </div>
        )}
      </dl>
      <section class="sec">
        <h2>Why it matters</h2>
        <p class="prose">{rule.why}</p>
      </section>
      <section class="sec">
        <h2>What to do</h2>
        <div class="prose">
          <p>{rule.fix}</p>
          {rule.lines && (
            <code class="msg fix">
              {rule.lines.split('\n').map((line) => (
                <span>{line}</span>
              ))}
            </code>
          )}
        </div>
      </section>
      {rule.recipe && <AsCode recipe={rule.recipe} />}
      {rule.limits && (
        <section class="sec">
          <h2>Not reported</h2>
          <p class="prose">{rule.limits}</p>
        </section>
      )}
      <section class="sec">
        <h2>Examples</h2>
        <div class="prose">
          {rule.examples.bad.map((example, i) => (
            <ExampleView rule={rule} example={example} name={`bad ${i + 1}`} />
          ))}
          {rule.examples.good.map((example, i) => (
            <ExampleView rule={rule} example={example} name={`good ${i + 1}`} />
          ))}
        </div>
      </section>
    </>
  )
}

/** The fix in each framework and server that has a known form. */
function AsCode({ recipe }: { recipe: Recipe }) {
  const forms = stacks.flatMap(({ id, name }) => {
    const code = renderFix(recipe, id)
    return code === null ? [] : [{ name, code }]
  })
  return (
    <section class="sec">
      <h2>As code</h2>
      <div class="prose picker">
        {forms.map(({ name, code }) => (
          <details>
            <summary>{name}</summary>
            <code class="msg">
              {code.split('\n').map((line) => (
                <span>{line}</span>
              ))}
            </code>
          </details>
        ))}
      </div>
    </section>
  )
}

const scopes: Readonly<Record<RuleDocument['scope'], string>> = {
  exchange: 'one exchange',
  sequence: 'an exchange and those before it',
  openapi: 'an OpenAPI description',
  contract: 'an exchange and the description of it',
}

function Spec({ spec }: { spec: string }) {
  const url = specUrl(spec)
  return <>{url ? <a href={url}>{spec.replace('§', '§ ')}</a> : spec} </>
}

/** An example with the finding in it marked: the checker runs over it here and now. */
function ExampleView({ rule, example, name }: { rule: RuleDocument; example: Example; name: string }) {
  const own = rules.find(({ id }) => id === rule.id)
  if (!own) return null
  const { reports } = checkExample(example, own)
  const text = textOf(example)
  return (
    <figure>
      <figcaption>
        {reports.length > 0 ? reports.map(({ message }) => message).join('; ') : 'Passes'}{' '}
        {typeof example === 'string' && (
          <a class="small" href={`/check?rule=${rule.id}&example=${name.replace(' ', '-')}`}>
            Open in the checker
          </a>
        )}
      </figcaption>
      <code class="msg count">
        <MarkedLines text={text} findings={typeof example === 'string' ? reports : []} linked={false} />
      </code>
    </figure>
  )
}

/** An example as text: HTTP as it is, descriptions as YAML, exchange lines as JSON. */
export function textOf(example: Example): string {
  if (typeof example === 'string') return example.replaceAll('\r\n', '\n').trimEnd()
  if ('exchanges' in example) return example.exchanges.map((one) => JSON.stringify(one, null, 2)).join('\n')
  return [example.openapi.trimEnd(), example.http?.replaceAll('\r\n', '\n').trimEnd()].filter(Boolean).join('\n\n')
}
