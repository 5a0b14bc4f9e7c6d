import { type FaultFacts, roles, type Signature, type SoftwareErrors, senders } from '@statute/codes'
import { byRole, kindOf, proof, roleHeads, stepsOf, textsByFault } from '@statute/typeset'
import { Run, Sec } from '../parts/prose.tsx'
import { Status } from './fault.tsx'

/** One piece of software: every text that it prints, under the fault that the text stands for. */
export function SoftwarePage({ software, faults }: { software: SoftwareErrors; faults: readonly FaultFacts[] }) {
  const { name, role, marks = [], signatures } = software
  const sender = senders.find(({ id }) => id === software.sender)
  const sure = signatures.filter(({ verified }) => verified).length
  const rest = signatures.length - sure
  const parts = textsByFault(software, faults)
  return (
    <>
      <div class="head narrow">
        <div>
          <p class="label">
            <a href="/errors">Error texts</a>, {role}
          </p>
          <h1>{name}</h1>
        </div>
        <p class="lede">
          {signatures.length} {signatures.length === 1 ? 'text' : 'texts'} that it prints, and what each means.{' '}
          {rest === 0
            ? 'All were checked.'
            : sure === 0
              ? 'None is checked yet.'
              : `${sure} were checked, ${rest} not.`}
        </p>
      </div>
      <p class="small soft top prose">
        … stands for what varies, <code>{'{status}'}</code> for the number of a status.{' '}
        {sender && (
          <>
            Its own codes, and how to recognise it: <a href={`/senders/${sender.id}`}>{sender.name} as a sender</a>.
          </>
        )}
      </p>
      {parts.length > 2 && (
        <Sec id="faults" head="What they stand for">
          <ul class="links">
            {parts.map(({ fault, head, signatures: list }) => (
              <li>
                <a href={`#${fault?.id ?? 'other'}`}>{head}</a> <span class="soft">{list.length}</span>
              </li>
            ))}
          </ul>
        </Sec>
      )}
      {marks.length > 0 && (
        <Sec id="marks" head="How to tell it">
          <ul class="plain texts">
            {marks.map((mark) => (
              <li>
                <code>{mark}</code>
              </li>
            ))}
          </ul>
        </Sec>
      )}
      {parts.map(({ fault, head, signatures: list }) => (
        <section class="sec" id={fault?.id ?? 'other'}>
          <h2>{fault ? <a href={`/faults/${fault.id}`}>{head}</a> : head}</h2>
          <ul class="list texts">
            {list.map((signature) => (
              <Text signature={signature} fault={fault} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Text({ signature, fault }: { signature: Signature; fault: FaultFacts | null }) {
  const { text, status, why, misleading } = signature
  const { sure, words } = proof(signature)
  return (
    <li>
      <div>{status === null ? <span class="label">{kindOf(signature, fault)}</span> : <Status status={status} />}</div>
      <div class="prose">
        <p>
          <code>{text}</code>
        </p>
        <p>
          <Run text={why} />
        </p>
        {misleading !== undefined && (
          <p>
            <b>Do not be misled.</b> <Run text={misleading} />
          </p>
        )}
        {stepsOf(signature).map(({ reader, steps }) => (
          <p>
            <span class="soft">{reader}:</span> <Run text={steps.join(' ')} />
          </p>
        ))}
        <p class={sure ? 'small soft' : 'small'}>{sure ? <Run text={words} /> : <b>{words}</b>}</p>
      </div>
    </li>
  )
}

/** Every piece of software by its role, with how many texts of it are known. */
export function SoftwareListPage({ software }: { software: readonly SoftwareErrors[] }) {
  const list = byRole(software)
  const count = list.reduce((sum, { signatures }) => sum + signatures.length, 0)
  return (
    <>
      <div class="head narrow">
        <h1>What programs print when something breaks</h1>
        <p class="lede">
          {thousands(count)} error texts of {list.length} programs, each with what it means and the fault behind it.{' '}
          <a href="/diagnose">Paste yours</a> to find the one that it is.
        </p>
      </div>
      {roles.map((role) => {
        const own = list.filter((one) => one.role === role)
        return (
          own.length > 0 && (
            <Sec id={role.toLowerCase().replaceAll(' ', '-')} head={roleHeads[role]}>
              <ul class="links">
                {own.map(({ id, name, signatures }) => (
                  <li>
                    <a href={`/errors/${id}`}>{name}</a> <span class="soft">{signatures.length}</span>
                  </li>
                ))}
              </ul>
            </Sec>
          )
        )
      })}
    </>
  )
}

/** A big number with thin spaces. */
const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009')
