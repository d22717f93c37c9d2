package io.offhook.console.setting.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.setting.SettingSentences;
import io.offhook.console.setting.SettingState;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.EventCodec.Undecodable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state that a setting had from a time on.
 *
 * @param by the account; absent: a service did
 * @param sentences what it says
 * @param news of these, those that the state before did not say
 */
record SettingChange(Instant at, @Nullable String by, List<String> sentences, List<String> news) {

    private static final String TYPE = "io.offhook.%s.v1";

    /**
     * @param states the latest first
     * @param shape simple name of the contract's record
     */
    static List<SettingChange> of(List<SettingState> states, String shape) {
        var changes = new ArrayList<SettingChange>();
        for (int place = 0; place < states.size(); place++) {
            var state = states.get(place);
            var said = sentences(state, shape);
            var before = place + 1 < states.size() ? sentences(states.get(place + 1), shape) : List.<String>of();
            changes.add(new SettingChange(
                    state.changedAt(),
                    state.changedBy(),
                    said,
                    said.stream().filter(each -> !before.contains(each)).toList()));
        }
        return changes;
    }

    private static List<String> sentences(SettingState state, String shape) {
        try {
            return SettingSentences.of(EventCodec.read(
                    Topic.SETTING, TYPE.formatted(shape), state.json().getBytes(UTF_8)));
        } catch (Undecodable e) {
            return List.of(state.json()); // written by another version
        }
    }
}
