const permit = /\b(?:work(?:ing)? (?:permits?|visas?|authori[sz]ation|permission)|authori[sz]ed to work|right to work|(?:legally )?(?:eligible|entitled|permitted|allowed) to work|visa sponsorship|employment authori[sz]ation|green card|citizens?(?:hip)?)\b/i;

/** Whether the words ask for leave to work somewhere, which may be asked of anyone, as origin may not. */
export function asksPermit(text: string): boolean {
  return permit.test(text);
}
