import { translateLiterals } from './translate-literals';

/** How Strapi has Vite build the panel, and what the newsroom adds to that. */
const addPlugins = <Config extends { plugins?: unknown[] }>(config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), translateLiterals()],
});

export default addPlugins;
