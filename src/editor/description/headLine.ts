import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { DescriptionPlace } from '../../description/draft.ts';
import { type Standing, standingOf } from '../../description/standing.ts';
import { EMPTY_JOURNAL, saidToSayWhy } from '../../journal/fold.ts';
import * as words from '../../words/description.ts';
import { type CommandArguments, type CommandId, DESCRIPTION_SCHEME } from '../ids.ts';
import type { DescriptionDocuments } from './documents.ts';
import { isGitHubSide, placeOf } from './place.ts';

/** What the line is made of. */
export interface HeadLineParts {
  readonly coach: Coach;
  readonly documents: DescriptionDocuments;
  readonly publishing: { isSending(place: DescriptionPlace): boolean };
}

/** Says above the text which pull request it is of and how it stands, and offers what can be done with it. */
export function registerHeadLine(parts: HeadLineParts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const tell = () => changed.fire();
  return vscode.Disposable.from(
    changed,
    parts.coach.onDidChange(tell),
    parts.documents.onDidStand(tell),
    vscode.languages.registerCodeLensProvider(
      { scheme: DESCRIPTION_SCHEME },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => headLineOf(document, parts) },
    ),
  );
}

async function headLineOf(document: vscode.TextDocument, parts: HeadLineParts): Promise<vscode.CodeLens[]> {
  const { coach, documents, publishing } = parts;
  const { uri, isDirty } = document;
  const place = isGitHubSide(uri) ? undefined : placeOf(uri);
  if (!place) return [];
  const draft = await documents.draftOf(place);
  const standing = standingOf({ draft, isDirty, seen: documents.seen(place), isSending: publishing.isSending(place) });
  if (!standing) return [];
  const about = documents.about(uri);
  const isCorrected = about && saidToSayWhy(coach.own.journal ?? EMPTY_JOURNAL).has(about.id);
  return [
    // Without a command it is mere text.
    { title: words.headLine(place.number, about?.title, standing), command: '' },
    ...(isDraft(standing)
      ? [
          calling(words.PUBLISH_DRAFT, 'rung.publishDescription', [uri]),
          calling(words.DISCARD_DRAFT, 'rung.discardDescription', [uri]),
        ]
      : []),
    ...(isCorrected ? [calling(words.TAKE_BACK, 'rung.saysWhy', [about.id, false])] : []),
  ].map((command) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command));
}

function isDraft(standing: Standing): boolean {
  return standing === 'draft' || standing === 'changed-on-github';
}

/** A wrong argument does not compile. */
function calling<C extends CommandId>(title: string, command: C, args: CommandArguments[C]): vscode.Command {
  return { title, command, arguments: [...args] };
}
