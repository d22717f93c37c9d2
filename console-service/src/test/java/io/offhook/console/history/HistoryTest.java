package io.offhook.console.history;

import static io.offhook.console.history.PhoneLife.CODE;
import static io.offhook.console.history.PhoneLife.ENTRIES;
import static io.offhook.console.history.PhoneLife.EXPIRES;
import static io.offhook.console.history.PhoneLife.FINGERPRINT;
import static io.offhook.console.history.PhoneLife.PHONE;
import static io.offhook.console.history.PhoneLife.at;
import static io.offhook.console.history.PhoneLife.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.history.PhoneThen.CodeThen;
import io.offhook.console.phone.CodeState;
import io.offhook.console.timeline.SampleEntries;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void before_it_was_added_there_was_no_phone() {
        assertThat(History.phone(PHONE, ENTRIES, at(-1))).isEqualTo(new AsOf<>(Optional.empty(), false));
    }

    @Test
    void a_phone_waits_for_its_device_with_a_code_that_was_shown() {
        var phone = then(at(3));

        assertThat(phone.deviceName()).isEqualTo("BAT5A0F33C1D2E4");
        assertThat(phone.mac()).isNull();
        assertThat(phone.requiresCode()).isTrue();
        assertThat(phone.devicePool()).isEqualTo("Berlin");
        assertThat(phone.code()).isEqualTo(new CodeThen(CODE, CodeState.LIVE, hour(1), EXPIRES, hour(2), null));
        assertThat(phone.fingerprint()).isNull();
    }

    @Test
    void a_phone_has_its_device_once_the_code_is_redeemed() {
        var phone = then(at(5));

        assertThat(phone.deviceName()).isEqualTo("SEP2C3124C9F8E1");
        assertThat(phone.requiresCode()).isFalse();
        assertThat(phone.code()).isEqualTo(new CodeThen(CODE, CodeState.REDEEMED, hour(1), EXPIRES, hour(2), hour(4)));
        assertThat(phone.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(phone.changedAt()).isEqualTo(hour(5));
    }

    @Test
    void after_a_version_codes_are_as_they_were_at_that_time() {
        var phone = then(new Moment.AfterVersion(1));

        assertThat(phone.deviceName()).isEqualTo("BAT5A0F33C1D2E4");
        assertThat(phone.code()).isNull();
    }

    @Test
    void a_removed_phone_is_told_as_it_was_last() {
        var phone = then(Moment.NOW);

        assertThat(phone.removed()).isTrue();
        assertThat(phone.lines()).containsExactly(new Line(1, "1002"));
    }

    @Test
    void a_new_code_can_be_for_another_model_and_owner() {
        var required = new ActivationCodeRequired(PHONE, "SEP2C3124C9F8E1", "8861", "2C3124C9F8E1", "bob");

        var phone = PhoneFold.evolve(then(at(6)), required, hour(8));

        assertThat(phone.model()).isEqualTo("8861");
        assertThat(phone.ownerId()).isEqualTo("bob");
        assertThat(phone.requiresCode()).isTrue();
        assertThat(phone.devicePool()).isEqualTo("Paris");
    }

    @Test
    void a_phone_whose_beginning_was_deleted_is_incomplete() {
        var late = ENTRIES.stream().filter(each -> each.at().isAfter(hour(3))).toList();

        var phone = History.phone(PHONE, late, at(5));

        assertThat(phone.incomplete()).isTrue();
        assertThat(phone.state()).hasValueSatisfying(then -> {
            assertThat(then.deviceName()).isEqualTo("SEP2C3124C9F8E1");
            assertThat(then.model()).isNull();
            assertThat(then.code()).isEqualTo(new CodeThen(CODE, CodeState.REDEEMED, null, null, null, hour(4)));
        });
        assertThat(History.phone(PHONE, late, at(0))).isEqualTo(new AsOf<>(Optional.empty(), true));
    }

    @Test
    void a_setting_is_as_it_was_saved_last() {
        var states = List.of(setting(2, 5, "AUTO_REGISTRATION"), setting(1, 1, "ACTIVATION_CODE"));

        assertThat(History.setting(states, at(4)).state()).contains(states.get(1));
        assertThat(History.setting(states, at(5)).state()).contains(states.get(0));
        assertThat(History.setting(states, new Moment.AfterVersion(1)).state()).contains(states.get(1));
        assertThat(History.setting(states, at(5)).incomplete()).isFalse();
    }

    @Test
    void a_setting_that_may_have_been_otherwise_meanwhile_is_incomplete() {
        var states = List.of(setting(1, 1, "ACTIVATION_CODE"), setting(3, 5, "AUTO_REGISTRATION"));

        assertThat(History.setting(states, at(2)).incomplete()).isTrue();
        assertThat(History.setting(states, at(5)).incomplete()).isFalse();
        assertThat(History.setting(states.subList(1, 2), at(2)))
                .isEqualTo(new AsOf<TimelineEntry>(Optional.empty(), true));
    }

    private static PhoneThen then(Moment moment) {
        var found = History.phone(PHONE, ENTRIES, moment);
        assertThat(found.incomplete()).isFalse();
        return found.state().orElseThrow();
    }

    private static TimelineEntry setting(long version, long hour, String method) {
        var entry = SampleEntries.of(new DeviceDefault("8845", method), version, hour(hour));
        assertThat(entry.topic()).isEqualTo(Topic.SETTING);
        return entry;
    }
}
