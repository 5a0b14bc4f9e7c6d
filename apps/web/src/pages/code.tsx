/** The page of a registered code. It is long because the order of its fifteen sections is read here, with the small ones. */
import {
  type CodeFacts,
  cacheWords,
  classes,
  directory,
  type Guide,
  retryWords,
  senderWords,
  type VendorMeaning,
} from '@statute/codes'
import { makersOf } from '../faces.ts'
import { CodeLink, digitOf, Num } from '../parts/code-link.tsx'
import { Blocks, Clause, Run, Sec } from '../parts/prose.tsx'
import { FromCode } from './code-from-code.tsx'
import { GoesWith } from './code-goes-with.tsx'
import { Names } from './code-names.tsx'
import { OtherUses } from './code-other-uses.tsx'

const bodyTitle = {
  none: 'None',
  required: 'Required',
  expected: 'Expected',
  optional: 'Optional',
  explanation: 'Should explain',
}

export function CodePage({
  facts,
  guide,
  others,
}: {
  facts: CodeFacts
  guide: Guide
  /** What some senders mean by the same number, against the registry. */
  others: readonly VendorMeaning[]
}) {
  const digit = digitOf(facts.code)
  const band = classes[digit - 1]
  const part = (id: string) => guide.sections.find((section) => section.id === id)?.blocks ?? []
  const numbers = directory.codes
  const at = numbers.findIndex(([code]) => code === facts.code)
  const before = numbers[at - 1]
  const after = numbers[at + 1]
  const sections = [
    ['meaning', 'Meaning', <Prose blocks={part('meaning')} />],
    ['goes-with', 'What goes with it', <GoesWith facts={facts} />],
    [
      'example',
      'Example',
      <div class="example">
        <Blocks blocks={part('example')} />
      </div>,
    ],
    ['when', 'When you see it', <Prose blocks={part('when-you-see-it')} />],
    ['causes', 'Causes', <Prose blocks={part('causes')} />],
    ['debugging', 'What to do', <Debugging blocks={part('debugging')} />],
    ['send', 'When to send it', <Prose blocks={part('when-to-send-it')} />],
    ...(makersOf(facts.code).length > 0
      ? ([['code', 'From code', <FromCode makers={makersOf(facts.code)} />]] as const)
      : []),
    ['another', 'When to send another', <Prose blocks={part('when-to-send-another')} />],
    ['retry', 'Trying again', <Retry facts={facts} guide={guide} />],
    ...(facts.redirect ? ([['redirect', 'The next request', <Redirect facts={facts} />]] as const) : []),
    ['caching', 'Caching', <Caching facts={facts} guide={guide} />],
    ['alike', 'Look-alikes', <Alike guide={guide} />],
    ['mistakes', 'Common mistakes', <Prose blocks={part('common-mistakes')} />],
    ...(guide.seo
      ? ([
          [
            'seo',
            'Search engines',
            <p class="prose">
              <Run text={guide.seo} />
            </p>,
          ],
        ] as const)
      : []),
    ['names', 'Names elsewhere', <Names facts={facts} guide={guide} />],
    ['history', 'History', <History guide={guide} />],
    ...(others.length > 0 ? ([['others', 'Other uses', <OtherUses others={others} />]] as const) : []),
  ] as const

  return (
    <>
      <div class="head">
        <p class="num" aria-hidden="true">
          {facts.code}
        </p>
        <div>
          <p class="label">
            <a href={`/codes/${digit}xx`}>
              {digit}xx {band?.title}
            </a>
          </p>
          <h1>
            <span class="vh">{facts.code} </span>
            {facts.name}
          </h1>
        </div>
        <p class="lede">
          <Run text={facts.meaning} />
        </p>
      </div>
      {facts.standingNote && (
        <p class="standing">
          <b>{facts.standing}.</b> <Run text={facts.standingNote} />
        </p>
      )}
      <dl class="facts">
        <Fact label="Class">
          {digit}xx, {band?.title.toLowerCase()}
        </Fact>
        <Fact label="Defined in">
          {facts.spec.map((spec, i) => (
            <>
              {i > 0 && ', '}
              <Clause spec={spec} inline />
            </>
          ))}
        </Fact>
        <Fact label="Body">{facts.body.note || bodyTitle[facts.body.rule]}</Fact>
        <Fact label="Cacheable">{cacheWords(facts)}</Fact>
        <Fact label="Retry">{retryWords[facts.retry.safe]}</Fact>
        <Fact label="Who sends it">{senderWords(facts)}</Fact>
      </dl>
      <div class="sheet">
        <article>
          {sections.map(([id, head, body]) => (
            <Sec id={id} head={head}>
              {body}
            </Sec>
          ))}
        </article>
        <nav class="toc small" aria-label="On this page">
          <ol>
            {sections.map(([id, head]) => (
              <li>
                <a href={`#${id}`}>{head}</a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <nav class="pager" aria-label="Codes before and after">
        {before ? (
          <a href={`/codes/${before[0]}`} rel="prev">
            <span class="small soft">Before</span>
            <br />
            <Num code={before[0]} /> {before[1]}
          </a>
        ) : (
          <span />
        )}
        {after && (
          <a class="r" href={`/codes/${after[0]}`} rel="next">
            <span class="small soft">After</span>
            <br />
            <Num code={after[0]} /> {after[1]}
          </a>
        )}
      </nav>
    </>
  )
}

function Fact({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Prose({ blocks }: { blocks: Parameters<typeof Blocks>[0]['blocks'] }) {
  return (
    <div class="prose">
      <Blocks blocks={blocks} />
    </div>
  )
}

/** Steps for each reader, the reader's part in the margin of the text. */
function Debugging({ blocks }: { blocks: Parameters<typeof Blocks>[0]['blocks'] }) {
  const readers: { head: string; body: (typeof blocks)[number][] }[] = []
  for (const block of blocks) {
    if (block.type === 'h') readers.push({ head: block.text.join(''), body: [] })
    else readers.at(-1)?.body.push(block)
  }
  return (
    <dl class="pairs wide">
      {readers.map(({ head, body }) => (
        <div>
          <dt>{head}</dt>
          <dd>
            <Blocks blocks={body} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Retry({ facts: { retry }, guide }: { facts: CodeFacts; guide: Guide }) {
  return (
    <div>
      <p class="prose">
        <b>{retryWords[retry.safe]}.</b> <Run text={retry.why} />
      </p>
      {guide.retry.length > 0 && (
        <dl class="pairs wide top">
          {guide.retry.map(({ when, advice }) => (
            <div>
              <dt>
                <Run text={when} />
              </dt>
              <dd>
                <Run text={advice} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Redirect({ facts: { redirect } }: { facts: CodeFacts }) {
  if (!redirect) return null
  const answer = (value: boolean | null) => (value === null ? 'Does not apply' : value ? 'Yes' : 'No')
  return (
    <dl class="pairs wide">
      <div>
        <dt>For good?</dt>
        <dd>{answer(redirect.permanent)}</dd>
      </div>
      <div>
        <dt>Same method?</dt>
        <dd>
          {redirect.keepsMethod === null ? '' : redirect.keepsMethod ? 'Yes. ' : 'Not always. '}
          <Run text={redirect.rule} />
        </dd>
      </div>
      <div>
        <dt>Browsers, fetch</dt>
        <dd>
          <Run text={redirect.browsers} />
        </dd>
      </div>
    </dl>
  )
}

function Caching({ facts: { cache }, guide: { caching, methods } }: { facts: CodeFacts; guide: Guide }) {
  return (
    <dl class="pairs wide">
      <div>
        <dt>By default?</dt>
        <dd>
          {cache.heuristic
            ? 'Yes, a cache may keep it without being told for how long.'
            : 'No, a cache needs to be told.'}
        </dd>
      </div>
      <div>
        <dt>May be kept</dt>
        <dd>
          <Run text={caching.stored} />
        </dd>
      </div>
      <div>
        <dt>Never</dt>
        <dd>
          <Run text={caching.never} />
        </dd>
      </div>
      {methods && (
        <div>
          <dt>Methods</dt>
          <dd>
            <Run text={methods} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Alike({ guide }: { guide: Guide }) {
  return (
    <ul class="list">
      {guide.alike.map(({ code, ask, answer }) => (
        <li>
          <CodeLink code={code} name="" />
          <Run text={ask} />{' '}
          <span class="soft">
            <Run text={answer} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function History({ guide }: { guide: Guide }) {
  return (
    <dl class="pairs wide">
      <div>
        <dt>First in</dt>
        <dd>{guide.since}</dd>
      </div>
      {guide.history.map(({ spec, note }) => (
        <div>
          <dt>
            <Clause spec={spec} />
          </dt>
          <dd>{note || <span class="soft">Named there.</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
