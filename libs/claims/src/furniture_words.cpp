// SPDX-License-Identifier: Apache-2.0
#include "furniture_words.h"

#include <array>

namespace sanad::claims {
namespace {

constexpr std::array<std::string_view, 62> lines{
    "about us",
    "accept all",
    "accept cookies",
    "advertisement",
    "advertisements",
    "also read",
    "back to top",
    "bookmark",
    "breaking news",
    "comment",
    "comments",
    "contact us",
    "contents",
    "copy link",
    "download pdf",
    "e-mail",
    "email",
    "facebook",
    "follow us",
    "home",
    "instagram",
    "latest news",
    "linkedin",
    "load more",
    "log in",
    "login",
    "menu",
    "more from this section",
    "more stories",
    "most popular",
    "most read",
    "next",
    "next article",
    "next page",
    "pdf",
    "pinterest",
    "post comment",
    "previous",
    "previous article",
    "print",
    "print friendly",
    "privacy policy",
    "read also",
    "read more",
    "recommended",
    "related articles",
    "related posts",
    "related stories",
    "reply",
    "search",
    "share",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "subscribe",
    "table of contents",
    "tags",
    "terms of use",
    "tweet",
    "twitter",
    "whatsapp",
};

constexpr std::array<std::string_view, 57> starts{
    "add a comment",
    "all rights reserved",
    "also read:",
    "be the first to comment",
    "by continuing to use",
    "by using this site",
    "cell:",
    "click here",
    "click to share",
    "contact:",
    "copyright",
    "download the",
    "e-mail:",
    "email this",
    "email:",
    "fax",
    "filed under",
    "follow us on",
    "for more information",
    "for press enquiries",
    "for press inquiries",
    "get the latest",
    "image credit",
    "isbn",
    "issn",
    "join us on",
    "last modified",
    "last updated",
    "leave a comment",
    "leave a reply",
    "media contact",
    "mobile:",
    "notify me of",
    "phone",
    "photo by",
    "photo credit",
    "photo:",
    "please enter your",
    "post your comment",
    "posted by",
    "posted in",
    "posted on",
    "press contact",
    "print friendly",
    "print this",
    "published by",
    "published in",
    "published on",
    "read more:",
    "save my name",
    "share on",
    "share this",
    "sign up for",
    "subscribe to",
    "tel",
    "updated on",
    "your email address will not be published",
};

constexpr std::array<std::string_view, 9> notices{
    "all rights reserved",      "cookie policy", "we use cookies",
    "use of cookies",           "uses cookies",  "required fields are marked",
    "printed from the website", "unsubscribe",   "©",
};

}  // namespace

std::span<const std::string_view> furniture_lines() {
  return lines;
}
std::span<const std::string_view> furniture_starts() {
  return starts;
}
std::span<const std::string_view> notice_phrases() {
  return notices;
}

}  // namespace sanad::claims
