import { type Decoded, type Diagnosis, directory, type Hop, isUnknown, phrase } from '@statute/codes'
import type { ComponentChildren } from 'preact'
import { letter, Pasted } from './pasted.tsx'
import { Run } from './prose.tsx'

/** A diagnosis beside the text that it is about: each letter marks the piece that shows it. */
export function DiagnosisView({ diagnosis, actions }: { diagnosis: Diagnosis; actions?: ComponentChildren }) {
  const { kind, says, hops, evidence, causes, nextSteps, decoded, misleading, alternatives } = diagnosis
  // A guess is not shown as an answer.
  const status = isUnknown(diagnosis) ? null : diagnosis.status
  const accent = `c${status === null ? 5 : Math.min(5, Math.floor(status / 100))}`
  const sure = diagnosis.confidence >= 0.8
  const others = sure ? [] : alternatives.filter(({ score }) => score >= 0.08)
  return (
    <div class={`cols wide ${accent}`}>
      <div class="prose">
        <h2>What you gave</h2>
        <p class="small soft">{about(diagnosis)}</p>
        <Pasted text={diagnosis.subject} evidence={evidence} decoded={decoded} />
        {actions && <p class="small">{actions}</p>}
      </div>
      <article class="prose tall">
        <div class="verdict">
          {status !== null && (
            <p class="num" aria-hidden="true">
              {status}
            </p>
          )}
          <h1>
            {status !== null && <span class="vh">{status}: </span>}
            <Run text={diagnosis.verdict} />
          </h1>
        </div>
        {says !== '' && (
          <p class="lede">
            <Run text={says} />
          </p>
        )}
        {misleading !== null && (
          <p>
            <b>Do not be misled.</b> <Run text={misleading} />
          </p>
        )}
        {!sure && (
          <p class="soft">
            {diagnosis.confidence >= 0.5 ? 'This is likely, not certain.' : 'This is a guess.'}
            {others.length > 0 && ' It may also be '}
            {others.map((other, i) => (
              <>
                {i > 0 && (i === others.length - 1 ? ' or ' : ', ')}
                {other.status === null ? (
                  kindNames[other.kind]
                ) : (
                  <a href={`/codes/${other.status}`}>
                    {other.status} {phrase(other.status) ?? ''}
                  </a>
                )}
              </>
            ))}
            {others.length > 0 && '.'}
          </p>
        )}
        {hops.length > 1 && <Way hops={hops} />}
        {evidence.length > 0 && (
          <section>
            <h2>What the text shows</h2>
            <dl class="pairs">
              {evidence.map(({ says: shown }, i) => (
                <div id={`e-${letter(i)}`}>
                  <dt>
                    <span class="ref">{letter(i)}</span>
                  </dt>
                  <dd>
                    <Run text={shown} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {causes.length > 0 && (
          <section>
            <h2>{causes.length > 1 ? 'Causes, most likely first' : 'Cause'}</h2>
            <ol class="list">
              {causes.map(({ text, confirm }) => (
                <li>
                  {confirm === '' ? (
                    <Run text={text} />
                  ) : (
                    <>
                      <b>
                        <Run text={text} />
                      </b>{' '}
                      Confirm: <Run text={confirm} />
                    </>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
        <Steps steps={nextSteps} />
        <p class="small">
          {status !== null && known(status) && (
            <>
              <a href={`/codes/${String(status).padStart(3, '0')}`}>All about {status}</a> &ensp;
            </>
          )}
          {diagnosis.fault !== null && <a href={`/faults/${diagnosis.fault}`}>What others make of this fault</a>}
          {status === null && diagnosis.fault === null && <span class="soft">{kindNames[kind]}</span>}
        </p>
      </article>
      {decoded.length > 0 && (
        <div class="prose">
          {decoded.map((one, i) => (
            <section id={`e-${letter(evidence.length + i)}`}>
              <h2>
                {one.title}
                <span class="ref">{letter(evidence.length + i)}</span>
              </h2>
              <Rows rows={one.rows} />
            </section>
          ))}
        </div>
      )}
    </div>
  )
}

export function Rows({ rows }: Pick<Decoded, 'rows'>) {
  const [whole, ...rest] = rows
  if (whole?.value.includes('\n')) {
    return (
      <>
        <code class="msg">
          {whole.value.split('\n').map((line) => (
            <span>
              {rest.some(({ value }) => value.length > 4 && line.includes(value)) ? <mark>{line}</mark> : line}
            </span>
          ))}
        </code>
        {rest.length > 0 && <Rows rows={rest} />}
      </>
    )
  }
  return (
    <table class="dense">
      <tbody>
        {rows.map(({ name, value, note }) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{value}</td>
            <td class="soft">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const kindNames: Readonly<Record<Diagnosis['kind'], string>> = {
  http: 'an HTTP error',
  transport: 'a broken connection',
  tls: 'a failure of TLS',
  dns: 'a name that does not resolve',
  cors: 'a refusal by CORS',
  redirect: 'a loop of redirects',
  timeout: 'a time limit',
  other: 'something before HTTP',
}

function known(status: number): boolean {
  return directory.codes.some(([code]) => code === status) || directory.vendor.some(([code]) => code === status)
}

function about({ shape, subject }: Diagnosis): string {
  const lines = subject.trimEnd().split('\n').length
  const size = lines > 1 ? `, ${lines} lines` : ''
  const masked = subject.includes('•') ? ' Secrets were masked before anything else was done.' : ''
  return `${shape.charAt(0).toUpperCase()}${shape.slice(1)}${size}.${masked}`
}

function Way({ hops }: { hops: readonly Hop[] }) {
  return (
    <section class="hops" aria-labelledby="hops">
      <h2 id="hops">Who said it</h2>
      <ol>
        {hops.map(({ name, role, said, reached, note }) => (
          <li class={said ? 'said' : reached ? undefined : 'dark'}>
            <b>{name}</b>
            {role !== name && (
              <>
                {role}
                <br />
              </>
            )}
            <span class={said ? undefined : 'soft'}>{note}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Steps({ steps }: { steps: Diagnosis['nextSteps'] }) {
  const readers = [
    ['You call it', steps.client],
    ['You write it', steps.server],
    ['You run it', steps.operator],
  ] as const
  if (readers.every(([, list]) => list.length === 0)) return null
  return (
    <section>
      <h2>What to do next</h2>
      <dl class="pairs wide">
        {readers.map(
          ([reader, list]) =>
            list.length > 0 && (
              <div>
                <dt>{reader}</dt>
                <dd>
                  {list.length === 1 ? (
                    <Run text={list[0] ?? ''} />
                  ) : (
                    <ol class="list">
                      {list.map((step) => (
                        <li>
                          <Run text={step} />
                        </li>
                      ))}
                    </ol>
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
