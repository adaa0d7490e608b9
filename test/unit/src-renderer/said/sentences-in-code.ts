/**
 * Every sentence that a person may be told by the engine, as it stands in the code: what is given to `WinnowError` as message and as
 * hint, and what is made as a `ReadingWarning` or an error on the wire. What is filled in later stands as `{}`.
 */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface FoundSentence {
  /** Null where what is said comes from elsewhere, such as an error that is only passed on. */
  text: string | null;
  place: string;
}

/** Calls that keep a sentence in the library or show it, beside errors. */
const alsoSaid = [
  { within: "src-main/taxonomy/import/", callee: "notes.push", argument: 0 },
];

/** Functions that give such a sentence, or null. */
const alsoGiven = [{ within: "src-main/engine/model-info.ts", name: "brokenReason" }];

const hole = "{}";
/** More alternatives than this come from no sentence that a person wrote. */
const mostAlternatives = 64;
/** How far a value is followed from name to name. */
const deepest = 12;

const filesUnder = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name));

/** A program of these files alone: what they import from packages stays unknown, which no sentence needs. */
function programOf(files: string[]): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true, jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = path.resolve(path.dirname(from), text);
      const found = text.startsWith(".") && ts.sys.fileExists(file);
      return { resolvedModule: found ? { resolvedFileName: file, extension: path.extname(file), isExternalLibraryImport: false } : undefined };
    });
  return ts.createProgram(files, options, host);
}

/** What a function was called with, where that is known. */
type Given = ReadonlyMap<ts.Node | undefined, { value: ts.Expression; given: Given }>;

type FunctionNode = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration | ts.ConstructorDeclaration;
const isFunction = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node);

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}

const unique = (texts: string[]): string[] => [...new Set(texts)];

/** Reads the sentences of all files under `folders`. */
export function sentencesInCode(folders: readonly string[]): FoundSentence[] {
  const files = folders.flatMap(filesUnder).map((file) => path.resolve(file));
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const own = program.getSourceFiles().filter(({ fileName }) => files.includes(path.resolve(fileName)));

  const symbolOf = (node: ts.Node): ts.Symbol | undefined => {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };

  /** Calls and constructions of each function of these files, by its declaration. */
  const callsOf = new Map<ts.Node, (ts.CallExpression | ts.NewExpression)[]>();
  const calleeOf = (call: ts.CallExpression | ts.NewExpression): ts.Node | undefined => {
    const at = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
    const declaration = symbolOf(at)?.valueDeclaration;
    if (declaration === undefined) return undefined;
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return declaration.initializer;
    if (ts.isClassDeclaration(declaration)) return declaration.members.find(ts.isConstructorDeclaration);
    return declaration;
  };
  for (const file of own) {
    each(file, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      const callee = calleeOf(node);
      if (callee !== undefined) callsOf.set(callee, [...(callsOf.get(callee) ?? []), node]);
    });
  }

  function returnsOf(body: FunctionNode): ts.Expression[] {
    if (body.body === undefined) return [];
    if (!ts.isBlock(body.body)) return [body.body];
    const found: ts.Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (isFunction(node)) return;
      if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(body.body, visit);
    return found;
  }

  const together = (parts: string[][]): string[] =>
    parts.reduce((all, next) => (all.length * next.length > mostAlternatives ? all.map((one) => one + hole) : all.flatMap((one) => next.map((other) => one + other))), [""]);

  /** What stands at `name` of an object that is written here. */
  function propertyOf(object: ts.Expression, name: string, depth: number): ts.Expression[] {
    if (depth > deepest) return [];
    if (ts.isParenthesizedExpression(object) || ts.isAsExpression(object) || ts.isSatisfiesExpression(object)) return propertyOf(object.expression, name, depth);
    if (ts.isConditionalExpression(object)) return [...propertyOf(object.whenTrue, name, depth), ...propertyOf(object.whenFalse, name, depth)];
    if (ts.isObjectLiteralExpression(object)) {
      return object.properties.flatMap((property) => {
        if (ts.isSpreadAssignment(property)) return propertyOf(spread(property.expression), name, depth + 1);
        if (property.name === undefined || !("text" in property.name) || property.name.text !== name) return [];
        if (ts.isPropertyAssignment(property)) return [property.initializer];
        return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
      });
    }
    if (ts.isIdentifier(object)) return valuesOf(object).flatMap((value) => propertyOf(value, name, depth + 1));
    return [];
  }
  /** `...(condition && { … })` as the object. */
  const spread = (expression: ts.Expression): ts.Expression => {
    const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
    return ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? inner.right : inner;
  };

  const declarationOf = (name: ts.Identifier): ts.Declaration | undefined =>
    (ts.isShorthandPropertyAssignment(name.parent) ? checker.getShorthandAssignmentValueSymbol(name.parent) : symbolOf(name))?.valueDeclaration;
  const parameterOf = (name: ts.Identifier): ts.Node | undefined => {
    const declaration = declarationOf(name);
    return declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
  };

  /** The expressions that a name may stand for. */
  function valuesOf(name: ts.Identifier): ts.Expression[] {
    const declaration = declarationOf(name);
    if (declaration === undefined) return [];
    if (ts.isVariableDeclaration(declaration)) return declaration.initializer === undefined ? [] : [declaration.initializer];
    if (!ts.isParameter(declaration) || !isFunction(declaration.parent)) return [];
    const place = declaration.parent.parameters.indexOf(declaration);
    const given = (callsOf.get(declaration.parent) ?? []).flatMap(({ arguments: all }) => all?.[place] ?? []);
    return declaration.initializer === undefined ? given : [...given, declaration.initializer];
  }

  function textsOf(expression: ts.Expression, depth = 0, given: Given = new Map()): string[] {
    if (depth > deepest) return [hole];
    const next = (inner: ts.Expression): string[] => textsOf(inner, depth + 1, given);
    const anyOf = (values: ts.Expression[], by = next): string[] => (values.length === 0 ? [hole] : unique(values.flatMap(by)));
    if (ts.isStringLiteralLike(expression)) return [expression.text];
    if (expression.kind === ts.SyntaxKind.NullKeyword) return [];
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) return next(expression.expression);
    if (ts.isConditionalExpression(expression)) return anyOf([expression.whenTrue, expression.whenFalse]);
    if (ts.isTemplateExpression(expression)) {
      return unique(together([[expression.head.text], ...expression.templateSpans.flatMap(({ expression: filled, literal }) => [next(filled), [literal.text]])]));
    }
    if (ts.isBinaryExpression(expression)) {
      if (expression.operatorToken.kind === ts.SyntaxKind.PlusToken) return unique(together([next(expression.left), next(expression.right)]));
      if (expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return anyOf([expression.left, expression.right]);
    }
    if (ts.isIdentifier(expression) && expression.text !== "undefined") {
      const own = given.get(parameterOf(expression));
      return own === undefined ? anyOf(valuesOf(expression)) : textsOf(own.value, depth + 1, own.given);
    }
    if (ts.isPropertyAccessExpression(expression)) return anyOf(propertyOf(expression.expression, expression.name.text, depth + 1));
    if (ts.isElementAccessExpression(expression) && ts.isIdentifier(expression.expression)) {
      const tables = valuesOf(expression.expression).filter(ts.isObjectLiteralExpression);
      return anyOf(tables.flatMap(({ properties }) => properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer)));
    }
    if (ts.isCallExpression(expression)) {
      const callee = calleeOf(expression);
      if (callee !== undefined && isFunction(callee)) {
        const filled: Given = new Map(callee.parameters.flatMap((parameter, i) => {
          const value = expression.arguments[i] ?? parameter.initializer;
          return value === undefined ? [] : [[parameter, { value, given }] as const];
        }));
        return anyOf(returnsOf(callee), (value) => textsOf(value, depth + 1, filled));
      }
    }
    return [hole];
  }

  const found: FoundSentence[] = [];
  for (const file of own) {
    const relative = path.relative(process.cwd(), file.fileName);
    const take = (expression: ts.Expression | undefined): void => {
      if (expression === undefined || ["undefined", "null"].includes(expression.getText())) return;
      const { line } = file.getLineAndCharacterOfPosition(expression.getStart());
      for (const text of textsOf(expression)) found.push({ text: text === hole ? null : text, place: `${relative}:${String(line + 1)}` });
    };
    const takeOf = (object: ts.Expression, name: string): void => propertyOf(object, name, 0).forEach(take);
    const isError = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
      (ts.isNewExpression(node) && node.expression.getText() === "WinnowError") ||
      (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword && inheritsFrom(node, "WinnowError"));
    each(file, (node) => {
      if (isError(node)) {
        const [, message, options] = node.arguments ?? [];
        take(message);
        if (options !== undefined) takeOf(options, "hint");
      } else if (ts.isObjectLiteralExpression(node) && has(node, "message") && [...propertyOf(node, "code", 0), ...propertyOf(node, "hint", 0)].length > 0) {
        takeOf(node, "message");
        takeOf(node, "hint");
      } else if (ts.isFunctionDeclaration(node) && alsoGiven.some(({ within, name }) => relative === within && node.name?.text === name)) {
        returnsOf(node).forEach(take);
      } else {
        for (const { within, callee, argument } of alsoSaid) {
          if (relative.startsWith(within) && ts.isCallExpression(node) && node.expression.getText() === callee) take(node.arguments[argument]);
        }
      }
    });
  }
  return found;
}

const has = ({ properties }: ts.ObjectLiteralExpression, name: string): boolean => properties.some((property) => property.name !== undefined && "text" in property.name && property.name.text === name);

const inheritsFrom = (node: ts.Node, parent: string): boolean =>
  ts.findAncestor(node, ts.isClassDeclaration)?.heritageClauses?.some(({ types }) => types.some((type) => type.expression.getText() === parent)) ?? false;
