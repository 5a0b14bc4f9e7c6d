export { codeText } from './code.ts'
export { comparisonText, factsSideBySide } from './compare.ts'
export { decisionText, pickerText } from './decision.ts'
export { decodedRows, diagnosisText, sureness } from './diagnosis.ts'
export {
  byRole,
  compared,
  faultDocument,
  faultsDocument,
  groupFaults,
  kindWords,
  sourceWords,
} from './fault.ts'
export { fieldText } from './field.ts'
export { type FindAnswer, findText } from './find.ts'
export { classText, listText, senderText, vendorListText } from './list.ts'
export { openPage, type Page } from './open.ts'
export { foundText, guidePageText, questionsText } from './page.ts'
export { kindOf, proof, roleHeads, stepsOf, textsByFault } from './software.ts'
export { colourStyle, plainStyle, type Style } from './style.ts'
export { unknownText, vendorText } from './vendor.ts'
