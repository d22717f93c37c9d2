package io.offhook.stack.audit;

import io.offhook.contracts.chain.ChainReport;
import io.offhook.contracts.chain.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code audit verify} says. The field names are part of the interface.
 *
 * @param unplaced records that belong to no chain, and where they are
 */
record AuditReport(boolean whole, List<Chain> chains, List<String> unplaced) {

    AuditReport(List<Chain> chains, List<String> unplaced) {
        this(
                unplaced.isEmpty()
                        && chains.stream().allMatch(each -> each.findings().isEmpty()),
                chains,
                unplaced);
    }

    /** @param head {@code service:place:hash} */
    record Chain(
            String chain,
            long length,
            Optional<String> first,
            Optional<String> last,
            Optional<String> head,
            List<Finding> findings) {

        static Chain of(ChainReport report) {
            return new Chain(
                    report.chain(),
                    report.length(),
                    report.first(),
                    report.last(),
                    report.head().map(String::valueOf),
                    report.findings());
        }

        private List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add(
                    length == 0
                            ? chain + ": no records"
                            : "%s: %d records, %s to %s".formatted(chain, length, first.orElse(""), last.orElse("")));
            head.ifPresent(it -> lines.add("  head  " + it));
            findings.forEach(it -> lines.add("  place %d  %s: %s".formatted(it.place(), it.kind(), it.detail())));
            return lines;
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        chains.forEach(each -> lines.addAll(each.lines()));
        unplaced.forEach(each -> lines.add("FOREIGN: " + each));
        lines.add(whole ? "Every chain is whole." : "NOT WHOLE: " + first());
        return lines;
    }

    private String first() {
        return chains.stream()
                .filter(each -> !each.findings().isEmpty())
                .findFirst()
                .map(each -> "%s, place %d"
                        .formatted(each.chain(), each.findings().getFirst().place()))
                .orElse("a record belongs to no chain");
    }
}
