package io.offhook.attack.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures and violations of one attack. Equal violations are one. May be used by several threads. */
public final class Findings {

    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final Map<String, Long> violations = new LinkedHashMap<>();

    public void count(String figure) {
        add(figure, 1);
    }

    public synchronized void add(String figure, long number) {
        figures.merge(figure, number, Long::sum);
    }

    public synchronized void atLeast(String figure, long number) {
        figures.merge(figure, number, Math::max);
    }

    /** @param what without anything that changes from one occurrence to the next */
    public synchronized void violation(String what) {
        violations.merge(what, 1L, Long::sum);
    }

    public void violations(List<String> found) {
        found.forEach(this::violation);
    }

    public synchronized Map<String, Long> figures() {
        return new LinkedHashMap<>(figures);
    }

    /** Each with how often it was found. */
    public synchronized List<String> violations() {
        return violations.entrySet().stream()
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " (" + each.getValue() + " times)")
                .toList();
    }
}
