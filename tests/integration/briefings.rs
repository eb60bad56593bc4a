//! Summaries, related articles and the briefing through the façade and the command line.

use crate::shared::{cli, json};
use crate::support::{Answer, Server, TurnedClock};
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{
    ArticleId, ArticleQuery, Briefing, BriefingReason, BriefingRequest, BriefingSettings, BriefingWords, ErrorCode,
    ExportForm, FolderId, Scope, SummaryOrigin, Time,
};
use std::io::Write;
use std::sync::Arc;

const START: Time = Time::from_seconds(1_700_000_000);

/// A story of a hundred words about a model, told in other words by each paper.
const LLAMA: &[(&str, &str)] = &[
    (
        "Meta delays its Behemoth model",
        "Meta has put off the release of Behemoth, the largest of its Llama models, people at the company said. Engineers doubt that Behemoth is better than earlier Llama models by enough.",
    ),
    (
        "Llama 4 Behemoth postponed, Meta says little",
        "The release of Llama 4 Behemoth is postponed to autumn. Meta announced the Behemoth model in April, together with two smaller Llama models.",
    ),
    (
        "Why Meta keeps Behemoth back",
        "Behemoth was to be the teacher of the smaller Llama models. Meta now keeps the Behemoth model back, and some of its engineers have left.",
    ),
];

const OTHERS: &[(&str, &str)] = &[
    ("A telescope sees first light", "Astronomers in Chile turned the new mirror to a far galaxy for the first time."),
    ("Bread baked in a pot", "Flour, water and patience are all that it takes to bake a loaf at home."),
    ("Chess champion keeps the title", "After fourteen games and three weeks the old champion is the new one."),
    ("Whales are back in the north", "Fishermen counted a dozen of them near the coast this week."),
];

const FILL: &str = "<p>It is not the first time that something of this kind takes longer than was promised in the beginning. \
    Those who wait for it will have to be patient for a while, and those who do not will hardly notice any of it. In the \
    end, as an old saying goes, everything comes to those who have something else to do in the meantime, and to the others \
    as well. More will be known by the end of the year, when the next plans are due and the old ones are forgotten again. \
    Until then nobody at the place wants to be quoted by name on what went wrong with it or when it is going to be right.</p>";

struct Paper {
    library: Library,
    clock: Arc<TurnedClock>,
    folder: tempfile::TempDir,
    _server: Server,
}

fn item(paper: usize, at: usize, (title, text): (&str, &str)) -> String {
    let day = "Tue, 14 Nov 2023";
    let body = format!("<p>{text}</p>{FILL}").replace('<', "&lt;");
    format!(
        "<item><guid>{paper}-{at}</guid><title>{title}</title><link>https://paper{paper}.example/{at}</link>\
         <pubDate>{day} {:02}:0{at}:00 GMT</pubDate><description>{body}</description></item>",
        18 + paper
    )
}

impl Paper {
    /// Three feeds with the same story and others of their own; the first two in a folder.
    async fn filled() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TurnedClock::at(START));
        let options = LibraryOptions {
            folder: folder.path().to_owned(),
            cache: folder.path().join("cache"),
            clock: clock.clone(),
            http: HttpOptions { connect_seconds: 2, total_seconds: 3, ..HttpOptions::default() },
            secrets: Arc::new(SessionSecrets::default()),
        };
        let (library, _) = Library::open(options).unwrap();
        let server = Server::start().await;
        let tech = library.add_folder("Tech & <b>more</b>".to_owned(), None).await.unwrap();
        for (paper, story) in LLAMA.iter().enumerate() {
            let items = item(paper, 0, *story) + &item(paper, 1, OTHERS[paper]) + &own(paper);
            let feed = format!(
                "<rss version=\"2.0\"><channel><title>Paper {paper}</title><language>en</language>{items}</channel></rss>"
            );
            let url = server.set(&format!("/{paper}"), Answer::feed(feed));
            let into: Option<FolderId> = (paper < 2).then_some(tech);
            library.subscribe(url.into(), into, None, None).await.unwrap();
        }
        Self { library, clock, folder, _server: server }
    }

    async fn by_title(&self, title: &str) -> ArticleId {
        let page = self.library.page(ArticleQuery::of(Scope::All), 50, None).await.unwrap();
        page.articles.iter().find(|row| row.title == title).unwrap_or_else(|| panic!("{title} is there")).id
    }

    async fn briefing(&self) -> Briefing {
        let request =
            BriefingRequest { since: START.plus_seconds(-86_400), until: None, zone: Some("Asia/Tokyo".to_owned()) };
        self.library.briefing(request).await.unwrap()
    }
}

/// One more of each paper's own, so that not everything is told by all.
fn own(paper: usize) -> String {
    if paper == 0 { item(paper, 2, OTHERS[3]) } else { String::new() }
}

#[tokio::test]
async fn an_article_has_a_summary_of_the_best_text_that_is_kept() {
    let paper = Paper::filled().await;
    let id = paper.by_title(LLAMA[0].0).await;
    let summary = paper.library.summary(id).await.unwrap().unwrap();
    assert_eq!((summary.origin, summary.lang.as_deref()), (SummaryOrigin::Extracted, Some("en")));
    assert!(summary.text.starts_with("Meta has put off"), "{summary:?}");
    let text = Library::text_of(&paper.library.article(id).await.unwrap().html).replace('\n', " ");
    assert!(summary.sentences.iter().all(|sentence| text.contains(sentence)));
    assert_eq!(paper.library.summary(id).await.unwrap().unwrap(), summary, "kept");
    let none = paper.library.summary(ArticleId(999)).await.unwrap_err();
    assert_eq!(none.code, ErrorCode::NoSuchArticle);
    paper.library.close().await.unwrap();
    let printed = json(paper.folder.path(), &["summary", &id.to_string()]);
    assert_eq!((&printed["summary"], &printed["origin"]), (&summary.text.into(), &"extracted".into()));
}

#[tokio::test]
async fn related_articles_share_names_and_say_which() {
    let paper = Paper::filled().await;
    let related = paper.library.related(paper.by_title(LLAMA[0].0).await).await.unwrap();
    let titles: Vec<&str> = related.iter().map(|one| one.article.title.as_str()).collect();
    assert_eq!(titles.len(), 2, "{related:?}");
    assert!(titles.contains(&LLAMA[1].0) && titles.contains(&LLAMA[2].0), "{titles:?}");
    for one in &related {
        assert!(one.same_story && one.shares.iter().any(|word| word == "Behemoth"), "{one:?}");
    }
    let alone = paper.library.related(paper.by_title(OTHERS[1].0).await).await.unwrap();
    assert!(alone.is_empty(), "{alone:?}");
}

#[tokio::test]
async fn the_briefing_leads_with_what_many_tell_and_ends() {
    let paper = Paper::filled().await;
    let briefing = paper.briefing().await;
    assert_eq!((briefing.articles, briefing.left_out, briefing.day.as_str()), (7, 0, "2023-11-15"));
    let first = &briefing.leads[0];
    assert_eq!(first.sources.len(), 3, "{briefing:?}");
    assert_eq!(first.reasons[0], BriefingReason::Feeds { count: 3 });
    assert!(LLAMA.iter().any(|(title, _)| *title == first.headline) && first.text.contains("Behemoth"));
    let columns: Vec<&str> = briefing.columns.iter().map(|column| column.name.as_str()).collect();
    assert!(columns.contains(&"Tech & <b>more</b>"), "{columns:?}");
    assert!((1..=10).contains(&briefing.minutes));
    assert_eq!(paper.briefing().await, briefing, "the same every time");
    let before = BriefingRequest {
        since: START.plus_seconds(-9 * 86_400),
        until: Some(START.plus_seconds(-8 * 86_400)),
        zone: None,
    };
    let empty = paper.library.briefing(before).await.unwrap();
    assert_eq!((empty.leads.len(), empty.columns.len(), empty.articles), (0, 0, 0));
}

#[tokio::test]
async fn what_was_starred_counts_until_it_is_forgotten() {
    let paper = Paper::filled().await;
    let whales = paper.by_title(OTHERS[3].0).await;
    paper.library.set_starred(vec![whales], true).await.unwrap();
    paper.clock.turn(3_600);
    // Articles of the time itself count for it by their own star; those before it for their feed.
    let later = BriefingRequest { since: START.plus_seconds(1), until: None, zone: None };
    assert!(paper.library.briefing(later).await.unwrap().leads.is_empty());
    let reasons = |briefing: Briefing| {
        let all = briefing.leads.into_iter().chain(briefing.columns.into_iter().flat_map(|column| column.stories));
        all.filter(|story| story.article == whales).flat_map(|story| story.reasons).collect::<Vec<_>>()
    };
    assert_eq!(reasons(paper.briefing().await)[0], BriefingReason::Starred);
    let mut settings = paper.library.settings().await.unwrap();
    settings.briefing = BriefingSettings { by_interest: true, interest_since: Some(START), notify_at: None };
    paper.library.set_settings(settings.clone()).await.unwrap();
    assert_eq!(paper.library.settings().await.unwrap(), settings);
}

#[tokio::test]
async fn only_time_given_to_articles_is_learned_from_and_it_can_be_forgotten() {
    let paper = Paper::filled().await;
    let library = &paper.library;
    paper.clock.turn(60);
    library.mark_all_read(ArticleQuery::of(Scope::All), None, None).await.unwrap();
    assert!(library.interests().await.unwrap().is_empty(), "what was only marked says nothing");
    let id = paper.by_title(LLAMA[0].0).await;
    let feed = library.article(id).await.unwrap().summary.feed;
    library.note_attention(id).await.unwrap();
    library.note_attention(id).await.unwrap();
    let learned = library.interests().await.unwrap();
    assert_eq!(learned.iter().map(|one| (one.feed, one.read, one.came)).collect::<Vec<_>>(), [(feed, 1, 3)]);

    let mut settings = library.settings().await.unwrap();
    settings.briefing.interest_since = Some(START.plus_seconds(3_600));
    let step = library.set_settings(settings.clone()).await.unwrap().undo;
    assert!(library.interests().await.unwrap().is_empty(), "forgotten");
    library.undo(step).await.unwrap();
    assert_eq!(library.interests().await.unwrap(), learned, "and that can be undone");

    settings.briefing = BriefingSettings { by_interest: false, ..BriefingSettings::default() };
    library.set_settings(settings).await.unwrap();
    library.note_attention(paper.by_title(OTHERS[1].0).await).await.unwrap();
    assert_eq!(library.interests().await.unwrap(), learned, "nothing is noted where nothing goes by it");
}

#[tokio::test]
async fn days_with_articles_are_those_of_the_readers_own_zone() {
    let paper = Paper::filled().await;
    let (from, until) = (START.plus_seconds(-30 * 86_400), START.plus_seconds(86_400));
    let days = |zone: &str| paper.library.briefing_days(from, until, zone.to_owned());
    // All came between 18:00 and 20:02 UTC.
    assert_eq!(days("Europe/Berlin").await.unwrap(), ["2023-11-14"]);
    assert_eq!(days("Asia/Tokyo").await.unwrap(), ["2023-11-15"]);
    assert_eq!(days("Asia/Karachi").await.unwrap(), ["2023-11-15", "2023-11-14"]);
    assert_eq!(days("no/where").await.unwrap(), ["2023-11-14"]);
    let none = paper.library.briefing_days(from, from.plus_seconds(86_400), String::new()).await.unwrap();
    assert!(none.is_empty());
}

#[tokio::test]
async fn a_briefing_is_announced_once_at_its_time() {
    let paper = Paper::filled().await;
    let library = &paper.library;
    let ask = || library.briefing_to_announce("UTC".to_owned());
    assert!(ask().await.unwrap().is_none(), "nobody wants it");
    let mut settings = library.settings().await.unwrap();
    settings.briefing.notify_at = Some(22 * 60 + 30);
    library.set_settings(settings).await.unwrap();
    // It is 22:13:20.
    assert!(ask().await.unwrap().is_none(), "too early");
    paper.clock.turn(20 * 60);
    assert_eq!(ask().await.unwrap().unwrap().leads[0].sources.len(), 3);
    assert!(ask().await.unwrap().is_none(), "once");
    paper.clock.turn(3 * 86_400);
    assert!(ask().await.unwrap().is_none(), "days without articles are not announced");
}

#[tokio::test]
async fn a_briefing_is_written_as_it_is_shown_in_the_readers_words() {
    let paper = Paper::filled().await;
    let mut briefing = paper.briefing().await;
    briefing.leads[0].headline = "</h2><script>alert(1)</script> # [a](javascript:b)".to_owned();
    let words = BriefingWords {
        title: "نظرة".to_owned(),
        day: "1. <b>November".to_owned(),
        minutes: "3".to_owned(),
        more: "Weiteres".to_owned(),
        end: "– Das war’s & gut.".to_owned(),
        lang: "ar".to_owned(),
    };
    let write = |form: ExportForm, name: &str| {
        let path = paper.folder.path().join(name);
        let made = paper.library.export_briefing(briefing.clone(), form, words.clone(), path.display().to_string());
        async move { made.await.map(|report| (report.articles, std::fs::read(path).unwrap())) }
    };
    let (stories, html) = write(ExportForm::Html, "day.html").await.unwrap();
    let html = String::from_utf8(html).unwrap();
    assert_eq!(stories, 5);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("– Das war’s &amp; gut."), "{html}");
    assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("javascript:b\""), "{html}");
    let (_, markdown) = write(ExportForm::Markdown, "day.md").await.unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(markdown.starts_with("# نظرة, 1. \\<b\\>November\n"), "{markdown}");
    assert!(markdown.contains("## \\</h2\\>\\<script\\>"), "{markdown}");
    let (_, book) = write(ExportForm::Epub, "day.epub").await.unwrap();
    assert!(book.starts_with(b"PK") && book.len() > 2_000);
    let refused = write(ExportForm::Html, "day.txt").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::File);
}

#[tokio::test]
async fn rows_and_messages_get_whole_sentences_of_the_summary() {
    let paper = Paper::filled().await;
    let id = paper.by_title(LLAMA[0].0).await;
    let lines = paper.library.summary_lines(vec![id, ArticleId(9_999), id]).await.unwrap();
    assert_eq!(lines.len(), 2, "what is gone is left out");
    let line = lines[0].text.clone().unwrap();
    let summary = paper.library.summary(id).await.unwrap().unwrap();
    assert!(summary.text.starts_with(&line) && line.ends_with('.') && line.chars().count() <= 240, "{line}");
}

#[tokio::test]
async fn the_command_line_writes_safe_pages() {
    let paper = Paper::filled().await;
    paper.library.close().await.unwrap();
    let run = |arguments: &[&str]| {
        let out = cli(paper.folder.path(), &[])
            .args(["briefing", "--since", "2023-11-13T00:00:00Z"])
            .args(arguments)
            .output();
        String::from_utf8(out.unwrap().stdout).unwrap()
    };
    let printed: serde_json::Value = serde_json::from_str(&run(&[])).unwrap();
    assert_eq!(printed["leads"][0]["sources"].as_array().unwrap().len(), 3);
    let command = |form: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_broadsheet-cli"));
        command.arg("--library").arg(paper.folder.path()).args(["briefing", "--since", "2023-11-13T00:00:00Z", form]);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let html = command("--html");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("Tech &amp; &lt;b&gt;more&lt;/b&gt;"));
    for not in ["<script", "<img", "<b>more", "javascript:"] {
        assert!(!html.contains(not), "{not}");
    }
    let markdown = command("--markdown");
    assert!(markdown.starts_with("# Briefing") && markdown.contains("## ") && markdown.contains("That’s all."));
    let usage = cli(paper.folder.path(), &["briefing", "--since", "soon"]).output().unwrap();
    assert_eq!(usage.status.code(), Some(1));
}

/// The page of the issue: a story, its abstract under a heading, an advertisement, teasers; in several languages.
fn page(lang: &str, title: &str, story: &str, label: &str, short: &str) -> String {
    let promo = "<section class=promo><h2>Let AI take control of your work</h2><p>Let AI take control of your marketing \
        and watch your sales grow while you sleep.</p><p><a href=/talk>Let's talk!</a></p></section>";
    let teaser = "<li><h3><a href=/t>Seven things that nobody told you about the garden in…</a></h3><p>They will surprise you.</p></li>";
    format!(
        "<!doctype html><html lang={lang}><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav><main><article>\
         <h1>{title}</h1>{story}<h3>{label}</h3><p>{short}</p></article>{promo}<ul>{}</ul></main><footer>© Paper</footer></body></html>",
        teaser.repeat(7)
    )
}

#[test]
fn the_abstract_of_a_page_is_its_summary_in_any_language() {
    let folder = tempfile::tempdir().unwrap();
    let german = "<p>Die Gemeinde Lindow hat am 3. Mai beschlossen, die alte Brücke über den Rhin nicht abzureißen, sondern sie \
        für Fußgänger und Radfahrer herzurichten. Die Arbeiten kosten ca. 3,5 Mio. Euro, von denen das Land den größten Teil \
        trägt. Autos dürfen schon seit 2019 nicht mehr über die Brücke fahren, weil Ingenieure damals Risse in zwei Pfeilern \
        gefunden hatten.</p><p>Viele Leute im Ort hatten um die Brücke gefürchtet, die ihre Großeltern nach dem Krieg gebaut \
        hatten. Unter der Brücke wohnen Enten, die niemand gefragt hat, und im Winter frieren dort die Boote fest. Die \
        Bürgermeisterin sagte, sie freue sich über das Geld und über die vielen Briefe, die sie bekommen habe. Im Frühling \
        sollen die Arbeiten an den Pfeilern beginnen.</p>";
    let french = "<p>La commune de Lindow a décidé mardi de ne pas démolir le vieux pont sur le Rhin, mais de le réparer pour les \
        piétons et les cyclistes. Les travaux coûteront 3,5 millions d'euros, dont la plus grande partie vient de la région. \
        Les voitures n'ont plus le droit de passer sur le pont depuis 2019, quand des ingénieurs ont trouvé des fissures dans \
        deux piliers.</p><p>Beaucoup d'habitants avaient eu peur pour le pont, que leurs grands-parents ont construit après la \
        guerre. Sous le pont vivent des canards, à qui personne n'a rien demandé, et en hiver les bateaux y sont pris dans la \
        glace. La maire s'est réjouie de l'argent et des lettres qu'elle a reçues, et les travaux commencent au printemps.</p>";
    for (lang, story, label, short) in [
        (
            "de",
            german,
            "Brief news summary",
            "Die Brücke von Lindow bleibt. Sie wird für 3,5 Mio. Euro für Radfahrer hergerichtet.",
        ),
        (
            "de",
            german,
            "Zusammenfassung",
            "Die Brücke von Lindow bleibt. Sie wird für 3,5 Mio. Euro für Radfahrer hergerichtet.",
        ),
        ("fr", french, "En bref", "Le pont de Lindow ne sera pas démoli. Il sera réparé pour les cyclistes."),
    ] {
        let file = folder.path().join("page.html");
        std::fs::File::create(&file).unwrap().write_all(page(lang, "Lindow", story, label, short).as_bytes()).unwrap();
        let printed =
            json(folder.path(), &["summary", file.to_str().unwrap(), "--url", "https://paper.example/lindow"]);
        assert_eq!(
            (&printed["summary"], &printed["origin"], &printed["lang"]),
            (&short.into(), &"page".into(), &lang.into())
        );
        // "Mio. Euro" ends no sentence.
        assert_eq!(printed["sentences"].as_array().unwrap().len(), 2, "{printed}");
        assert!(!folder.path().join("broadsheet.sqlite").exists(), "nothing is left behind");
    }
}
