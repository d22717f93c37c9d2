(async () => {
  const { compiler, source, output } = JSON.parse(request);
  const ts = require(compiler);
  const program = ts.createProgram([source], {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    rootDir: require('node:path').dirname(source),
    outDir: output,
  });
  const emitted = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  return ts.formatDiagnostics(problems, {
    getCanonicalFileName: name => name,
    getCurrentDirectory: () => output,
    getNewLine: () => '\n',
  });
})()
