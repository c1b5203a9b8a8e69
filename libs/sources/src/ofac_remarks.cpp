// SPDX-License-Identifier: Apache-2.0
#include "ofac_remarks.h"

#include <array>

#include "cell.h"

namespace sanad::sources {
namespace {

using records::NameQuality;

bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text = trimmed(text.substr(front.size()));
  return true;
}

/// "'X'" -> X; apostrophes inside stay.
std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') return text.substr(1, text.size() - 2);
  return text;
}

/// "4210170539 (Pakistan) issued 1 Jan 2000 expires ...": number and country.
void take_document(std::string_view type, std::string_view rest, ListingDraft& draft) {
  const bool of_ship = take(rest, "IMO ");
  const auto open = rest.find('(');
  auto number = trimmed(rest.substr(0, open));
  for (const std::string_view end : {" issued ", " expires "}) {
    if (const auto at = number.find(end); at != std::string_view::npos) number = number.substr(0, at);
  }
  std::string_view country;
  if (open != std::string_view::npos) {
    const auto close = rest.find(')', open);
    if (close != std::string_view::npos) country = rest.substr(open + 1, close - open - 1);
  }
  draft.document(of_ship ? "IMO number" : type, number, country);
}

constexpr std::array documents = std::to_array<std::string_view>({
    "Passport",
    "National ID No.",
    "Identification Number",
    "SSN",
    "Cedula No.",
    "Tax ID No.",
    "NIT #",
    "RUC #",
    "C.U.R.P.",
    "R.F.C.",
    "D.N.I.",
    "Driver's License No.",
    "Registration ID",
    "Registration Number",
    "Vessel Registration Identification",
    "Company Number",
    "Commercial Registry Number",
    "Birth Certificate Number",
    "Residency Number",
    "Stateless Person ID Card",
    "Diplomatic Passport",
    "Turkish Identification Number",
    "Personal ID Card",
    "Citizen's Card Number",
    "Electoral Registry No.",
    "Matricula Mercantil No",
    "C.R. No.",
    "D-U-N-S Number",
    "SWIFT/BIC",
    "Legal Entity Number",
    "Business Registration Number",
    "UAE Identification",
    "V.A.T. Number",
    "Trade License No.",
    "RIF #",
    "Kenyan ID No.",
    "Military Registration Number",
    "RFC",
    "Folio Mercantil No.",
    "MMSI",
    "ISIN",
    "Aircraft Tail Number",
    "Unified Social Credit Code (USCC)",
    "Business Registration Document #",
    "Public Registration Number",
    "National Foreign ID Number",
    "Italian Fiscal Code",
    "Credencial electoral",
    "Cartilla de Servicio Militar Nacional",
    "Chamber of Commerce Number",
    "UK Company Number",
    "US FEIN",
    "I.F.E.",
    "Registered Charity No.",
    "C.U.I.T.",
    "C.U.I.P.",
    "C.U.I.",
    "LE Number",
    "Numero de Identidad",
    "Travel Document Number",
    "Enterprise Number",
    "Certificate of Incorporation Number",
    "Tazkira National ID Card",
    "Afghan Money Service Provider License Number",
});

/// "XBT 1AbC...": the currency, then the address.
void take_currency_address(std::string_view rest, ListingDraft& draft) {
  const auto blank = std::min(rest.find(' '), rest.size());
  draft.document("Digital Currency Address " + std::string{rest.substr(0, blank)},
                 trimmed(rest.substr(blank)), {});
}

void take_part(std::string_view part, ListingDraft& draft) {
  take(part, "alt. ");
  auto& listing = draft.listing();
  if (take(part, "DOB ")) return draft.birth(part);
  if (take(part, "POB ")) return draft.text(listing.birth_places, part);
  if (take(part, "nationality ") || take(part, "citizen ")) return draft.text(listing.nationalities, part);
  if (take(part, "Gender ")) return draft.gender(part);
  if (take(part, "a.k.a. ")) return draft.name(unquoted(part), NameQuality::weak);
  if (take(part, "f.k.a. ")) return draft.name(unquoted(part), NameQuality::former);
  if (take(part, "n.k.a. ")) return draft.name(unquoted(part), NameQuality::strong);
  if (take(part, "Digital Currency Address - ")) return take_currency_address(part, draft);
  for (const auto type : documents) {
    if (take(part, type)) return take_document(type, part, draft);
  }
}

}  // namespace

void read_ofac_remarks(std::string_view remarks, ListingDraft& draft) {
  draft.text(draft.listing().remarks, remarks);
  for (std::size_t begin = 0; begin < remarks.size();) {
    const auto end = std::min(remarks.find(';', begin), remarks.size());
    auto part = trimmed(remarks.substr(begin, end - begin));
    if (part.ends_with('.') && !part.ends_with("..")) part.remove_suffix(1);
    take_part(part, draft);
    begin = end + 1;
  }
}

}  // namespace sanad::sources
