import {
  type Answer,
  type DecisionGuide,
  type DecisionOutcome,
  type DecisionStep,
  type PickerChoice,
  phrase,
  table,
  type Walk,
} from '@statute/codes'
import { decision } from '@statute/codes/decision'
import { decisionExamples } from '@statute/codes/decision-examples'
import { picker } from '@statute/codes/picker'
import { decide, firstQuestion, pathOf, skipPhase } from '@statute/finder'
import type { ComponentChildren } from 'preact'
import { CodeLink, digitOf, Num } from '../parts/code-link.tsx'
import { FieldLink } from '../parts/field-link.tsx'
import { Clause, Run, Sec } from '../parts/prose.tsx'

/** A walk is a page of its own, and search engines have no business in all of them. */
function Step({ to, strong, children }: { to: readonly Answer[]; strong?: boolean; children: ComponentChildren }) {
  const path = pathOf(to)
  return (
    <a href={path === '' ? '/decide' : `/decide/${path}`} rel="nofollow" class={strong ? 'btn' : undefined}>
      {children}
    </a>
  )
}

const phaseOf = (id: string) => decision.phases.find((phase) => phase.id === id)

/** Where the guide begins: the first question, the everyday picker, requests that were worked out. */
export function DecidePage() {
  return (
    <>
      <div class="head narrow">
        <h1>Which status code?</h1>
        <p class="lede">
          Answer questions in the order in which a server asks them, or pick what happened. Either way ends at one code.
        </p>
      </div>
      <Sec id="questions" head="By questions">
        <div class="prose">
          <p class="lede">
            <Run text={firstQuestion.question} />
          </p>
          <Answers answers={[]} />
        </div>
      </Sec>
      <Sec id="pick" head="By what happened">
        <div class="prose picker">
          {picker.map((one) => (
            <Choice key={one.choice} one={one} />
          ))}
        </div>
      </Sec>
      <Sec id="examples" head="Worked out">
        <ul class="links">
          {decisionExamples.map(({ name, facts, status }) => (
            <li key={name}>
              <Num code={status} />{' '}
              <a href={`/decide/${decide(facts).key}`} rel="nofollow">
                <Run text={name} />
              </a>
            </li>
          ))}
        </ul>
      </Sec>
      <Sec id="order" head="The order">
        <Phases phases={decision.phases} />
      </Sec>
    </>
  )
}

function Phases({ phases }: { phases: DecisionGuide['phases'] }) {
  return (
    <dl class="pairs wide prose">
      {phases.map(({ id, title, gist }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <Run text={gist} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A tap: the code with its reason, or more taps folded under it. */
function Choice({ one }: { one: PickerChoice }) {
  if ('code' in one) {
    return (
      <p>
        <b>{one.choice}</b> <CodeLink code={one.code} />. <Run text={one.why} />
      </p>
    )
  }
  return (
    <details>
      <summary>{one.choice}</summary>
      {one.next.map((next) => (
        <Choice key={next.choice} one={next} />
      ))}
    </details>
  )
}

/** One walk, by its answers: the next question, or the code that it comes to. */
export function WalkPage({ answers, walk }: { answers: readonly Answer[]; walk: Walk }) {
  const { node, outcome, path, interim } = walk
  return (
    <>
      {outcome && <Outcome outcome={outcome} interim={interim} />}
      {node && (
        <div class="head narrow">
          <div>
            <p class="label">
              <a href="/decide">Which status code?</a> Part{' '}
              {decision.phases.findIndex(({ id }) => id === node.phase) + 1} of {decision.phases.length},{' '}
              {phaseOf(node.phase)?.title.toLowerCase()}
            </p>
            <h1>
              <Run text={node.question} />
            </h1>
          </div>
          {node.note && (
            <p class="lede">
              <Run text={node.note} />
            </p>
          )}
          <p>
            <Clause spec={node.spec} /> <span class="small soft">{levels[node.level] ?? node.level}</span>
          </p>
        </div>
      )}
      <Answers answers={answers} done={node === null} />
      {path.length > 0 && (
        <Sec id="path" head="The path">
          <ol class="list prose">
            {path.map((step, i) => (
              <PathStep key={step.node} step={step} before={answers.slice(0, i)} />
            ))}
          </ol>
        </Sec>
      )}
    </>
  )
}

const levels: Record<string, string> = { '-': 'leads on only', convention: 'by convention' }

/** The ways on from here, and the ways back. */
function Answers({ answers, done = false }: { answers: readonly Answer[]; done?: boolean }) {
  const skipped = done ? null : skipPhase(answers)
  return (
    <p class="takes ways">
      {!done && (
        <>
          <Step to={[...answers, 'yes']} strong>
            Yes
          </Step>
          <Step to={[...answers, 'no']} strong>
            No
          </Step>
        </>
      )}
      {skipped && <Step to={skipped}>All is ordinary in this part</Step>}
      {answers.length > 0 && <Step to={answers.slice(0, -1)}>Back</Step>}
      {answers.length > 1 && <a href="/decide">Begin again</a>}
    </p>
  )
}

function PathStep({ step, before }: { step: DecisionStep; before: readonly Answer[] }) {
  return (
    <li class={step.ordinary ? 'soft' : undefined}>
      <b>{step.answer === 'yes' ? 'Yes.' : 'No.'}</b>{' '}
      <Step to={before}>
        <Run text={step.question} />
      </Step>{' '}
      <Clause spec={step.spec} />
    </li>
  )
}

function Outcome({ outcome, interim }: { outcome: DecisionOutcome; interim: readonly number[] }) {
  const { status, fields, alternatives, note } = outcome
  const gist = Object.hasOwn(table, status) ? table[status as keyof typeof table].gist : ''
  return (
    <>
      <div class={`head c${digitOf(status)}`}>
        <p class="num" aria-hidden="true">
          {status}
        </p>
        <div>
          <p class="label">
            <a href="/decide">Which status code?</a> The answer
          </p>
          <h1>
            <span class="vh">{status} </span>
            {phrase(status)}
          </h1>
        </div>
        <p class="lede">
          {gist}. <a href={`/codes/${status}`}>What to send with a {status}</a>
        </p>
      </div>
      {(fields.length > 0 || alternatives.length > 0 || interim.length > 0 || note) && (
        <Sec id="answer" head="With it">
          <dl class="pairs wide prose">
            <Pair label="Fields" list={fields.map((field) => <Field key={field} text={field} />)} />
            <Pair label="Would do too" list={alternatives.map((code) => <CodeLink key={code} code={code} />)} />
            <Pair label="Sent before" list={interim.map((code) => <CodeLink key={code} code={code} />)} />
            <Pair label="Note" list={note ? [<Run key="note" text={note} />] : []} />
          </dl>
        </Sec>
      )}
    </>
  )
}

function Pair({ label, list }: { label: string; list: readonly ComponentChildren[] }) {
  if (list.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{list.map((one, i) => (i === 0 ? one : [', ', one]))}</dd>
    </div>
  )
}

/** `Retry-After if temporary`: the name leads to its page, the rest is said after it. */
function Field({ text }: { text: string }) {
  const [, name = text, rest = ''] = /^([A-Za-z0-9-]+)(.*)$/.exec(text) ?? []
  return /^[A-Z]/.test(name) ? (
    <>
      <FieldLink name={name} />
      {rest}
    </>
  ) : (
    <span>{text}</span>
  )
}
