/**
 * Extensions of file names that say what a file is, lower case. Only these count as one: `john.doe` and `v2.1` are names.
 * The list has an end on purpose: files are gathered by extension, and whoever sends the paths must not make new ones.
 */
export const extensions: ReadonlySet<string> = new Set(
  [
    'html htm xhtml shtml php php3 php5 phtml asp aspx ashx asmx axd jsp jspx jsf do action cgi pl py rb lua cfm nsf',
    'js mjs cjs jsx ts tsx css scss less map wasm json json5 jsonld xml xsl xsd wsdl yaml yml toml csv tsv txt text md',
    'jpg jpeg png gif webp avif heic bmp ico svg tif tiff psd',
    'mp3 m4a ogg oga opus wav flac aac mp4 m4v mov avi mkv webm m3u8 mpd vtt srt',
    'woff woff2 ttf otf eot',
    'pdf doc docx xls xlsx ppt pptx odt ods epub rtf ics vcf',
    'zip gz tgz tar bz2 xz zst 7z rar jar war iso dmg exe msi apk ipa deb rpm bin dll so',
    'rss atom webmanifest appcache manifest sitemap',
    'sql db sqlite mdb bak old orig save swp tmp log conf cfg config ini env inc properties lock key pem crt cer p12 sh bat',
  ].flatMap((line) => line.split(' ')),
)

/** The extension of a file name, lower case; empty if it has none that says something, or nothing before it. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  if (dot <= 0 || name.length - dot > 12) return ''
  const extension = name.slice(dot + 1).toLowerCase()
  return extensions.has(extension) ? extension : ''
}
