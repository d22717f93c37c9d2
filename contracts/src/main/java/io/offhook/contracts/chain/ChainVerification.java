package io.offhook.contracts.chain;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.chain.Finding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verifies one chain. Copies of a record count as one, and records may come in any order: places say what follows what.
 *
 * <p>What it cannot see: records that are missing at the end, and a chain that somebody computed anew from some place on. Both show
 * against a head that was noted before, the second also by signatures.
 */
public final class ChainVerification {

    private final String chain;
    private final NavigableMap<Long, Map<String, ChainRecord>> places = new TreeMap<>();

    public ChainVerification(String chain) {
        this.chain = chain;
    }

    /** Of several copies one without a flaw is kept: records are published again, for example to be signed. */
    public void add(ChainRecord record) {
        places.computeIfAbsent(record.place(), place -> new LinkedHashMap<>())
                .merge(record.hash(), record, (known, copy) -> known.flaw().isEmpty() ? known : copy);
    }

    /** @param noted heads of this chain */
    public ChainReport report(List<ChainHead> noted) {
        var findings = new ArrayList<Finding>();
        Optional<ChainRecord> before = Optional.empty();
        for (var place : places.navigableKeySet()) {
            var record = record(place);
            check(before, record, findings);
            before = Optional.of(record);
        }
        noted.forEach(head -> check(head).ifPresent(findings::add));
        findings.sort(Comparator.comparingLong(Finding::place));
        return new ChainReport(
                chain,
                places.size(),
                Optional.ofNullable(places.firstEntry())
                        .map(entry -> record(entry.getKey()).time()),
                before.map(ChainRecord::time),
                before.map(last -> new ChainHead(chain, last.place(), last.hash())),
                List.copyOf(findings));
    }

    private void check(Optional<ChainRecord> before, ChainRecord record, List<Finding> findings) {
        long expected = before.map(ChainRecord::place).orElse(0L) + 1;
        if (record.place() > expected) {
            findings.add(new Finding(
                    expected, Kind.MISSING, "no record from place " + expected + " to " + (record.place() - 1)));
        } else if (!record.previous().equals(before.map(ChainRecord::hash).orElse(AuditRecorded.NOTHING))) {
            findings.add(new Finding(
                    record.place(),
                    Kind.BROKEN,
                    "the record does not follow from the one before it: one of the two is not what was written"));
        }
        var here = at(record.place()).size();
        if (here > 1) {
            findings.add(new Finding(record.place(), Kind.CONFLICTING, here + " different records have this place"));
        }
        record.flaw().ifPresent(flaw -> findings.add(new Finding(record.place(), Kind.FLAWED, flaw)));
    }

    /** Of two that have one place, the one that is without a flaw; else the one that the next record names; else the first. */
    private ChainRecord record(long place) {
        var candidates = at(place);
        var next = places.getOrDefault(place + 1, Map.of()).values();
        return candidates.stream()
                .min(Comparator.comparing((ChainRecord each) -> each.flaw().isPresent())
                        .thenComparing(each ->
                                next.stream().noneMatch(it -> it.previous().equals(each.hash()))))
                .orElseThrow();
    }

    private Collection<ChainRecord> at(long place) {
        return places.getOrDefault(place, Map.of()).values();
    }

    private Optional<Finding> check(ChainHead head) {
        if (places.isEmpty() || head.place() > places.lastKey()) {
            return Optional.of(new Finding(
                    places.isEmpty() ? 1 : places.lastKey() + 1,
                    Kind.TRUNCATED,
                    "the chain ends before the head that was noted, " + head));
        }
        return places.getOrDefault(head.place(), Map.of()).containsKey(head.hash())
                ? Optional.empty()
                : Optional.of(new Finding(
                        head.place(), Kind.REWRITTEN, "the record is not the head that was noted, " + head));
    }
}
