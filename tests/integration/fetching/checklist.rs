//! What a server may expect of a feed reader, as a numbered list; each rule names the test that holds us to it, or why we do
//! not follow it. After the list of polling rules in Liferea's `net.c`, Rachel Kroll's Feed Reader Behavior project, the Earth
//! Notes on RSS efficiency and RFC 9110 and 9111; the wording, the order and the numbers are ours.

use std::collections::HashSet;
use std::path::Path;

/// How a rule is kept.
enum Kept {
    /// By a test: the file, and the name of its function.
    By(&'static str, &'static str),
    /// Not, or not as written, for this reason.
    Not(&'static str),
}

use Kept::{By, Not};

const ONE: &str = "tests/integration/fetching/etiquette.rs";
const SECURE: &str = "tests/integration/fetching/secure.rs";
const SECRETS: &str = "tests/integration/credentials/mod.rs";
const CHANGING: &str = "tests/integration/credentials/changing.rs";
const LIMITS: &str = "tests/integration/fetching/limits.rs";
const SAFETY: &str = "tests/integration/fetching/safety.rs";
const TIMES: &str = "tests/integration/refreshing/etiquette.rs";
const VALIDATORS: &str = "tests/integration/refreshing/validators.rs";
const PATIENCE: &str = "tests/integration/refreshing/patience.rs";
const NETWORK: &str = "tests/integration/refreshing/network.rs";
const MOVES: &str = "tests/integration/refreshing/moves.rs";
const SEVERAL: &str = "tests/integration/refreshing/several.rs";
const WHEN: &str = "src-tauri/core/refresh/when.rs";
const RHYTHM: &str = "src-tauri/core/refresh/rhythm.rs";
const WALLS: &str = "src-tauri/core/refresh/walls.rs";
const HOSTS: &str = "src-tauri/core/refresh/hosts.rs";
const HEADERS: &str = "src-tauri/core/fetch/headers.rs";
const STORE: &str = "tests/integration/store/subscriptions.rs";

const RULES: &[(u32, &str, Kept)] = &[
    // Who asks, and what for.
    (1, "The User-Agent names the program and its version.", By(ONE, "every_request")),
    (2, "It has an address at which to complain.", By(ONE, "every_request")),
    (3, "It pretends to be no browser and no crawler.", By(ONE, "every_request")),
    (4, "No Referer.", By(ONE, "every_request")),
    (5, "No cookies, also after the server has set one.", By(ONE, "every_request")),
    (6, "Nothing about the reader: no Accept-Language.", By(ONE, "every_request")),
    (7, "Accept says what is wanted, feeds first.", By(ONE, "every_request")),
    (8, "Compressed answers are asked for.", By(ONE, "every_request")),
    (9, "And every kind that is asked for is understood.", By(LIMITS, "every_compression_that_is_asked_for_is_read")),
    (10, "GET only; no HEAD in front of it.", By(ONE, "every_request")),
    (11, "The address as it was given: nothing added, no fragment sent.", By(ONE, "every_request")),
    (
        12,
        "No password unless one was given, and to its own origin only.",
        By(ONE, "credentials_go_to_their_own_origin_only"),
    ),
    (13, "Connections are reused.", By(ONE, "connections_are_reused")),
    (14, "One refresh of a feed is one request.", By(TIMES, "pauses")),
    (15, "HTTP/2 where the server has it.", By(SECURE, "the_best_protocol_of_both_is_spoken")),
    (
        16,
        "A person may set another User-Agent for a feed, and it is sent as it is.",
        By(ONE, "a_feed_may_have_its_own_user_agent_and_proxy"),
    ),
    // Conditional requests.
    (17, "The first request is unconditional: no invented date, no empty ETag.", By(ONE, "every_request")),
    (
        18,
        "An ETag goes back exactly as it came, quotes and all.",
        By(ONE, "validators_return_verbatim_and_304_has_no_body"),
    ),
    (19, "So does a weak one, with its W/.", By(ONE, "validators_return_verbatim_and_304_has_no_body")),
    (
        20,
        "So does one without quotes, although it should have some.",
        By(ONE, "validators_return_verbatim_and_304_has_no_body"),
    ),
    (
        21,
        "Last-Modified goes back exactly as it came, even if it is no date.",
        By(ONE, "validators_return_verbatim_and_304_has_no_body"),
    ),
    (22, "Both go back when both came.", By(ONE, "validators_return_verbatim_and_304_has_no_body")),
    (
        23,
        "New validators are kept although the body is the same.",
        By(VALIDATORS, "validators_that_change_with_the_same_body_are_kept"),
    ),
    (
        24,
        "Validators of a 304 replace the old ones.",
        By(VALIDATORS, "validators_that_a_304_brings_are_kept_and_those_it_leaves_out_stay"),
    ),
    (
        25,
        "What a 304 leaves out stays.",
        By(VALIDATORS, "validators_that_a_304_brings_are_kept_and_those_it_leaves_out_stay"),
    ),
    (
        26,
        "Validators that a server gave up are not sent any more.",
        By(VALIDATORS, "validators_that_end_are_not_sent_for_ever"),
    ),
    (27, "No failure makes the next request unconditional.", By(VALIDATORS, "a_failure_forgets_no_validators")),
    (
        28,
        "A refresh by hand is conditional as well.",
        By(TIMES, "requests_are_conditional_until_the_validators_are_old"),
    ),
    (29, "Validators outlive the program.", By(VALIDATORS, "plan_and_validators_outlive_the_program")),
    (
        30,
        "Another address starts without validators.",
        By(STORE, "a_new_address_is_fetched_at_once_and_without_validators"),
    ),
    (
        31,
        "Validators are never forgotten by the calendar.",
        Not(
            "After eight days without a full body one request is unconditional, as in NetNewsWire: some servers answer 304 for ever. Rule 32 is its test.",
        ),
    ),
    (
        32,
        "A server that always says 304 is found out.",
        By(VALIDATORS, "a_server_that_always_says_304_is_found_out_after_eight_days"),
    ),
    (
        33,
        "A 304 that was not asked for is a failure, not an empty feed.",
        By(ONE, "every_status_has_its_code_and_a_sentence_with_the_host"),
    ),
    (
        34,
        "Where there are no validators, the same bytes are known by their hash.",
        By("tests/integration/refreshing/one.rs", "the_same_body_is_unchanged_without_any_validators"),
    ),
    (
        35,
        "Delta encoding (A-IM: feed) is asked for.",
        Not(
            "Hardly a server does it (RFC 3229), and a document that holds only what is new would look like one whose articles have left.",
        ),
    ),
    // How often.
    (36, "Nothing is asked before its time.", By(TIMES, "nothing_is_asked_before_its_time")),
    (37, "A start of the program is no reason to ask.", By(VALIDATORS, "plan_and_validators_outlive_the_program")),
    (
        38,
        "Whatever anybody says, no feed is fetched by itself more often than every nine minutes.",
        By(WHEN, "always_within_bounds"),
    ),
    (39, "Quiet feeds are fetched seldom.", By(RHYTHM, "quiet_feeds_are_fetched_seldom_and_busy_ones_often")),
    (40, "Busy feeds have a limit, too.", By(RHYTHM, "quiet_feeds_are_fetched_seldom_and_busy_ones_often")),
    (
        41,
        "Fewer requests than one an hour, and articles no later.",
        By("tests/integration/refreshing/simulation.rs", "a_month_of_feeds_with_made_rhythms"),
    ),
    (
        42,
        "Feeds that were fetched together drift apart; nobody comes on the full hour.",
        By(RHYTHM, "feeds_of_one_rhythm_drift_apart"),
    ),
    (
        43,
        "After sleep what is overdue comes bit by bit.",
        By("src-tauri/core/refresh/ticks.rs", "after_sleep_feeds_come_bit_by_bit_until_all_are_made_up_for"),
    ),
    (44, "Cache-Control: max-age is waited for.", By(TIMES, "pauses")),
    (45, "Less the Age that the answer has already.", By(HEADERS, "freshness")),
    (46, "Expires is waited for where there is no max-age.", By(HEADERS, "freshness")),
    (47, "no-cache and no-store promise no freshness.", By(HEADERS, "freshness")),
    (
        48,
        "max-age is honoured to its end.",
        Not("To five hours, as in NetNewsWire: many blogs stand behind a CDN that says a year and means itself."),
    ),
    (49, "ttl is waited for.", By(WHEN, "after_a_success")),
    (50, "So is sy:updatePeriod.", By(VALIDATORS, "what_the_document_said_of_its_pace_holds_after_a_304")),
    (
        51,
        "Also after a 304, which brings no document.",
        By(VALIDATORS, "what_the_document_said_of_its_pace_holds_after_a_304"),
    ),
    (52, "skipHours are skipped.", By(VALIDATORS, "hours_and_days_that_are_skipped_are_skipped")),
    (53, "skipDays are skipped.", By(WHEN, "skipped_times_are_kept")),
    (
        54,
        "Nobody looks for an icon at every fetch.",
        By("tests/integration/icons.rs", "a_site_without_an_icon_is_asked_again_a_week_later_only"),
    ),
    (
        55,
        "A feed is not fetched twice when it is added.",
        By("tests/integration/refreshing/subscribing.rs", "a_feed_that_was_previewed_is_not_fetched_again"),
    ),
    (56, "Nor is the same feed followed twice.", By(STORE, "an_address_is_followed_once")),
    // When a server says no.
    (57, "Retry-After in seconds is honoured.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (58, "Retry-After as a date is honoured.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (59, "With 503 and 403 as with 429.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (
        60,
        "A 429 that names no time means a pause as well.",
        By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host"),
    ),
    (
        61,
        "Which grows with every further one.",
        By(WALLS, "a_wall_without_a_time_grows_and_is_forgotten_after_a_good_day"),
    ),
    (62, "It holds for all feeds of the host.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (63, "Also by hand.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (64, "Also after a restart.", By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host")),
    (
        65,
        "Afterwards the feeds do not come all at once.",
        By(PATIENCE, "one_feed_that_is_told_to_wait_speaks_for_its_host"),
    ),
    (
        66,
        "After redirects it holds for the host that said so.",
        By(HOSTS, "after_a_redirect_the_host_that_answered_is_left_alone"),
    ),
    (67, "An absurd Retry-After does not end a feed.", By(WHEN, "retry_after_is_honoured_within_reason")),
    (68, "A refusal is not asked again at once.", By(ONE, "every_status_has_its_code_and_a_sentence_with_the_host")),
    (69, "403 slows down.", By(TIMES, "pauses")),
    (
        70,
        "A host that refuses everything is not asked for all its feeds.",
        By(PATIENCE, "a_host_that_refuses_everything_is_not_asked_for_all_its_feeds"),
    ),
    (71, "404 slows down.", By(TIMES, "pauses")),
    (72, "410 ends it.", By(TIMES, "a_feed_that_ended_is_never_asked_again")),
    (
        73,
        "5xx slows down, more with every failure.",
        By(TIMES, "pauses_grow_while_a_feed_fails_and_shrink_when_it_is_back"),
    ),
    (
        74,
        "Feeds that failed together do not come back together.",
        By(WHEN, "pauses_grow_to_a_day_and_differ_between_feeds"),
    ),
    (
        75,
        "A host that does not answer is asked less often.",
        By(NETWORK, "when_others_answer_silence_is_the_hosts_own"),
    ),
    // Redirects.
    (76, "A permanent redirect is remembered.", By(MOVES, "the_same_feed_elsewhere_is_taken_at_once")),
    (77, "And the old address is not asked again.", By(MOVES, "the_same_feed_elsewhere_is_taken_at_once")),
    (
        78,
        "At the first sight, whatever it leads to.",
        Not("One that leads to another feed must last a day: expired domains redirect permanently, too."),
    ),
    (79, "A temporary one is not remembered.", By(MOVES, "what_is_not_permanent_is_never_taken")),
    (80, "Nor a chain of both kinds.", By(ONE, "only_a_wholly_permanent_chain_moves_the_feed")),
    (81, "Nor one that a network's sign-in page made.", By(NETWORK, "a_captive_portal_fails_and_moves_nothing")),
    (82, "Circles and endless chains end.", By(LIMITS, "redirects_have_an_end")),
    (83, "They lead to web addresses only.", By(LIMITS, "broken_answers_are_told_apart")),
    (84, "And not into somebody's home network.", By(SAFETY, "a_redirect_to_another_private_host_is_refused")),
    // The load on a host.
    (85, "Two requests at a time.", By(SEVERAL, "many_feeds_arrive_two_at_a_time_from_one_host")),
    (86, "Hosts take turns.", By(HOSTS, "a_host_has_two_at_a_time_and_hosts_take_turns")),
    (87, "Hosts known to bear one request a minute get no more.", By(PATIENCE, "reddit_is_asked_once_a_minute")),
    (
        88,
        "Hosts that asked for one visit a day get no more.",
        By(PATIENCE, "a_host_that_asked_for_it_is_visited_once_a_day_also_by_hand"),
    ),
    (
        89,
        "Discovery asks few addresses, two at a time.",
        By("tests/integration/discovery/mod.rs", "declared_feeds_are_verified_and_ranked"),
    ),
    (
        90,
        "robots.txt is asked for and heeded.",
        Not(
            "A person asks for each of these addresses; no link is followed by itself (Google's Feedfetcher does the same).",
        ),
    ),
    (91, "Size is bounded, also of what is compressed.", By(LIMITS, "a_gzip_bomb_is_too_large")),
    (92, "Time is bounded, also against a drip.", By(LIMITS, "a_slow_drip_ends_at_the_deadline")),
    (93, "A paused or removed feed is not asked.", By(STORE, "targets_are_due_planned_and_trusted_for_eight_days")),
    (94, "Push (WebSub) instead of polling.", Not("A desktop has no address that a hub could call.")),
    (95, "No more than twelve requests at a time in all.", By(SEVERAL, "no_more_than_twelve_are_under_way_at_a_time")),
    (96, "Endless headers end.", By(LIMITS, "endless_headers_end")),
    (
        97,
        "Cookies and tokens of a person's own go to the feed's origin only.",
        By(SECRETS, "headers_are_secrets_and_go_to_their_own_origin_only"),
    ),
    // What the first list had passed over.
    (
        98,
        "They stand in place of ours of the same name, not beside it.",
        By(CHANGING, "a_header_of_ones_own_stands_in_place_of_ours"),
    ),
    (
        99,
        "Headers that belong to the connection cannot be set.",
        By(CHANGING, "headers_that_cannot_be_sent_are_refused_and_change_nothing"),
    ),
    (
        100,
        "A password in an address never stays in the address.",
        By(SECRETS, "a_password_in_an_address_goes_to_the_keychain_and_not_into_the_library"),
    ),
    (
        101,
        "Nor in that of an imported list.",
        By(
            "tests/integration/credentials/importing.rs",
            "a_password_in_a_list_goes_to_the_keychain_and_not_into_the_library",
        ),
    ),
    (
        102,
        "Nothing is sent to a server whose certificate is not in order.",
        By(SECURE, "each_fault_of_a_certificate_has_its_sentence"),
    ),
    (
        103,
        "Over HTTP/2 all requests to a host share a connection.",
        By(SECURE, "http2_carries_conditions_passwords_and_headers_over_one_connection"),
    ),
    (104, "And every compression is understood there as well.", By(SECURE, "every_compression_is_read_over_http2")),
    (
        105,
        "No network is no feed's fault, and no reason to ask the same hosts again and again.",
        By(NETWORK, "when_no_host_answers_no_feed_has_failed"),
    ),
    (
        106,
        "A sign-in page of a network is not stored as a feed.",
        By(NETWORK, "a_captive_portal_fails_and_moves_nothing"),
    ),
    (
        107,
        "DNS, connection and TLS are told apart, so that nobody asks again what cannot help.",
        By(LIMITS, "hosts_that_cannot_be_reached_are_told_apart"),
    ),
    (
        108,
        "A connection that the server closed while idle is opened again once, without a failure.",
        By(ONE, "a_closed_connection_is_opened_again"),
    ),
    (109, "A permanent redirect that ends is forgotten.", By(MOVES, "a_redirect_that_ends_is_forgotten")),
    (
        110,
        "Bodies that never change cost nobody anything but the request.",
        By(VALIDATORS, "a_server_that_never_says_304_costs_no_writing"),
    ),
    (111, "Stop means stop: no request begins after it.", By(SEVERAL, "stop_returns_at_once_and_keeps_what_is_done")),
    (
        112,
        "What a bridge on this machine hands on holds for the feed that was asked for, not for all feeds of the bridge.",
        By(PATIENCE, "a_bridge_on_this_machine_that_hands_on_a_429_serves_the_other_sites"),
    ),
    (113, "A bomb is too large over HTTP/2 as well.", By(SECURE, "a_bomb_over_http2_is_too_large")),
];

#[test]
fn every_rule_has_its_test_or_its_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut words = HashSet::new();
    for (place, (number, rule, kept)) in RULES.iter().enumerate() {
        assert_eq!(*number as usize, place + 1, "the numbers run on");
        assert!(words.insert(*rule), "rule {number} is there twice");
        match kept {
            By(file, test) => {
                let source = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
                assert!(is_test(&source, test), "rule {number}: {file} has no test {test}");
            }
            Not(reason) => assert!(reason.len() > 20, "rule {number} needs its reason"),
        }
    }
    let kept = RULES.iter().filter(|(_, _, kept)| matches!(kept, By(..))).count();
    println!("{kept} of {} rules are kept, {} are not, for the reasons told", RULES.len(), RULES.len() - kept);
}

/// Whether a source has a function of this name under an attribute of tests (or inside `proptest!`).
fn is_test(source: &str, name: &str) -> bool {
    let Some(at) = source.find(&format!("fn {name}(")) else { return false };
    let attribute = source[..at].rfind("test]").or_else(|| source[..at].rfind("#[case"));
    // Nothing but attributes and comments stand between the two.
    attribute.is_some_and(|attribute| !source[attribute..at].contains("\n}\n"))
}

#[test]
fn a_rule_without_a_test_would_be_seen() {
    let source = "#[test]\nfn kept() {\n}\n\nfn no_test() {\n}\n";
    assert!(is_test(source, "kept") && !is_test(source, "no_test") && !is_test(source, "missing"));
}
