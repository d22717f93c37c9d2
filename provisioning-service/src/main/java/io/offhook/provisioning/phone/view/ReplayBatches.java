package io.offhook.provisioning.phone.view;

import io.offhook.eventing.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts events of many phones into batches, each of one kind and of as many phones, that keep the order within each phone. */
final class ReplayBatches {

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
                .toList();
    }
}
