// Reads the dates of sentences with known answers and of whole documents with a peer, for the table in docs/measures.md.
// Years of the Republic are counted as right in either calendar: a peer is not blamed for the calendar alone.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [peer, packages, sentences, folder, megabytes] = process.argv.slice(2);
const require = createRequire(packages + '/');
const reference = new Date(2023, 11, 31);

const readers = {
  chrono() {
    const chrono = require('chrono-node');
    const parser = chrono.zh.hant;
    const day = part => part && [part.get('year'), part.get('month'), part.get('day')];
    return text => parser.parse(text, reference).map(found => ({
      start: found.index, end: found.index + found.text.length, from: day(found.start), to: day(found.end ?? found.start),
    }));
  },
  recognizers() {
    const suite = require('@microsoft/recognizers-text-suite');
    const day = text => (text ?? '').split(/[ T]/)[0].split('-').map(Number);
    return text => suite.recognizeDateTime(text, suite.Culture.Chinese, 0, reference).map(found => {
      const value = found.resolution?.values?.[0] ?? {};
      return { start: found.start, end: found.end + 1, from: day(value.value ?? value.start), to: day(value.value ?? value.end) };
    });
  },
};

const read = readers[peer]();
const same = (day, wanted) => {
  const [year, month, date] = wanted.split('-').map(Number);
  return (day?.[0] === year || day?.[0] + 1911 === year) && day[1] === month && day[2] === date;
};

let all = 0, touched = 0, right = 0, count = 0;
for (const line of fs.readFileSync(sentences, 'utf8').split('\n').filter(Boolean)) {
  const answer = JSON.parse(line);
  const found = read(answer.sentence.replaceAll('\n', ' '));
  count += found.length;
  for (const wanted of answer.dates) {
    const over = found.filter(date => date.start < wanted.offset + wanted.length && wanted.offset < date.end);
    all++;
    touched += over.length > 0;
    right += over.some(date => wanted.inferred
      || (wanted.bound === 'by' ? same(date.to, wanted.end)
        : wanted.bound === 'from' ? same(date.from, wanted.start)
          : same(date.from, wanted.start) && same(date.to, wanted.end)));
  }
}
console.log(`${peer}: ${all} dates in the answers, ${count} read, ${touched} touched, ${right} with the right days`);

const lines = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
  .flatMap(name => fs.readFileSync(`${folder}/${name}`, 'utf8').split('\n')).filter(Boolean);
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
const most = Number(megabytes) * 1e6;
let done = 0;
const pass = limit => { for (const line of lines) { if (done >= limit) return; read(line); done += Buffer.byteLength(line) + 1; } };
pass(Math.min(bytes, most / 10));
done = 0;
const before = process.cpuUsage();
while (done < most) pass(most);
const used = process.cpuUsage(before);
const seconds = (used.user + used.system) / 1e6;
console.log(`${peer}: ${(done / 1e6).toFixed(2)} MB in ${seconds.toFixed(2)} processor seconds = ${(done / 1e6 / seconds).toFixed(3)} MB/s`);
