import { pathToFileURL } from 'node:url';

// Loads the modules that are named and ends: the engine then writes down what it compiled (NODE_COMPILE_CACHE).
for (const path of process.argv.slice(2)) await import(pathToFileURL(path).href);
