import { registerHooks } from 'node:module';

/**
 * Puts the stand-in of `vscode` where src/editor imports it. To be imported before anything of src/editor is, which
 * therefore comes by `import()` in tests. Nothing else is resolved otherwise.
 */
const STAND_IN = new URL('./vscode.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'vscode' ? STAND_IN : specifier, context),
});
