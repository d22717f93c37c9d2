// The part of Node that the story uses. Its types are a package of npm, which no build here fetches.

declare module 'node:fs' {
  export function readFileSync(file: URL, encoding: 'utf8'): string;
}

declare module 'node:https' {
  export interface Answer {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    setEncoding(encoding: 'utf8'): void;
    on(event: 'data', listener: (part: string) => void): void;
    on(event: 'end', listener: () => void): void;
  }
  export interface Call {
    on(event: 'error', listener: (error: Error) => void): void;
    end(body: string): void;
  }
  export interface Options {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly ca: string;
    readonly cert: string;
    readonly key: string;
  }
  export function request(url: string, options: Options, answered: (answer: Answer) => void): Call;
}
