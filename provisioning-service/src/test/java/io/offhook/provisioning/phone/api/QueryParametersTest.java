package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.phone.view.ListPosition;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneOrder;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.value.Name;
import io.offhook.rest.site.SiteRights;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    @Test
    void a_list_without_parameters_is_not_narrowed() {
        assertThat(new PhoneQuery().parse(SiteRights.EVERYWHERE)).isEqualTo(PhoneFilter.ALL);
    }

    @Test
    void a_status_is_one_of_three() {
        var query = new PhoneQuery();
        query.status = "READY";

        assertThat(query.parse(SiteRights.EVERYWHERE).status()).isEqualTo(PhoneStatus.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ready", "BROKEN"})
    void another_status_is_an_invalid_request(String status) {
        var query = new PhoneQuery();
        query.status = status;

        assertThatThrownBy(() -> query.parse(SiteRights.EVERYWHERE))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters()).containsEntry("field", "status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "--model", "deviceName,model"})
    void an_order_that_there_is_not_is_an_invalid_request(String sort) {
        var listing = new PhoneListing();
        listing.sort = sort;

        assertThatThrownBy(listing::order).isInstanceOf(HttpProblem.class);
    }

    @Test
    void a_minus_puts_the_greatest_first_and_a_position_survives_its_cursor() {
        var listing = new PhoneListing();
        listing.sort = "-deviceName";
        var order = new PhoneOrder(PhoneOrder.Field.DEVICE_NAME, true);
        var position = new ListPosition(order, "SEP2C3124C9F8E1", new UUID(1, 2));
        listing.after = position.toCursor();

        assertThat(listing.order()).isEqualTo(order);
        assertThat(listing.position()).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%", "bm90IGEgY3Vyc29yLCBhbmQgbm90IGEgdXVpZCBlaXRoZXI"})
    void a_position_that_nobody_was_given_is_an_invalid_request(String after) {
        var listing = new PhoneListing();
        listing.after = after;

        assertThatThrownBy(listing::position).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @CsvSource({"deviceName,-deviceName", "model,", "description,provisionedAt"})
    void a_position_in_another_order_is_an_invalid_request(String given, @Nullable String sort) {
        var before = new PhoneListing();
        before.sort = given;
        var listing = new PhoneListing();
        listing.sort = sort;
        listing.after = new ListPosition(before.order(), "2026-01-01T00:00:00Z", new UUID(1, 2)).toCursor();

        assertThatThrownBy(listing::position)
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("with the same sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "+1000000000-12-31T23:59:59Z", "-0044-03-15T12:00:00Z"})
    void a_position_at_a_time_that_the_database_cannot_read_is_an_invalid_request(String time) {
        var listing = new PhoneListing();
        listing.after = new ListPosition(PhoneOrder.OLDEST_FIRST, time, new UUID(1, 2)).toCursor();

        assertThatThrownBy(listing::position).isInstanceOf(HttpProblem.class);
    }

    @Test
    void an_import_without_parameters_leaves_all_to_its_rows() {
        var query = new ImportQuery();

        assertThat(query.isValidateOnly()).isFalse();
        assertThat(query.defaults().model()).isEmpty();
        assertThat(query.defaults().devicePool()).isEmpty();
        assertThat(query.defaults().requiresActivationCode()).isEmpty();
        assertThat(query.defaults().mraAllowed()).isEmpty();
    }

    @Test
    void parameters_of_an_import_are_the_defaults_of_its_rows() {
        var query = new ImportQuery();
        query.model = "8851nr";
        query.devicePool = "Berlin";
        query.requiresActivationCode = "false";
        query.mraAllowed = "true";
        query.validateOnly = "true";

        assertThat(query.isValidateOnly()).isTrue();
        assertThat(query.defaults().model()).contains("8851nr");
        assertThat(query.defaults().devicePool()).contains(new Name("Berlin"));
        assertThat(query.defaults().requiresActivationCode()).contains(false);
        assertThat(query.defaults().mraAllowed()).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void a_flag_is_true_or_false(String text) {
        var query = new ImportQuery();
        query.validateOnly = text;

        assertThatThrownBy(query::isValidateOnly)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters()).containsEntry("field", "validateOnly"));
    }
}
