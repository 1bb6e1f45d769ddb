import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { PANEL_TITLES } from '../../words/commands.ts';
import type { BranchSource } from '../branchSource.ts';
import type { ChecklistContent } from '../checklist/content.ts';
import type { EvidenceContent } from '../evidence/content.ts';
import type { GitHubSource } from '../gitHubSource.ts';
import type { GrowthSources } from '../growthSources.ts';
import type { Guard } from '../guard.ts';
import { CHECKLIST_PANEL, EVIDENCE_PANEL, MAP_PANEL, PEOPLE_PANEL, SPLIT_PANEL, TRENDS_PANEL } from '../ids.ts';
import type { MapContent, MapSources } from '../map/content.ts';
import type { PeopleContent } from '../people/content.ts';
import type { Splitting } from '../split/splitting.ts';
import type { TrendsContent } from '../trends/content.ts';
import { Panel, type PanelContent } from './panel.ts';

/** What the panels work with. */
export interface PanelsParts extends GrowthSources, MapSources {
  readonly coach: Coach;
  readonly branch: BranchSource;
  readonly gitHub: GitHubSource;
  readonly guard: Guard;
}

type PanelOf<Content> =
  Content extends PanelContent<infer FromPage extends { readonly kind: string }, infer ToPage>
    ? Panel<FromPage, ToPage, Content>
    : never;

/** Every panel there is. None is opened before somebody asks for it, or VS Code restores it. */
export class Panels implements vscode.Disposable {
  readonly checklist: PanelOf<ChecklistContent>;
  readonly evidence: PanelOf<EvidenceContent>;
  readonly trends: PanelOf<TrendsContent>;
  readonly split: PanelOf<Splitting>;
  readonly map: PanelOf<MapContent>;
  readonly people: PanelOf<PeopleContent>;

  constructor(sources: PanelsParts, context: vscode.ExtensionContext) {
    const { extensionUri, globalStorageUri: storage, workspaceState: memory } = context;
    const { coach, branch, framework, guard } = sources;
    const parts = { coach, guard, extensionUri };
    this.checklist = new Panel(
      parts,
      { id: CHECKLIST_PANEL, title: PANEL_TITLES.checklist, codicon: 'checklist', page: 'checklist' },
      async (send) => new (await import('../checklist/content.ts')).ChecklistContent(coach, sources, send),
    );
    this.evidence = new Panel(
      parts,
      { id: EVIDENCE_PANEL, title: PANEL_TITLES.evidence, codicon: 'notebook', page: 'evidence' },
      async (send) => new (await import('../evidence/content.ts')).EvidenceContent(coach, sources, send),
    );
    this.trends = new Panel(
      parts,
      { id: TRENDS_PANEL, title: PANEL_TITLES.trends, codicon: 'graph-line', page: 'trends' },
      async (send) => new (await import('../trends/content.ts')).TrendsContent(coach, sources, send),
    );
    this.split = new Panel(
      parts,
      { id: SPLIT_PANEL, title: PANEL_TITLES.split, codicon: 'git-branch', page: 'split' },
      async (send) => new (await import('../split/splitting.ts')).Splitting({ coach, branch, memory, guard, send }),
    );
    this.map = new Panel(
      parts,
      { id: MAP_PANEL, title: PANEL_TITLES.map, codicon: 'map', page: 'map' },
      async (send) => new (await import('../map/content.ts')).MapContent(coach, sources, send),
    );
    this.people = new Panel(
      parts,
      { id: PEOPLE_PANEL, title: PANEL_TITLES.people, codicon: 'organization', page: 'people' },
      async (send) =>
        new (await import('../people/content.ts')).PeopleContent({ coach, framework, guard, storage }, send),
    );
  }

  dispose(): void {
    const { checklist, evidence, trends, split, map, people } = this;
    vscode.Disposable.from(checklist, evidence, trends, split, map, people).dispose();
  }
}
