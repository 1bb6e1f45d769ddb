import * as vscode from 'vscode';
import type { ItemForm } from '../growth/itemForm.ts';
import type { CommandParts } from './commandParts.ts';
import type { CommandTable } from './commands.ts';

type GrowthCommand =
  | 'rung.noteEvidence'
  | 'rung.noteEvidenceFrom'
  | 'rung.noteSelection'
  | 'rung.noteRow'
  | 'rung.noteCommit'
  | 'rung.openEvidence'
  | 'rung.askFeedback'
  | 'rung.understood'
  | 'rung.makePacket'
  | 'rung.openJournalFolder'
  | 'rung.exportJournal'
  | 'rung.importJournal'
  | 'rung.deleteJournal';

/** What the commands about evidence, feedback, the packet and the journal do. Each loads what it needs when it is called. */
export function growthCommands(parts: CommandParts): Pick<CommandTable, GrowthCommand> {
  const { coach, counting, journal, panels } = parts;
  const { evidence } = panels;
  const begin = (form: Partial<ItemForm>) => evidence.open((page) => page.begin(form));
  return {
    'rung.noteEvidence': (form = {}) => begin(form),
    'rung.noteEvidenceFrom': async () => {
      const form = await (await import('./evidence/noteFrom.ts')).pickDraft(coach, parts);
      if (form) await begin(form);
    },
    'rung.noteSelection': async () => {
      const editor = vscode.window.activeTextEditor;
      const { draftOfSelection } = await import('./evidence/noting.ts');
      await begin(editor ? draftOfSelection(editor) : {});
    },
    'rung.noteRow': async ({ about }) => {
      const { draftOfSource } = await import('./evidence/noting.ts');
      await begin(about ? draftOfSource(about, coach, counting) : {});
    },
    'rung.noteCommit': async (item, file) => {
      const { draftOfTimelineItem } = await import('./evidence/noting.ts');
      await begin(await draftOfTimelineItem(item, file, coach, counting));
    },
    'rung.openEvidence': (place) => evidence.open((page) => place && page.goTo(place)),
    'rung.askFeedback': async () => (await import('./evidence/askFeedback.ts')).askFeedback(coach, parts),
    'rung.understood': async (sign) => {
      await journal.append({ kind: 'mistake', sign, is: 'understood' });
    },
    'rung.makePacket': async () => (await import('./growth/makePacket.ts')).makePacket(parts),
    'rung.openJournalFolder': async () => (await import('./journal/folder.ts')).openFolder(await journal.open()),
    'rung.exportJournal': async () => (await import('./journal/acts.ts')).exportAll(parts),
    'rung.importJournal': async () => (await import('./journal/acts.ts')).importInto(parts),
    'rung.deleteJournal': async () => (await import('./journal/acts.ts')).deleteAll(parts),
  };
}
