// SPDX-License-Identifier: Apache-2.0
// Ordinary names of many cultures for the false-alarm rates of screening_accuracy: 5,000 in Latin letters and 5,000 in
// Arabic script, as lines "culture<TAB>name". For the benchmark only; nothing of it is shipped.
//   npm install @faker-js/faker; apt-get download rig && dpkg -x rig_*.deb rig
//   node ordinary_names.mjs rig/usr/share/rig > ordinary.tsv
import {readFileSync} from 'node:fs';
import {allFakers} from '@faker-js/faker';

const folder = process.argv[2];
const lines = file => readFileSync(`${folder}/${file}`, 'latin1').split('\n').map(l => l.trim()).filter(Boolean);
const women = lines('fnames.idx'), men = lines('mnames.idx'), last = lines('lnames.idx');
const random = allFakers.en;
random.seed(20260101);
const pick = list => list[random.number.int({min: 0, max: list.length - 1})];
const out = [];
for (let i = 0; i < 2000; ++i) out.push(`us-census\t${pick(i % 2 ? women : men)} ${pick(last)}`);
const draw = (locales, count) => {
  for (let i = 0; i < count; ++i) {
    const locale = locales[i % locales.length], faker = allFakers[locale];
    if (i < locales.length) faker.seed(7 + i);
    out.push(`${locale}\t${faker.person.firstName()} ${faker.person.lastName()}`);
  }
};
draw(['tr', 'az', 'id_ID', 'uz_UZ_latin', 'ku_kmr_latin', 'fr_SN', 'en_IN', 'en_NG', 'es', 'es_MX', 'fr', 'de', 'vi',
      'en_NP', 'it'], 3000);
draw(['ar', 'fa', 'ur'], 5000);
process.stdout.write(out.join('\n') + '\n');
