/** sim/json.ts: the same verdict as JSON.parse, with a place and words of our own. */
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseJson } from '../sim/json.ts';
import { namedStream } from '../sim/random.ts';

/** "line:column message", or the value as JSON where the text is fine. */
function verdict(text: string): string {
  const result = parseJson(text);
  if ('value' in result) return `fine ${JSON.stringify(result.value)}`;
  return `${result.line}:${result.column} ${result.message}`;
}

describe('texts that are fine', () => {
  it('give what JSON.parse gives', () => {
    const texts = [
      '{}',
      '[]',
      ' \t\r\n[ 1 , -0.5e+3 , 0 , 1E2 , -0 ] ',
      '"a \\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\ud83e\\uddc0 🧀"',
      '{"a":{"b":[true,false,null,{}]},"":1,"__proto__":2}',
      '7',
      'null',
    ];
    for (const text of texts) expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
  });

  it('may begin with a byte order mark, which moves no column', () => {
    expect(verdict('\ufeff{"a":1}')).toBe('fine {"a":1}');
    expect(verdict('\ufeff{x}')).toBe(verdict('{x}'));
  });

  it('may be 200 levels deep', () => {
    expect(verdict('['.repeat(200) + ']'.repeat(200))).toMatch(/^fine/);
  });
});

describe('texts that are broken get line, column and what was expected', () => {
  const cases: [string, string][] = [
    // Empty and unfinished files
    ['', '1:1 the file is empty, expected a value'],
    [' \n\n ', '3:2 the file is empty, expected a value'],
    ['{', '1:2 the file ends inside an object that begins in line 1'],
    ['{"a"', '1:5 the file ends inside an object that begins in line 1'],
    ['{"a":', '1:6 the file ends inside an object that begins in line 1'],
    ['{"a":1', '1:7 the file ends inside an object that begins in line 1'],
    ['{"a":1,', '1:8 the file ends inside an object that begins in line 1'],
    ['{\n"a": [1,\n', '3:1 the file ends inside an array that begins in line 2'],
    ['[', '1:2 the file ends inside an array that begins in line 1'],
    ['[1', '1:3 the file ends inside an array that begins in line 1'],
    ['{"a": "b', '1:9 the file ends inside a string that begins in line 1'],
    ['"a\\', '1:4 the file ends inside a string that begins in line 1'],
    // Commas, colons, keys
    ['{"a": 1 "b": 2}', "1:8 expected ',' or '}' after this value"],
    ['{\n  "a": 1\n  "b": 2\n}', "2:9 expected ',' or '}' after this value"],
    ['{\r\n  "a": {}\r\n  "b": 2\r\n}', "2:10 expected ',' or '}' after this value"],
    ['{\r"a": 1]', "2:7 expected ',' or '}' after this value"],
    ['[1 2]', "1:3 expected ',' or ']' after this value"],
    ['[1}', "1:3 expected ',' or ']' after this value"],
    ['{"a" 1}', "1:5 expected ':' after this key"],
    ['{"a", "b"}', "1:5 expected ':' after this key"],
    ['{"a": 1,}', "1:8 trailing comma: remove it before '}'"],
    ['[1,\n]', "1:3 trailing comma: remove it before ']'"],
    ['[,1]', "1:2 expected a value before ','"],
    ['[1,,2]', "1:4 expected a value before ','"],
    ['{"a":}', "1:6 expected a value before '}'"],
    ['{,}', "1:2 expected a key in double quotes, not ','"],
    ['{a: 1}', "1:2 expected a key in double quotes, not 'a'"],
    ['{1: 1}', "1:2 expected a key in double quotes, not '1'"],
    ['{} {}', '1:4 expected nothing more after the end'],
    ['[1]]', '1:4 expected nothing more after the end'],
    ['}', "1:1 expected a value before '}'"],
    ['[\u00a01]', '1:2 expected a value before U+00A0'],
    ['[🧀]', '1:2 expected a value before U+1F9C0'],
    // Habits from elsewhere
    ["{'a': 1}", '1:2 use straight double quotes (") instead of \''],
    ['{"a": \u201cb\u201d}', '1:7 use straight double quotes (") instead of \u201c'],
    ['{\n  // why\n  "a": 1}', '2:3 comments are not part of JSON: remove this one'],
    ['[1, /* why */ 2]', '1:5 comments are not part of JSON: remove this one'],
    ['{"a": True}', "1:7 'True' must be written true"],
    ['[NULL]', "1:2 'NULL' must be written null"],
    ['[None]', '1:2 expected a value, and texts stand in double quotes'],
    ['[undefined]', '1:2 expected a value, and texts stand in double quotes'],
    ['{"a": yes}', '1:7 expected a value, and texts stand in double quotes'],
    ['<html>', "1:1 expected a value before '<'"],
    // Numbers
    ['[+1]', "1:2 a number may not begin with '+'"],
    ['[.5]', "1:2 a number may not begin with '.': write 0 before it"],
    ['[-.5]', "1:2 a number may not begin with '.': write 0 before it"],
    ['[007]', '1:2 a number may not begin with an extra 0'],
    ['[1.]', "1:2 expected a digit after '.'"],
    ['[1e]', "1:2 '1e' is not a number"],
    ['[-]', "1:2 '-' is not a number"],
    ['[0x10]', "1:2 '0x10' is not a number"],
    ['[1_000]', "1:2 '1_000' is not a number"],
    ['[2026-11-22T00:00:00]', "1:2 '2026-11-22T00' is not a number"],
    ['[123456789012345678901234567890x]', "1:2 '12345678901234567890…' is not a number"],
    ['[NaN]', "1:2 'NaN' is not in JSON, expected a number"],
    ['[-Infinity]', "1:2 '-Infinity' is not in JSON, expected a number"],
    ['[1e999]', '1:2 this number is too large'],
    // Strings
    [
      '{"a": "b\n}',
      "1:9 this string has no closing '\"' in its line (a line break in a text is written \\n)",
    ],
    ['["a\tb"]', '1:4 a tab inside a string is written \\t'],
    ['["a\u0000b"]', '1:4 control character U+0000 inside a string'],
    ['["C:\\data"]', "1:5 unknown escape: for a backslash itself write '\\\\'"],
    ['["\\u12"]', "1:3 '\\u' needs four hexadecimal digits after it"],
    ['["\\u12G4"]', "1:3 '\\u' needs four hexadecimal digits after it"],
    // Silent losses
    ['{"a": 1,\n "b": 2,\n "a": 3}', '3:2 duplicate key "a", first given in line 1'],
    ['{"a": 1, "\\u0061": 3}', '1:10 duplicate key "a", first given in line 1'],
    ['{"__proto__": 1, "__proto__": 3}', '1:18 duplicate key "__proto__", first given in line 1'],
    ['['.repeat(201), '1:201 nested deeper than 200 levels'],
    ['{"a":'.repeat(100_000), '1:1001 nested deeper than 200 levels'],
  ];

  it.each(cases)('%j is refused at %s', (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  it('the same key in two different objects is no duplicate', () => {
    expect(verdict('[{"a":1},{"a":{"a":2}}]')).toMatch(/^fine/);
  });
});

describe('the scanner and JSON.parse', () => {
  it('agree on 20,000 texts made by damaging a good one', () => {
    const good =
      '{"a": [1, -2.5e-3, true, null, "x\\n\\u00e9"],\n "b": {"c": {}, "d": []}, "e": "f"}';
    const alphabet = '{}[]",:\\ \n\t0123-+.eEtruefalsn"x/\'u';
    const uniform = namedStream(1, 'damage');
    const pick = (count: number) => Math.floor(uniform() * count);
    const disagreed: string[] = [];
    let refused = 0;
    for (let round = 0; round < 20_000; round++) {
      let text = good;
      for (let damage = 1 + pick(3); damage > 0; damage--) {
        const at = pick(text.length);
        const put = pick(3) === 0 ? '' : alphabet[pick(alphabet.length)];
        text = text.slice(0, at) + put + text.slice(at + pick(2));
      }
      let parsed: { value: unknown } | null;
      try {
        parsed = { value: JSON.parse(text) };
      } catch {
        parsed = null;
      }
      if (parsed === null) refused++;
      const ours = parseJson(text);
      const stricter = 'message' in ours && /duplicate|too large/.test(ours.message);
      const same = JSON.stringify('value' in ours ? ours : null) === JSON.stringify(parsed);
      if (!same && !stricter) disagreed.push(text);
    }
    expect(disagreed).toEqual([]);
    // Both verdicts must be common, or the comparison would mean little.
    expect(refused).toBeGreaterThan(5_000);
    expect(refused).toBeLessThan(19_000);
  });

  it('read a file of 1 MB, with the problem in its last line, within a second', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `{"id": "p${row}", "department": "Sales"}`,
    );
    const text = `[\n${rows.join(',\n')}\n`;
    const start = performance.now();
    expect(verdict(`${text}]`)).toMatch(/^fine/);
    expect(verdict(text)).toBe('20002:1 the file ends inside an array that begins in line 1');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every level, by their UTF-16 units', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[2,{"y":2,"z":1}]},"b":1}',
    );
    expect(canonicalJson({ é: 1, z: 2, Z: 3, 10: 4, 9: 5 })).toBe(
      '{"10":4,"9":5,"Z":3,"z":2,"é":1}',
    );
  });

  it('writes -0 as 0 and leaves out what is undefined', () => {
    expect(canonicalJson([-0, 0, 0.1, 1e21, 1e-7])).toBe('[0,0,0.1,1e+21,1e-7]');
    expect(canonicalJson({ a: undefined, b: 'x"\n' })).toBe('{"b":"x\\"\\n"}');
  });

  it('is the same for two orders of the same content, and reads back', () => {
    const one = parseJson('{"a": [1, 2], "b": {"x": true, "y": "ü"}}');
    const two = parseJson('{"b": {"y": "\\u00fc", "x": true}, "a": [1.0, 2e0]}');
    if (!('value' in one) || !('value' in two)) throw new Error('both texts are fine');
    expect(canonicalJson(one.value)).toBe(canonicalJson(two.value));
    expect(parseJson(canonicalJson(one.value))).toEqual(one);
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: NaN })).toThrow('canonicalJson: NaN is not in JSON');
    expect(() => canonicalJson([Infinity])).toThrow('canonicalJson: Infinity is not in JSON');
    expect(() => canonicalJson(undefined)).toThrow('canonicalJson: undefined is not in JSON');
    expect(() => canonicalJson([undefined])).toThrow('canonicalJson: undefined is not in JSON');
    expect(() => canonicalJson(() => 1)).toThrow('canonicalJson: function is not in JSON');
    expect(() => canonicalJson(new Map())).toThrow(
      'canonicalJson: only plain objects and arrays are in JSON',
    );
  });
});
