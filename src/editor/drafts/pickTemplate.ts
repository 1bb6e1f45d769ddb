import * as vscode from 'vscode';
import { type AnyTemplate, TEMPLATES } from '../../drafts/catalogue.ts';
import { templatesFor } from '../../drafts/speakFor.ts';
import { levelAfter, levelOf } from '../../framework/framework.ts';
import type { Level } from '../../framework/schema.ts';
import type { Facts } from '../../whatIsKnown.ts';
import { DRAFT_WORDS } from '../../words/drafts/catalogue.ts';
import * as words from '../../words/drafts/drafting.ts';
import { withoutIcons } from '../../words/plain.ts';

interface Choice extends vscode.QuickPickItem {
  readonly template?: AnyTemplate;
}

/** Lets the person pick what to draft: first what their level asks for, then what the next one does. undefined: nothing. */
export async function pickTemplate({ framework, level }: Facts): Promise<AnyTemplate | undefined> {
  const mine = framework && level !== undefined ? levelOf(framework, level) : undefined;
  const next = framework && mine && levelAfter(framework, mine.id);
  const options = { title: words.DRAFT, placeHolder: words.DRAFT_MORE, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick([...choicesAt(mine, next)], options);
  return picked?.template;
}

function choicesAt(mine: Level | undefined, next: Level | undefined): readonly Choice[] {
  const atMine = templatesAt(mine);
  const atNext = templatesAt(next).filter((one) => !atMine.includes(one));
  const others = TEMPLATES.filter((one) => !atMine.includes(one) && !atNext.includes(one));
  return [
    ...section(words.askedAt(mine?.title ?? ''), atMine),
    ...section(words.askedAt(next?.title ?? ''), atNext),
    ...section(atMine.length + atNext.length > 0 ? words.OTHERS : '', others),
  ];
}

function templatesAt(level: Level | undefined): readonly AnyTemplate[] {
  const asked = new Set(
    Object.values(level?.expectations ?? {})
      .flat()
      .flatMap(templatesFor),
  );
  return TEMPLATES.filter((one) => asked.has(one));
}

function section(title: string, templates: readonly AnyTemplate[]): readonly Choice[] {
  const choices = templates.map((template) => {
    const { title: label, purpose } = DRAFT_WORDS[template.id];
    return { label, detail: words.purposeSentence(purpose), template };
  });
  if (title === '' || choices.length === 0) return choices;
  return [{ label: withoutIcons(title), kind: vscode.QuickPickItemKind.Separator }, ...choices];
}
