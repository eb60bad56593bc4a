//! Small feeds of our own.

/// An RSS feed with these items: guid and title of each.
pub fn rss(title: &str, items: &[(&str, &str)]) -> String {
    let items: String = items
        .iter()
        .enumerate()
        .map(|(number, (guid, title))| {
            format!(
                "<item><guid isPermaLink=\"false\">{guid}</guid><title>{title}</title><link>https://site.example/{guid}</link>\
                 <description>&lt;p&gt;Words of {title}.&lt;/p&gt;</description>\
                 <pubDate>Mon, 13 Nov 2023 {:02}:00:00 GMT</pubDate></item>",
                23 - number.min(23)
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{title}</title>\
         <link>https://site.example/</link><description>Small</description>{items}</channel></rss>"
    )
}
