/** The text of an article with all that stands for pictures: of every size, in lines, linked, failing, and cards of embeds. */
export function demoPictures(words: string): string {
  const image = (name: string, more = ""): string => `<img src="https://pictures.example/${name}" ${more}>`;
  const card = (url: string, site: string, label: string, picture = ""): string =>
    `<p><a href="${url}" data-embed="${site}">${picture}${label}</a></p>`;
  const emoji = image("emoji/1f600-72x72.png", 'alt="😀" width="72" height="72"');
  return [
    `<p>${words} ${emoji} ${words}</p>`,
    `<figure>${image("harbour/1600x900.jpg", 'alt="The harbour before dawn" width="1600" height="900"')}`,
    `<figcaption>The harbour before dawn, seen from the old signal tower. <i>Photograph: Ada Fern</i></figcaption></figure>`,
    `<p>${words}</p><p>${image("tower/500x900.jpg", 'alt="The signal tower"')}</p><p>${words}</p>`,
    `<p>${image("broken-chart/900x300.png", 'alt="Passengers by year, from a few hundred to a hundred thousand"')}</p>`,
    `<p>${words}</p><p>${image("broken/2.png")}</p>`,
    `<p><a href="https://paper.example/large">${image("map/800x420.png", 'alt="A map of the coast"')}</a></p>`,
    card(
      "https://www.youtube.com/watch?v=abc",
      "YouTube",
      "YouTube: The night train, from end to end, in four hours and eleven minutes",
      image("film/480x360.jpg"),
    ),
    card("https://vimeo.com/1", "Vimeo", "Vimeo"),
    card("https://open.spotify.com/episode/1", "Spotify", "Spotify: Slow trains, and why"),
    card("https://social.example/@ada/1", "social.example", "social.example"),
    `<p>${words}</p>`,
  ].join("");
}
