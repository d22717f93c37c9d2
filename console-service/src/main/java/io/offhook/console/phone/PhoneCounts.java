package io.offhook.console.phone;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many phones there are of each kind.
 *
 * @param at when they were counted
 */
public record PhoneCounts(Instant at, List<Group> groups) {

    public PhoneCounts {
        groups = List.copyOf(groups);
    }

    /** Phones of one model, pool and state. */
    public record Group(String model, String devicePool, PhoneState state, long phones) {}

    public long of(PhoneFilter filter) {
        return groups.stream().filter(matches(filter)).mapToLong(Group::phones).sum();
    }

    /** Most phones first. */
    public Map<String, Long> byModel() {
        return sums(Group::model);
    }

    /** Most phones first. */
    public Map<String, Long> byPool() {
        return sums(Group::devicePool);
    }

    /** In the order of the states; those without phones too. */
    public Map<PhoneState, Long> byState() {
        var sums = new LinkedHashMap<PhoneState, Long>();
        for (var state : PhoneState.values()) {
            sums.put(
                    state,
                    groups.stream()
                            .filter(each -> each.state() == state)
                            .mapToLong(Group::phones)
                            .sum());
        }
        return sums;
    }

    private static Predicate<Group> matches(PhoneFilter filter) {
        return each -> filter.model().map(each.model()::equals).orElse(true)
                && filter.devicePool().map(each.devicePool()::equals).orElse(true)
                && filter.state().map(each.state()::equals).orElse(true);
    }

    private Map<String, Long> sums(Function<Group, String> key) {
        var sums = new TreeMap<String, Long>();
        groups.forEach(each -> sums.merge(key.apply(each), each.phones(), Long::sum));
        var ordered = new LinkedHashMap<String, Long>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }
}
