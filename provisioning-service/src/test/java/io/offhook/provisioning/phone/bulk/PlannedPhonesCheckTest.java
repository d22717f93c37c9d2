package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.bulk.RowPlanner.Good;
import io.offhook.provisioning.phone.bulk.RowReport.Status;
import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import io.offhook.rest.site.SiteRights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannedPhonesCheckTest {

    private final PlannedPhone phone = planned("8845");

    @Test
    void a_row_that_nothing_stands_against_becomes_an_event() {
        var result = new PlannedPhonesCheck(Map.of(), Map.of(), Map.of("alice", "Alice Adams"), SiteRights.EVERYWHERE)
                .check(List.of(phone));

        assertThat(result.accepted()).containsExactly(phone);
        assertThat(result.events().getFirst().deviceName()).isEqualTo("SEP2C3124C9F821");
        assertThat(result.settled()).isEmpty();
    }

    @Test
    void a_row_of_an_earlier_import_is_reported_with_the_name_its_phone_has_now() {
        var result = new PlannedPhonesCheck(
                        Map.of(phone.id(), "SEP000000000001"), Map.of(), Map.of(), SiteRights.EVERYWHERE)
                .check(List.of(phone));

        assertThat(result.accepted()).isEmpty();
        assertThat(result.settled().getFirst().status()).isEqualTo(Status.ALREADY_INSERTED);
        assertThat(result.settled().getFirst().deviceName()).isEqualTo("SEP000000000001");
    }

    @Test
    void a_mac_of_another_phone_is_refused_and_the_other_named() {
        var other = view("alice", "Another desk");
        var result = check(other);

        assertThat(result.settled().getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(result.settled().getFirst().message()).contains(other.id().toString(), "mode update");
    }

    @Test
    void a_mac_of_a_phone_that_is_as_the_row_says_is_no_mistake() {
        var same = view("alice", "");

        assertThat(check(same).settled().getFirst().status()).isEqualTo(Status.ALREADY_INSERTED);
        assertThat(check(same).settled().getFirst().phoneId()).isEqualTo(same.id());
        assertThat(check(view(null, "")).settled().getFirst().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void an_owner_that_was_erased_is_no_mistake_of_a_row_that_changes_nothing() {
        var same = view("alice", "");
        var result = new PlannedPhonesCheck(Map.of(), Map.of("SEP2C3124C9F821", same), Map.of(), SiteRights.EVERYWHERE)
                .check(List.of(phone));

        assertThat(result.settled().getFirst().status()).isEqualTo(Status.ALREADY_INSERTED);
    }

    private PlannedPhonesCheck.Result check(PhoneView holder) {
        return new PlannedPhonesCheck(
                        Map.of(),
                        Map.of("SEP2C3124C9F821", holder),
                        Map.of("alice", "Alice Adams"),
                        SiteRights.EVERYWHERE)
                .check(List.of(phone));
    }

    private static PhoneView view(@Nullable String owner, String description) {
        return new PhoneView(
                UUID.randomUUID(),
                "SEP2C3124C9F821",
                "2C3124C9F821",
                "8845",
                description,
                List.of(),
                owner,
                "Default",
                new ProfilesView("Default", "Default", "Default"),
                true,
                false,
                PhoneStatus.AWAITING_ACTIVATION,
                Instant.EPOCH,
                null,
                1);
    }

    @Test
    void an_unknown_owner_is_refused_by_name() {
        var result = new PlannedPhonesCheck(Map.of(), Map.of(), Map.of(), SiteRights.EVERYWHERE).check(List.of(phone));

        assertThat(result.settled().getFirst().message()).contains("no user alice");
    }

    @Test
    void a_model_without_codes_is_refused_where_one_is_required() {
        var result = new PlannedPhonesCheck(Map.of(), Map.of(), Map.of("alice", "Alice Adams"), SiteRights.EVERYWHERE)
                .check(List.of(planned("6921")));

        assertThat(result.accepted()).isEmpty();
        assertThat(result.settled().getFirst().message()).contains("does not support activation codes");
    }

    private static PlannedPhone planned(String model) {
        var defaults = new RowDefaults(
                Optional.empty(),
                Optional.of(model),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());
        var plans = RowPlans.of(CsvFiles.rows("MAC ADDRESS,OWNER\n2C3124C9F821,alice\n"), defaults);
        return ((Good) plans.getFirst()).phone();
    }
}
