package io.offhook.contracts.chain;

import static io.offhook.contracts.chain.Finding.Kind.BROKEN;
import static io.offhook.contracts.chain.Finding.Kind.CONFLICTING;
import static io.offhook.contracts.chain.Finding.Kind.FLAWED;
import static io.offhook.contracts.chain.Finding.Kind.MISSING;
import static io.offhook.contracts.chain.Finding.Kind.REWRITTEN;
import static io.offhook.contracts.chain.Finding.Kind.TRUNCATED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.chain.Finding.Kind;
import io.offhook.contracts.record.CanonicalRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chain of five records, and what a forger may do to it. */
class ChainVerificationTest {

    private static final List<ChainRecord> CHAIN = chain("a", "b", "c", "d", "e");
    private static final ChainHead FOURTH = new ChainHead("tvs", 4, CHAIN.get(3).hash());

    @Test
    void a_whole_chain_has_a_head_and_no_finding() {
        var report = report(CHAIN);

        assertThat(report.findings()).isEmpty();
        assertThat(report.length()).isEqualTo(5);
        assertThat(report.first()).contains("2026-11-28T00:00:01Z");
        assertThat(report.last()).contains("2026-11-28T00:00:05Z");
        assertThat(report.head())
                .contains(new ChainHead("tvs", 5, CHAIN.getLast().hash()));
    }

    @Test
    void a_chain_that_nobody_wrote_to_is_whole() {
        assertThat(report(List.of()).findings()).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("published twice", change(it -> it.addAll(CHAIN.subList(2, 5)))),
                Arguments.of("in another order", change(Collections::reverse)),
                Arguments.of(
                        "a copy that is signed",
                        change(it -> it.set(2, flawed(it.get(2))), it -> it.add(CHAIN.get(2)))),
                Arguments.of("a copy that is not", change(it -> it.add(flawed(it.get(2))))),
                Arguments.of("longer than noted", change()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void what_happens_without_a_forger_is_no_finding(String name, List<ChainRecord> records) {
        assertThat(report(records, FOURTH).findings()).isEmpty();
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                forged("first changed", change(it -> it.set(0, record(1, AuditRecorded.NOTHING, "x"))), 2, BROKEN),
                forged("changed", change(it -> it.set(2, record(3, it.get(1).hash(), "x"))), 4, BROKEN),
                forged("last changed and its link too", change(it -> it.set(4, record(5, "x", "e"))), 5, BROKEN),
                forged("first removed", change(it -> it.remove(0)), 1, MISSING),
                forged("removed", change(it -> it.remove(2)), 3, MISSING),
                forged("removed, later ones moved up", moved("a", "b", "d", "e"), 3, BROKEN),
                forged("inserted, later ones moved down", moved("a", "b", "x", "c", "d", "e"), 4, BROKEN),
                forged("reordered", moved("a", "c", "b", "d", "e"), 2, BROKEN),
                forged(
                        "another beside it",
                        change(it -> it.add(record(3, it.get(1).hash(), "x"))),
                        3,
                        CONFLICTING),
                forged("another before it", change(it -> it.add(0, record(3, "x", "x"))), 3, CONFLICTING),
                forged("badly signed", change(it -> it.set(2, flawed(it.get(2)))), 3, FLAWED));
    }

    @ParameterizedTest(name = "{0}: place {2}")
    @MethodSource("forged")
    void what_a_forger_did_is_found_at_its_place(String name, List<ChainRecord> records, long place, Kind kind) {
        assertThat(report(records).findings())
                .extracting(Finding::place, Finding::kind)
                .first()
                .isEqualTo(tuple(place, kind));
    }

    @Test
    void a_forged_record_beside_the_genuine_one_does_not_break_the_links_behind_it() {
        var records = change(it -> it.add(0, record(3, it.get(1).hash(), "x")));

        assertThat(report(records).findings()).extracting(Finding::kind).containsExactly(CONFLICTING);
    }

    @Test
    void an_end_that_was_cut_off_shows_against_a_noted_head_alone() {
        var cut = CHAIN.subList(0, 3);

        assertThat(report(cut).findings()).isEmpty();
        assertThat(report(cut, FOURTH).findings())
                .extracting(Finding::place, Finding::kind)
                .containsExactly(tuple(4L, TRUNCATED));
        assertThat(report(List.of(), FOURTH).findings())
                .extracting(Finding::place, Finding::kind)
                .containsExactly(tuple(1L, TRUNCATED));
    }

    @Test
    void a_chain_that_was_computed_anew_shows_against_a_noted_head_alone() {
        var anew = chain("a", "x", "c", "d", "e");

        assertThat(report(anew).findings()).isEmpty();
        assertThat(report(anew, FOURTH).findings())
                .extracting(Finding::place, Finding::kind)
                .containsExactly(tuple(4L, REWRITTEN));
    }

    @Test
    void a_head_is_read_as_it_is_printed() {
        assertThat(ChainHead.parse(FOURTH.toString())).contains(FOURTH);
        for (var text : List.of("", "tvs:4", "tvs:0:" + FOURTH.hash(), "tvs:4:abc", "TVS:4:" + FOURTH.hash())) {
            assertThat(ChainHead.parse(text)).as(text).isEmpty();
        }
    }

    private static Arguments forged(String name, List<ChainRecord> records, long place, Kind kind) {
        return Arguments.of(name, records, place, kind);
    }

    private static ChainReport report(List<ChainRecord> records, ChainHead... noted) {
        var verification = new ChainVerification("tvs");
        records.forEach(verification::add);
        return verification.report(List.of(noted));
    }

    private static List<ChainRecord> chain(String... texts) {
        var records = new ArrayList<ChainRecord>();
        var previous = AuditRecorded.NOTHING;
        for (var text : texts) {
            records.add(record(records.size() + 1, previous, text));
            previous = records.getLast().hash();
        }
        return records;
    }

    /** The records of the chain with these texts, and new ones, at places one after the other; what each says came before stays. */
    private static List<ChainRecord> moved(String... texts) {
        var records = new ArrayList<ChainRecord>();
        for (var text : texts) {
            var known = "abcde".indexOf(text);
            var previous =
                    known < 0 ? records.getLast().hash() : CHAIN.get(known).previous();
            records.add(record(records.size() + 1, previous, text));
        }
        return records;
    }

    @SafeVarargs
    private static List<ChainRecord> change(Consumer<List<ChainRecord>>... changes) {
        var records = new ArrayList<>(CHAIN);
        List.of(changes).forEach(each -> each.accept(records));
        return records;
    }

    private static ChainRecord record(long place, String previous, String text) {
        var hash = CanonicalRecord.hash(Map.of("ce_sequence", "" + place), (text + previous).getBytes(UTF_8));
        return new ChainRecord(place, hash, previous, "2026-11-28T00:00:0" + place + "Z", Optional.empty());
    }

    private static ChainRecord flawed(ChainRecord it) {
        return new ChainRecord(it.place(), it.hash(), it.previous(), it.time(), Optional.of("not signed"));
    }
}
