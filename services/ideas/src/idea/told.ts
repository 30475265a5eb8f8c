/** What the timeline tells in public when no person wrote an explanation. */
export const drafted = { nl: 'Er is aan het idee begonnen.', en: 'The idea was begun.' };
export const submitted = {
  nl: 'Het idee is ingediend. De innovatieraad neemt het op in de eerstvolgende ronde.',
  en: 'The idea was submitted. The innovation council takes it into its next round.',
};
export const takenIntoTriage = {
  nl: 'De innovatieraad beoordeelt het idee in een triageronde.',
  en: 'The innovation council assesses the idea in a triage round.',
};
