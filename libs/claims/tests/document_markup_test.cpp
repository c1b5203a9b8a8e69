// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_expectations.h"

namespace {

using namespace sanad::claims;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> markdown(std::string_view text) {
  return blocks_of(text, DocumentForm::markdown);
}
std::vector<std::string> html(std::string_view text) {
  return blocks_of(text, DocumentForm::html);
}

TEST(Markdown, MarksOfWordsAreNotSeen) {
  EXPECT_THAT(
      markdown("**512** incidents, *980* killed, __750__ `injured 1` hurt[^2] in snake_case, 5*3, ~40, "
               "[the page 9](https://x.org/40_(b)) ![chart 7](c.png) a\\*b AT&amp;T <b>bold</b>.\n"),
      ElementsAre("p:512 incidents, 980 killed, 750 hurt in snake_case, 5*3, ~40, the page 9 a*b AT&T bold."));
}

TEST(Markdown, BlocksAreTold) {
  EXPECT_THAT(markdown("---\ntitle: 5\n---\n# The year 2022 #\n\nIt saw 512\nincidents.\n\nResults\n-------\n"
                       "- 980 killed\n  in all\n- [x] 750 hurt\n\n> quoted 40\n> dead\n\n***\n[a]: http://x.org/5\n"
                       "**Conclusions**\n\n1. First 3\n"),
              ElementsAre("h:The year 2022", "p:It saw 512 incidents.", "h:Results", "l:980 killed in all",
                          "l:750 hurt", "p:quoted 40 dead", "h:Conclusions", "l:First 3"));
}

TEST(Markdown, CodeIsHiddenIfItIsClosed) {
  EXPECT_THAT(markdown("Before.\n```sh\n512 killed\n```\nAfter.\n~~~\nopen 40 dead\n"),
              ElementsAre("p:Before.", "p:After. ~~~ open 40 dead"));
}

TEST(Markdown, TablesAreReadRowByRow) {
  EXPECT_THAT(
      markdown("Province | Killed\n---|---:\nSindh | 56\n\n| a | **5** |\n|---|---|\n|  | 6 |\nText after.\n"),
      ElementsAre("r:Province ; Killed", "r:Sindh ; 56", "r:a ; 5", "r:; 6", "p:Text after."));
}

TEST(Html, BlocksAreParagraphs) {
  EXPECT_THAT(html("<html><head><title>40 dead</title><style>p{top:5}</style></head><body><h1>Forty <i>dead</i></h1>"
                   "<p>It saw <b>512</b> inci<wbr>dents &ndash; 980\nkilled.<p>Unclosed 750<div>hurt</div>"
                   "<script>var a = '<p>5 dead</p>';</script><!-- 6 dead --><ul><li>Item 7<li>Item 8</ul>Loose 9"),
              ElementsAre("h:Forty dead", "p:It saw 512 incidents \xE2\x80\x93 980 killed.", "p:Unclosed 750",
                          "p:hurt", "l:Item 7", "l:Item 8", "p:Loose 9"));
}

TEST(Html, BreaksPartParagraphsOnlyInPairs) {
  EXPECT_THAT(html("One<br>line<br/>\n<br />Two"), ElementsAre("p:One line", "p:Two"));
}

TEST(Html, ReferencesAreTheirCharacters) {
  EXPECT_THAT(
      html("1&nbsp;234 &#8211; &#x2013; &lt;5&gt; caf&eacute; &amp;lt; R&D &bogus; &#150; x&#8238;y &#0; &#xD800;"),
      ElementsAre("p:1 234 \xE2\x80\x93 \xE2\x80\x93 <5> caf\xC3\xA9 &lt; R&D &bogus; \xE2\x80\x93 xy "
                  "\xEF\xBF\xBD \xEF\xBF\xBD"));
}

TEST(Html, TablesAreReadRowByRow) {
  EXPECT_THAT(
      html("<table><caption>Year 2022</caption><thead><tr><th>Province<th>Killed</tr></thead><tr><td><p>Sindh</p>"
           "</td><td>56</td></tr><tr><td></td><td><b>5</b>6</td></tr><tr><td> </td><td></td></tr></table>After 9"),
      ElementsAre("h:Year 2022", "r:Province ; Killed", "r:Sindh ; 56", "r:; 56", "p:After 9"));
}

TEST(Html, ATableThatLaysOutAPageIsProse) {
  EXPECT_THAT(html("<table><tr><td><p>First 5.</p><p>Second 6.</p></td></tr></table>"),
              ElementsAre("p:First 5.", "p:Second 6."));
}

TEST(Html, WhatIsNotSeenIsNotRead) {
  EXPECT_THAT(
      html("<div hidden>5 dead <div>6</div> 7</div><span style=\"display: none\">8</span><template>9</template>"
           "<nav><p>10 dead</p></nav><p>Seen 11.</p><footer>Page 12</footer><noscript>13</noscript>"),
      ElementsAre("f:10 dead", "p:Seen 11.", "f:Page 12"));
}

TEST(Html, BrokenMarkUpHidesNoText) {
  EXPECT_THAT(html("<nav><p>Open 5.</p>"), ElementsAre("p:Open 5."));
  EXPECT_THAT(html("<p>Open 6.<script>var a;"), ElementsAre("p:Open 6.var a;"));
  EXPECT_THAT(html("<p title=\"never closed>Open 7.</p> 8 < 9 and <10, a<b"),
              ElementsAre("p:Open 7.", "p:8 < 9 and <10, a<b"));
  EXPECT_THAT(html("<!-- never closed ><p>Open 10.</p>"), ElementsAre("p:Open 10."));
  EXPECT_THAT(html("<a title='5 > 4' href=x>Link 11</a>"), ElementsAre("p:Link 11"));
}

TEST(Html, DeepNestingIsReadInOnePass) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "<div>";
  EXPECT_THAT(html(text + "512 dead"), ElementsAre("p:512 dead"));
  EXPECT_THAT(html(text), IsEmpty());
}

}  // namespace
