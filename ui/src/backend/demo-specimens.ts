import type { Article } from "./contract";
import { demoArticle, demoFeed, type DemoLibrary } from "./demo";

/** A text that shows one matter of typesetting, in its language. */
interface Specimen {
  title: string;
  language: string | null;
  html: string;
}

const CODE = `<p>The parser reads one line at a time. Press <kbd>Ctrl</kbd>+<kbd>K</kbd>, then type <code>/parse</code>.</p>
<pre><code class="language-rust">/// Reads a timetable; \`None\` when the line is blank.
pub fn departure(line: &amp;str) -&gt; Option&lt;Departure&gt; {
    let (time, place) = line.split_once(' ')?;
    let minutes: u32 = time.parse().ok()?; // since midnight
    Some(Departure { minutes, place: place.to_owned() })
}</code></pre><p>The same in another language, without saying which:</p>
<pre><code>import re
from dataclasses import dataclass

@dataclass
class Departure:
    minutes: int
    place: str

def departure(line: str) -&gt; Departure | None:
    """Reads one line of the timetable."""
    found = re.match(r"(\\d+)\\s+(.+)", line)
    return Departure(int(found[1]), found[2]) if found else None</code></pre>
<pre><code class="language-diff">--- a/timetable.txt
+++ b/timetable.txt
@@ -1,3 +1,3 @@
 0540 Harbour
-0615 Mill Lane
+0620 Mill Lane, and a line that is so long that it does not fit and has to be scrolled to by whoever wants to read it</code></pre>
<pre><code class="language-json">{ "line": 7, "runs": ["Mon", "Fri"], "night": true, "platform": null }</code></pre>
<dl><dt>minutes</dt><dd>Since midnight, so that trains after it have a number above 1440.</dd><dt>place</dt><dd>Where it stops.</dd></dl>`;

const ROWS = ["Harbour", "Mill Lane", "Old Bridge", "Saint Anne", "Upper Fields", "Terminus"];
const TABLE = `<p>The winter timetable, with every stop.</p><table><caption>Weekdays from November</caption><thead><tr><th>Stop</th>${["Night", "Early", "First", "Second", "Third", "Noon", "Fast", "School", "Evening", "Late"].map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${ROWS.map((stop, row) => `<tr><th scope="row">${stop}</th>${Array.from({ length: 10 }, (_, column) => `<td>${column + 4}:${String(row * 9 + 3).padStart(2, "0")}</td>`).join("")}</tr>`).join("")}</tbody></table>
<p>And what the stops are like.</p><table><thead><tr><th>Stop</th><th>Notes</th></tr></thead><tbody><tr><td>Harbour</td><td>Windy. The waiting room has been closed since the ferry went, but there is a roof.</td></tr><tr><td>Old Bridge</td><td>Change here for the valley line.</td></tr></tbody></table>
<details><summary>How the times were found</summary><p>By standing there with a watch.</p></details>
<figure><blockquote><p>A timetable is a promise that a town makes to itself.</p></blockquote><figcaption>From a letter to the editor</figcaption></figure>
<ol><li>Read the line.</li><li>Find the stop.<ul><li>On the left.</li><li>On the right.</li></ul></li><li>Wait.</li></ol>`;

const NOTES = `<p>The line was opened in spring<sup><a href="#user-content-fn1" id="user-content-r1">1</a></sup> and closed twice<sup><a href="#user-content-fn2" id="user-content-r2">2</a></sup>; what remained of it was water: H<sub>2</sub>O, and rails.</p><p>It took a long time until anybody wrote about it again, and then everybody did.</p><hr><ol><li id="user-content-fn1">On a Tuesday, in the rain, with a band that nobody had asked for. <a href="#user-content-r1">↩</a></li><li id="user-content-fn2"><p>The first time because of a flood that took the bridge. The archive has four boxes of letters about it, of which three are about the price of the new one, and one is about a dog that was found on the island in the river a week later.</p><p>The second time because nobody came. <a href="#user-content-r2">↩</a></p></li></ol>`;

const SPECIMENS: Specimen[] = [
  { title: "A parser for timetables", language: "en", html: CODE },
  { title: "Every stop of the winter timetable", language: "en", html: TABLE },
  { title: "A line with footnotes", language: "en", html: NOTES },
  {
    title: "What the station sign says",
    language: "en",
    html: `<p>Above the door there is a sign in two languages, and the second is older than the first.</p><blockquote><p>מי שממתין לרכבת, ממתין גם לעצמו. כך אמרה סבתא שלי בכל בוקר, ליד השעון שבתחנה.</p></blockquote><p>The English line below it says only “Platform 2”, while the word תחנה is painted on the clock.</p><ul><li>שעון אחד</li><li>שני ספסלים</li></ul><p>iPhone הוא המילה הראשונה בשורה הזאת, ובכל זאת היא נכתבת מימין לשמאל.</p>`,
  },
  {
    title: "عودة القطار الليلي إلى الساحل",
    language: "ar",
    html: `<p>بدأ الأمر بجدول مواعيد معلَّق على باب، وبحفنة من الناس ما زالوا يذكرون كيف يُقرأ. وبعد عامين امتلأ الرصيف من جديد، وتعلمت المدينة أن تنام في ساعات أخرى.</p><h3>المحطة القديمة</h3><blockquote><p>الصبر جدول مواعيد لم يطبعه أحد.</p></blockquote><ul><li>رصيفان وساعة <em>واحدة</em></li><li>قطار في 23:40 إلى Harbour</li></ul><p>InterCity هو اسم القطار الذي يصل صباحًا.</p><pre><code class="language-js">const train = "23:40"; // ليلي</code></pre>`,
  },
  {
    // Said to be English, as many are.
    title: "夜汽車が海辺に戻ってくる",
    language: "en",
    html: `<p>始まりは、扉に貼られた一枚の時刻表と、その読み方をまだ覚えている数人の人々だった。二年後、ホームは再び人で埋まり、町は別の時間に眠ることを覚えた。</p><h3>古い駅、骨と直角</h3><p><ruby>時刻表<rp>（</rp><rt>じこくひょう</rt><rp>）</rp></ruby>は、町が自分自身と交わす<em>約束</em>である。「そうでしょうか」と駅長は言った（彼はいつもそう言う）。2026年にはInterCityが1日に3本走る。</p><blockquote><p>忍耐とは、だれも刷らなかった時刻表である。</p></blockquote><p lang="zh-Hans">骨、直、角：同样的字，不同的写法。</p>`,
  },
  {
    title: "Die Donaudampfschifffahrtsgesellschaft und ihre Fahrpläne",
    language: "de",
    html: `<p>Am Anfang hing ein Fahrplan an einer Tür, und ein paar Menschen wussten noch, wie man ihn liest. Die Unabhängigkeitserklärung der Nahverkehrsbeauftragten, eine Verwaltungsvorschrift und die Geschwindigkeitsbeschränkungen der Straßenbahnhaltestellen taten das Übrige. <q>Geduld ist ein Fahrplan</q>, sagte sie.</p><aside><p>Dampfschiffe fuhren bis 1974.</p></aside><p>Zwei Jahre später ist der Bahnsteig wieder voll, und die Stadt hat gelernt, zu anderen Stunden zu schlafen.</p>`,
  },
];

/** The first words of a text, as the core gives them. */
function excerptOf(html: string): string {
  const spaced = html.replace(/<(?!\/?(a|b|code|em|i|q|span|strong)\b)/g, " <");
  const text = new DOMParser().parseFromString(spaced, "text/html").body.textContent;
  const words = text.replace(/\s+/g, " ").trim();
  return words.length <= 180 ? words : `${words.slice(0, 180).replace(/\s\S*$/, "")}…`;
}

/** The library with a feed of texts to look at: code, tables, footnotes, several scripts in one text, a language that is said wrongly. */
export function withSpecimens(demo: DemoLibrary, now = Date.now()): DemoLibrary {
  const feed = demoFeed(12, "Type specimens", 4, "en", now);
  const articles = SPECIMENS.map(({ title, language, html }, index): Article => {
    const article = demoArticle(9_001 + index * 12 + 1, feed, now - (index + 1) * 60_000);
    const excerpt = excerptOf(html);
    const summary = { ...article.summary, title, excerpt, image: null, has_enclosures: false, read: false };
    return { ...article, summary, html, language, enclosures: [] };
  });
  return { ...demo, feeds: [...demo.feeds, feed], articles: [...articles, ...demo.articles] };
}
