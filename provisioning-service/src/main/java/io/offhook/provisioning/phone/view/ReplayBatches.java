package io.offhook.provisioning.phone.view;

import io.offhook.eventing.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts events of many phones into batches, each of one kind and of as many phones, that keep the order within each phone. */
final class ReplayBatches {

    /** Rows of a statement: more save nothing, and take memory. */
    private static final int MAX = 1_000;

    private ReplayBatches() {}

    static List<List<Recorded<?>>> of(List<? extends Recorded<?>> events) {
        Map<String, Integer> rounds = new HashMap<>();
        Map<Integer, Map<Class<?>, List<Recorded<?>>>> batches = new TreeMap<>();
        for (var each : events) {
            int round = rounds.merge(each.streamId(), 1, Integer::sum);
            batches.computeIfAbsent(round, ignored -> new LinkedHashMap<>())
                    .computeIfAbsent(each.event().getClass(), ignored -> new ArrayList<>())
                    .add(each);
        }
        return batches.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(ReplayBatches::pieces)
                .toList();
    }

    private static Stream<List<Recorded<?>>> pieces(List<Recorded<?>> batch) {
        return IntStream.range(0, (batch.size() + MAX - 1) / MAX)
                .mapToObj(piece -> batch.subList(piece * MAX, Math.min(batch.size(), (piece + 1) * MAX)));
    }
}
