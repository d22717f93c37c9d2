package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Rounds of the bound and of the stack, in turns. On a machine that is shared the median says more than the mean. */
public final class Turns {

    private final List<Round> bound = new ArrayList<>();
    private final List<Round> stack = new ArrayList<>();

    void add(Round ofBound, Round ofStack) {
        bound.add(ofBound);
        stack.add(ofStack);
    }

    Measurement measured(Target target, String title) {
        return Measurement.of(
                target, title, median(stack, Round::perSecond), median(bound, Round::perSecond), "1/s", details());
    }

    private ObjectNode details() {
        var json = JsonNodeFactory.instance.objectNode();
        side(json.putObject("stack"), stack);
        side(json.putObject("bound"), bound);
        return json;
    }

    private static void side(ObjectNode json, List<Round> rounds) {
        var perSecond = json.putArray("perSecond");
        rounds.forEach(round -> perSecond.add(round.perSecond()));
        json.put("p50", median(rounds, round -> round.figure().p50()));
        json.put("p99", median(rounds, round -> round.figure().p99()));
        var cost = json.putObject("cpuMillisPerOperation");
        var processes = new TreeSet<String>();
        rounds.forEach(round -> processes.addAll(round.cost().keySet()));
        processes.forEach(name ->
                cost.put(name, median(rounds, round -> round.cost().getOrDefault(name, 0.0))));
        var failures = new TreeMap<String, Long>();
        rounds.forEach(round -> round.failures().forEach((why, count) -> failures.merge(why, count, Long::sum)));
        var failed = json.putObject("failed");
        failures.forEach(failed::put);
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(value))
                .mapToDouble(value)
                .toArray();
        if (sorted.length == 0) {
            return 0;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
