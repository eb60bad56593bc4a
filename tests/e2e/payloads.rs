//! Hostile HTML: payloads of our own, and those of the shared corpus when it is there.
//!
//! Every payload of our own tells `window.__ran` when it runs; those of others call alert and its kin, which the journey
//! replaces by the same. `FOREIGN` stands for a host that must never hear of us.

use std::path::{Path, PathBuf};

/// Ways to run a script, to call out, to leave the pane, one each.
pub const OWN: &[&str] = &[
    "<script>__ran('script')</script>",
    "<script src=FOREIGN/script.js></script>",
    "<img src=x onerror=\"__ran('onerror')\">",
    "<img src=FOREIGN/picture.png onload=\"__ran('onload')\">",
    "<img srcset='FOREIGN/1.png 1x, FOREIGN/2.png 2x'>",
    "<picture><source srcset=FOREIGN/source.png><img src=FOREIGN/fallback.png></picture>",
    "<svg onload=\"__ran('svg')\"><script>__ran('svg script')</script></svg>",
    "<svg><image href=FOREIGN/svg.png /><use href='FOREIGN/sprite.svg#x' /></svg>",
    "<svg><animate onbegin=\"__ran('animate')\" attributeName=x dur=1s></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=__ran('mutation')&gt;\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=\"__ran('form')\">",
    "<noscript><p title=\"</noscript><img src=x onerror=__ran('noscript')>\"></noscript>",
    "<iframe srcdoc=\"<script>parent.__ran('srcdoc')</script>\"></iframe><iframe src=FOREIGN/frame.html></iframe>",
    "<iframe src=\"javascript:parent.__ran('frame')\"></iframe>",
    "<object data=FOREIGN/object.swf></object><embed src=FOREIGN/embed.swf>",
    "<video src=FOREIGN/video.mp4 autoplay poster=FOREIGN/poster.png onloadstart=\"__ran('video')\"></video>",
    "<audio autoplay><source src=FOREIGN/audio.mp3 onerror=\"__ran('audio')\"></audio>",
    "<style>body{display:none!important}@import 'FOREIGN/import.css';*{background:url(FOREIGN/background.png)}</style>",
    "<link rel=stylesheet href=FOREIGN/style.css><link rel=prefetch href=FOREIGN/prefetch><link rel=dns-prefetch href=FOREIGN>",
    "<div style=\"position:fixed;inset:0;z-index:2147483647;background:red url(FOREIGN/inline.png)\">over everything</div>",
    "<div style=\"margin:-9999px;width:99999px;height:9px\">wide</div><p style=\"position:absolute;top:-400px;left:-400px\">out</p>",
    "<table background=FOREIGN/table.png><tr><td background=FOREIGN/cell.png width=99999>cell</td></tr></table>",
    "<body background=FOREIGN/body.png onload=\"__ran('body')\" onpageshow=\"__ran('pageshow')\">",
    "<base href=FOREIGN/><img src=relative.png><a href=relative>relative</a>",
    "<meta http-equiv=refresh content='0;url=FOREIGN/refresh'><meta http-equiv=Content-Security-Policy content=\"img-src *\">",
    "<form action=FOREIGN/form id=f><input autofocus onfocus=\"__ran('focus')\"><button form=f formaction=\"javascript:__ran('x')\">x</button></form>",
    "<details open ontoggle=\"__ran('toggle')\"><summary>summary</summary>text</details>",
    "<marquee onstart=\"__ran('marquee')\">text</marquee><p onmouseover=\"__ran('mouse')\" onanimationstart=\"__ran('animation')\">text</p>",
    "<a href=\"javascript:__ran('link')\">link</a><a href=\" &#x6A;avascript:__ran('link')\">link</a><a href=\"java\tscript:__ran('link')\">link</a>",
    "<a href=\"data:text/html,<script>__ran('data')</script>\">data</a><a href=\"vbscript:x\">x</a><a ping=FOREIGN/ping href=FOREIGN>ping</a>",
    "<div id=app>clobbered</div><img name=body><form name=documentElement></form><a id=__TAURI_INTERNALS__ name=invoke>x</a>",
    "<div><template shadowrootmode=open><script>__ran('template')</script><img src=FOREIGN/template.png></template></div>",
    "<xmp><p title=\"</xmp><img src=x onerror=__ran('xmp')>\"></xmp><textarea><img title=\"</textarea><img src=x onerror=__ran('area')>\"></textarea>",
    "<![CDATA[<script>__ran('cdata')</script>]]><?xml-stylesheet href=FOREIGN/pi.css?><!--><img src=x onerror=__ran('comment')>-->",
    "<img src=\"media://localhost/article/1?url=FOREIGN/through-media.png\"><img src=\"file:///etc/passwd\"><img src=\"tauri://localhost/x\">",
    "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>__ran('data svg')</script></svg>\">",
    "<button popovertarget=p onclick=\"__ran('click')\">x</button><div popover id=p onbeforetoggle=\"__ran('popover')\">p</div>",
    "<dialog open style=\"position:fixed;inset:0\">a dialog of the feed</dialog><input type=image src=FOREIGN/input.png>",
];

/// Files of the shared corpus with a JSON object per line, which holds HTML under this name.
const OF_JSON_LINES: &[(&str, &str)] = &[
    ("sanitize/dompurify.jsonl", "/payload"),
    ("sanitize/ammonia.jsonl", "/input"),
    ("sanitize/bleach.jsonl", "/input"),
    ("sanitize/miniflux.jsonl", "/vars/input"),
    ("sanitize/sanitize-html_default_config.jsonl", "/input"),
    ("security/owasp_xss_filter_evasion.jsonl", "/payload"),
];
/// The folder of it with a payload per line.
const OF_LINES: &str = "security/xss";

/// The payloads of the shared corpus without repetitions; none when it is not there.
pub fn of_corpus() -> Vec<String> {
    let shared = std::env::var_os("BROADSHEET_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let corpus = shared.join("corpus");
    let mut found: Vec<String> = Vec::new();
    for (file, name) in OF_JSON_LINES {
        let text = std::fs::read_to_string(corpus.join(file)).unwrap_or_default();
        let rows = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        found.extend(rows.filter_map(|row| row.pointer(name)?.as_str().map(str::to_owned)));
    }
    let mut files: Vec<_> = std::fs::read_dir(corpus.join(OF_LINES)).into_iter().flatten().flatten().collect();
    files.sort_by_key(std::fs::DirEntry::path);
    for file in files {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        found.extend(String::from_utf8_lossy(&bytes).lines().map(str::to_owned));
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|payload| payload.contains('<') && seen.insert(payload.clone()));
    found
}

/// The payload with every host in it replaced by one that counts who asks.
pub fn aimed_at(payload: &str, foreign: &str) -> String {
    let mut rest = payload;
    let mut out = String::with_capacity(payload.len());
    // What follows `//` up to the next character that cannot be in a host is one: `http://host/`, `//host`, `\/\/host`.
    while let Some(at) = rest.find("//") {
        let before = rest[..at].trim_end_matches(':');
        let scheme = before.len() - before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let after = &rest[at + 2..];
        let host =
            after.find(|char: char| !char.is_ascii_alphanumeric() && !"-._:@[]".contains(char)).unwrap_or(after.len());
        if host == 0 || !after[..host].contains('.') {
            out.push_str(&rest[..at + 2]);
        } else {
            let keep = if before.len() < at && ["http", "https"].contains(&&before[scheme..]) { scheme } else { at };
            out.push_str(&rest[..keep]);
            out.push_str(foreign);
            rest = &after[host..];
            continue;
        }
        rest = after;
    }
    out.push_str(rest);
    out.replace("FOREIGN", foreign)
}

#[test]
fn hosts_of_payloads_are_replaced() {
    let aimed = |payload| aimed_at(payload, "http://127.0.0.2:1");
    assert_eq!(aimed("<img src=https://evil.example/x.png>"), "<img src=http://127.0.0.2:1/x.png>");
    assert_eq!(aimed("<img src=//evil.example>"), "<img src=http://127.0.0.2:1>");
    assert_eq!(aimed("<script src=FOREIGN/a></script>"), "<script src=http://127.0.0.2:1/a></script>");
    assert_eq!(aimed("<a href='javascript://%0aalert(1)'>"), "<a href='javascript://%0aalert(1)'>");
    assert_eq!(aimed("// comment"), "// comment");
}
