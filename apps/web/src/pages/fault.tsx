import { directory, type FaultFacts, phrase, type SoftwareErrors } from '@statute/codes'
import { faultDocument, kindWords, sourceWords } from '@statute/typeset'
import { Num, threeDigits } from '../parts/code-link.tsx'
import { Steps } from '../parts/diagnosis.tsx'
import { Clause, Run, Sec } from '../parts/prose.tsx'

type Answer = ReturnType<typeof faultDocument>['answers'][number]
type Printed = ReturnType<typeof faultDocument>['texts'][number]

/** One fault: what happened, why, what to do, what each piece of software answers to it and prints for it. */
export function FaultPage({ fault, software }: { fault: FaultFacts; software: readonly SoftwareErrors[] }) {
  const { title, kind, says, status, spec, proxyStatus, causes, steps, codes, answers, texts } = faultDocument(
    fault,
    software,
  )
  const count = texts.reduce((sum, one) => sum + one.texts.length, 0)
  return (
    <>
      <div class="head narrow">
        <div>
          <p class="label">
            <a href="/faults">Fault</a>, {kindWords[kind]}
          </p>
          <h1>{title}</h1>
        </div>
        <p class="lede">
          <Run text={says} />
        </p>
      </div>
      <dl class="facts">
        <div>
          <dt>Usual status</dt>
          <dd>{status === null ? 'None: no answer comes of it' : <Status status={status} named />}</dd>
        </div>
        {spec && (
          <div>
            <dt>Error type</dt>
            <dd>
              <code>{proxyStatus}</code> <Clause spec={spec.clause} inline />
            </dd>
          </div>
        )}
        <div>
          <dt>Known texts</dt>
          <dd>
            {count === 0 ? (
              'None yet'
            ) : (
              <a href="#texts">{`${counted(count, 'text')}, ${counted(texts.length, 'program')}`}</a>
            )}
          </dd>
        </div>
        {codes.length > 0 && (
          <div>
            <dt>Read on</dt>
            <dd>
              {codes.map((code, i) => (
                <>
                  {i > 0 && ', '}
                  <Status status={code} />
                </>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <Sec id="causes" head={causes.length > 1 ? 'Causes, most likely first' : 'Cause'}>
        <ol class="list prose">
          {causes.map(({ text, confirm }) => (
            <li>
              <b>
                <Run text={text} />
              </b>{' '}
              Confirm: <Run text={confirm} />
            </li>
          ))}
        </ol>
      </Sec>
      <section class="sec" id="next">
        <Steps steps={steps} />
      </section>
      {answers.length > 0 && (
        <Sec id="by-software" head="What each answers">
          <Answers answers={answers} />
        </Sec>
      )}
      {texts.length > 0 && (
        <Sec id="texts" head="What programs print">
          <div>
            <dl class="pairs wide printed">
              {texts.map((one) => (
                <div>
                  <dt>
                    <a href={`${one.path}#${fault.id}`}>{one.name}</a>
                  </dt>
                  <dd>
                    <Texts list={one.texts} />
                  </dd>
                </div>
              ))}
            </dl>
            <p class="small soft under">
              … stands for what varies, <code>{'{status}'}</code> for the number of a status.
            </p>
          </div>
        </Sec>
      )}
    </>
  )
}

/** A status as a link, where it has a page. */
export function Status({ status, named = false }: { status: number; named?: boolean }) {
  const { codes, vendor } = directory
  const known = codes.some(([code]) => code === status) || vendor.some(([code]) => code === status)
  const shown = (
    <>
      <Num code={status} />
      {named && ` ${phrase(status) ?? ''}`}
    </>
  )
  return known ? <a href={`/codes/${threeDigits(status)}`}>{shown}</a> : shown
}

function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Software</th>
          <th scope="col">Status</th>
          <th scope="col">What it logs or prints</th>
          <th scope="col">Known from</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ software, name, path, status, log, note, source, measured }) => (
          <tr>
            <th scope="row">{path ? <a href={path}>{name}</a> : name}</th>
            <td>{status === null ? <span class="soft">{noStatus(software)}</span> : <Status status={status} />}</td>
            <td>
              {log !== null && <code>{log}</code>}
              {log !== null && note !== null && <br />}
              {note !== null && <Run text={note} />}
            </td>
            <td class={measured ? 'small' : 'small soft'}>
              <Run text={sourceWords(source)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** Shown of the texts of one program before the rest is folded away. */
const most = 3

function Texts({ list }: { list: Printed['texts'] }) {
  const cut = list.length > most + 2 ? most : list.length
  const rows = (some: Printed['texts']) => (
    <ul class="plain">
      {some.map(({ text, status }) => (
        <li>
          {status !== null && <Num code={status} />} <code>{text}</code>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {rows(list.slice(0, cut))}
      {cut < list.length && (
        <details>
          <summary>{list.length - cut} more</summary>
          {rows(list.slice(cut))}
        </details>
      )}
    </>
  )
}

/** A server without a status gave no answer; the standard leaves it open. */
export const noStatus = (software: string) => (software === 'rfc-9209' ? 'any' : 'none')
