package io.offhook.console.history;

import static io.offhook.console.history.PhoneLife.at;
import static io.offhook.console.history.PhoneLife.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    public record Pool(String name, List<Line> lines, List<String> hosts) {}

    @Test
    void fields_that_differ_are_listed_those_that_were_there_before_first() {
        assertThat(between(at(3), at(6)))
                .containsExactly(
                        new Difference("deviceName", "BAT5A0F33C1D2E4", "SEP2C3124C9F8E1"),
                        new Difference("lines[1].directoryNumber", "1001", "1002"),
                        new Difference("ownerId", "alice", null),
                        new Difference("devicePool", "Berlin", "Paris"),
                        new Difference("requiresCode", "true", "false"),
                        new Difference("code.state", "LIVE", "REDEEMED"),
                        new Difference("mac", null, "2C3124C9F8E1"),
                        new Difference("code.endedAt", null, hour(4).toString()),
                        new Difference("fingerprint", null, PhoneLife.FINGERPRINT));
    }

    @Test
    void two_moments_between_which_nothing_happened_do_not_differ() {
        assertThat(Difference.between(phone(at(6)), phone(at(6)))).isEmpty();
    }

    @Test
    void everything_differs_from_a_phone_that_was_not_there_yet() {
        assertThat(between(at(-1), at(0)))
                .contains(new Difference("deviceName", null, "BAT5A0F33C1D2E4"))
                .allMatch(each -> each.before() == null);
    }

    @Test
    void members_of_lists_are_counted_from_one() {
        assertThat(Fields.of(new Pool("Berlin", List.of(new Line(1, "1001"), new Line(2, "1002")), List.of("ntp"))))
                .isEqualTo(Map.of(
                        "name", "Berlin",
                        "lines[1].index", "1",
                        "lines[1].directoryNumber", "1001",
                        "lines[2].index", "2",
                        "lines[2].directoryNumber", "1002",
                        "hosts[1]", "ntp"));
    }

    private static List<Difference> between(Moment before, Moment after) {
        return Difference.between(phone(before), phone(after));
    }

    private static Optional<PhoneThen> phone(Moment moment) {
        return History.phone(PhoneLife.PHONE, PhoneLife.ENTRIES, moment).state();
    }
}
