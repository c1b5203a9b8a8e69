// SPDX-License-Identifier: Apache-2.0
/// Every limit on what comes from outside, in one place. A limit that is hit is reported by name, never
/// silent.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sanad::limits {

inline constexpr std::size_t csv_field_bytes = 1U << 20;      ///< one cell
inline constexpr std::size_t csv_row_bytes = 4U << 20;        ///< one record with all its cells
inline constexpr std::size_t csv_columns = 4096;              ///< cells of one record
inline constexpr std::size_t json_depth = 64;                 ///< nested arrays and objects
inline constexpr std::size_t json_bytes = 256U << 20;         ///< one document held in memory
inline constexpr std::size_t json_object_bytes = 8U << 20;    ///< one STIX object
inline constexpr std::size_t json_keys = 10'000;              ///< members of one object
inline constexpr std::size_t diagnostics_kept = 1000;         ///< of one file; the rest is counted by code
inline constexpr std::size_t spreadsheet_bytes = 512U << 20;  ///< one unpacked part of an XLSX file
inline constexpr std::size_t spreadsheet_ratio = 200;         ///< unpacked to packed bytes: a bomb above
inline constexpr std::size_t name_bytes = 4096;               ///< a name or place that is matched
inline constexpr std::size_t query_rows = 2'000'000;          ///< rows of one figure table
inline constexpr std::size_t download_bytes = 4ULL << 30;     ///< one file of `pull`
inline constexpr std::uint32_t download_seconds = 3600;       ///< one file of `pull`
inline constexpr std::uint32_t connect_seconds = 20;          ///< until a peer answers
inline constexpr std::size_t answer_bytes = 64U << 20;        ///< one answer of a partner's server, its body
inline constexpr std::size_t answer_header_bytes = 64U << 10; ///< its headers together
inline constexpr std::uint32_t answer_seconds = 300;          ///< one call to a partner's server
inline constexpr std::int64_t pull_settle_seconds = 600;      ///< that a server may take to store what it stamped
inline constexpr std::size_t recall_objects = 1000;           ///< of one recall notice
inline constexpr std::int64_t clock_skew_seconds = 300;       ///< by which a partner's clock may be ahead
inline constexpr std::size_t aggregate_covers = 10'000;       ///< incidents one aggregate may cover
inline constexpr std::size_t document_bytes = 64U << 20;      ///< one text that is checked
inline constexpr std::size_t document_claims = 100'000;       ///< read from one text
inline constexpr std::size_t sentence_tokens = 256;           ///< words and marks of one; longer ones are cut
inline constexpr std::size_t check_scopes = 2000;             ///< scopes that one text may ask the base for
inline constexpr std::size_t pdf_bytes = 256U << 20;          ///< one PDF that is checked
inline constexpr std::uint32_t pdf_seconds = 60;              ///< of work on it, and of silence

inline constexpr std::size_t listing_values = 1000;           ///< names, documents ... of one list entry
inline constexpr std::size_t xml_text_bytes = 1U << 20;       ///< text of one XML element; the rest is not held
inline constexpr std::size_t xml_record_nodes = 50'000;       ///< elements of one record of a list in XML
inline constexpr std::size_t xml_token_bytes = 8U << 20;      ///< one tag or comment
inline constexpr std::size_t xml_record_bytes = 16U << 20;    ///< texts, names and attributes of one record
inline constexpr std::size_t list_entries = 2'000'000;        ///< entries of one list that must be held together
inline constexpr std::size_t list_bytes = 512U << 20;         ///< their content

inline constexpr std::size_t config_bytes = 1U << 20;         ///< one file of a node's configuration
inline constexpr std::size_t partners = 1000;                 ///< of one node
inline constexpr std::size_t collections = 64;                ///< of one node: a decision keeps one bit for each
inline constexpr std::size_t config_names = 1000;             ///< members of one list of the configuration
inline constexpr std::size_t organisation_bytes = 128;        ///< a name in a marking or policy
inline constexpr std::size_t marking_names = 1000;            ///< names of one list of a marking
inline constexpr std::size_t release_references = 10'000;     ///< other objects that one object may mention
inline constexpr std::size_t release_objects = 20'000'000;    ///< reached from one object by references
inline constexpr std::size_t denials_noted = 60;              ///< lines of the ledger, of one partner in a minute
inline constexpr std::size_t taxii_page = 1000;               ///< objects of one page; a larger `limit` is cut
inline constexpr std::size_t taxii_page_default = 100;        ///< without `limit`
inline constexpr std::size_t page_bytes = 4U << 20;           ///< bodies of one page; a single larger one goes alone
inline constexpr std::size_t taxii_match_values = 256;        ///< values of one match[...]
inline constexpr std::size_t taxii_query_fields = 16;         ///< of one request
inline constexpr std::size_t taxii_envelope_bytes = 10U << 20;   ///< one POST: max_content_length of the API root
inline constexpr std::size_t taxii_envelope_objects = 20'000;    ///< objects of one POST
inline constexpr std::size_t taxii_answer_objects = 200'000;     ///< of one page of another server
inline constexpr std::uint32_t taxii_status_hours = 24;       ///< that the outcome of a POST can be asked for
inline constexpr std::size_t http_head_bytes = 16U << 10;           ///< request line and headers
inline constexpr std::size_t http_target_bytes = 8U << 10;          ///< path and query
inline constexpr std::size_t http_headers = 100;                    ///< of one request
inline constexpr std::size_t http_connections = 1024;               ///< open at once
inline constexpr std::size_t http_connections_per_address = 256;    ///< of one IPv4 address or IPv6 /64
inline constexpr unsigned http_workers = 8;                         ///< requests that are answered at once
inline constexpr std::uint32_t http_head_ms = 10'000;               ///< TLS handshake; head, from its first byte
inline constexpr std::uint32_t http_idle_ms = 30'000;               ///< between two requests of a connection
inline constexpr std::uint32_t http_transfer_ms = 10'000;           ///< of a body, before the rate counts
inline constexpr std::uint32_t http_bytes_per_second = 4096;        ///< least rate of a body in or out
inline constexpr std::size_t http_drain_bytes = 1U << 20;           ///< read and dropped after a refusal
inline constexpr std::uint32_t http_drain_ms = 2000;                ///< of the same
inline constexpr std::uint32_t http_stop_ms = 10'000;               ///< for requests in hand when the server stops
inline constexpr std::size_t password_bytes_least = 12;             ///< of a password
inline constexpr std::size_t password_bytes = 1024;                 ///< at most; also of any other credential
inline constexpr std::size_t password_memory = 19U << 20;           ///< Argon2id of one check; one check at a time
inline constexpr std::uint32_t password_passes = 2;                 ///< of the same
inline constexpr std::size_t password_checks_waiting = 16;          ///< for their turn; more are told to come back
inline constexpr std::size_t account_tokens = 100;                  ///< of one account, sessions among them
inline constexpr std::uint32_t session_hours = 12;                  ///< until a person signs in again
inline constexpr std::size_t remembered_callers = 10'000;           ///< accounts and addresses that failed or proved
inline constexpr std::uint32_t failures_free = 5;                   ///< sign-ins that may fail before the wait begins
inline constexpr std::uint32_t failure_wait_most_seconds = 900;     ///< the wait doubles up to this

inline constexpr std::size_t older_editions = 2;                    ///< held in memory beside the newest
inline constexpr std::size_t list_sets = 3;                         ///< sets of lists held in memory, indexed
inline constexpr std::size_t api_query_fields = 64;                 ///< of one request
inline constexpr std::size_t api_page = 1000;                       ///< rows of one page
inline constexpr std::size_t api_export_rows = 500'000;             ///< rows of one file
inline constexpr std::size_t api_figure_rows = 200'000;             ///< rows of one figure
inline constexpr std::size_t api_evidence = 1'000'000;              ///< ids in one figure
inline constexpr std::size_t api_body_bytes = 1U << 20;             ///< one JSON body
inline constexpr std::size_t api_text_bytes = 8U << 20;             ///< one text that is checked
inline constexpr std::size_t api_reason_bytes = 8192;               ///< of a decision or clearance
inline constexpr std::size_t api_subjects = 500;                    ///< of one request
inline constexpr std::size_t api_actors = 500;                      ///< in one list
inline constexpr std::size_t match_queries = 100;                   ///< of one POST /match

}  // namespace sanad::limits
