import { isArticle, partsOf } from './_page.ts'

/** Words that stand around the phrase and add nothing. */
const fillers = new Set(
  (
    'the this that your our requested request page pages file site resource document content article post product item url ' +
    'link entry user profile account category listing image photo video story record object event job order url server on ' +
    'we you are is was were has been be looking for to of here sorry oops ooops whoops uh oh hmm error http ' +
    'status code 404 404s it seems like 1 ' +
    'die der das seite wurde konnte werden leider fehler la le les page cette n a pas ete pagina esta el se ha sido erro errore ' +
    'questa strona strony strone sidan siden kunde blev ble sivua stranka sayfa страница запрашиваемая ошибка'
  ).split(' '),
)

const phrases = new Set([
  'not found',
  'could not found',
  'cannot found',
  'can not found',
  'cant found',
  'couldnt found',
  'doesnt exist',
  'does not exist',
  'no longer exists',
  'no longer available',
  'cant find',
  'cannot find',
  'can not find',
  'couldnt find',
  'could not find',
  'no such',
  'nicht gefunden',
  'existiert nicht',
  'introuvable',
  'non trouvee',
  'existe plus',
  'no encontrada',
  'no encontrado',
  'no encontro',
  'no existe',
  'non trovata',
  'non trovato',
  'nao encontrada',
  'nao encontrado',
  'niet gevonden',
  'nie znaleziono',
  'nie istnieje',
  'hittades inte',
  'inte hittas',
  'ikke fundet',
  'ikke funnet',
  'ei loytynyt',
  'nenalezena',
  'bulunamadı',
  'bulunamadi',
  'не наидена',
  'не существует',
])

/** Scripts that put no space between words. */
const unspaced = /找不到|未找到|不存在|見つかりません|찾을 수 없/

/** Whether a title or heading says that the page is not there: in one of its parts, with hardly a word beside. */
export function saysNotFound(text: string): boolean {
  if (text === '' || text.length > 60 || isArticle(text)) return false
  const parts = partsOf(text)
  if (parts.length > 3 || !parts.some(isPhrase)) return false
  // `404 Not Found - HTTP` is a page of a manual.
  return !parts.some((part) => /^(?:http|https|web|nginx|apache)$/i.test(part))
}

function isPhrase(part: string): boolean {
  if (unspaced.test(part)) return part.length <= 24
  const words = part
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  if (!words) return false
  const rest = words.filter((word) => !fillers.has(word)).join(' ')
  return rest === '' ? words.includes('404') : phrases.has(rest)
}
