package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.value.MalformedValue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    @Test
    void a_list_without_parameters_is_not_narrowed() {
        assertThat(new PhoneQuery().parse()).isEqualTo(new PhoneFilter(null, null, null, null, null));
    }

    @Test
    void a_status_is_one_of_three() {
        var query = new PhoneQuery();
        query.status = "READY";

        assertThat(query.parse().status()).isEqualTo(PhoneStatus.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ready", "BROKEN"})
    void another_status_is_an_invalid_request(String status) {
        var query = new PhoneQuery();
        query.status = status;

        assertThatThrownBy(query::parse)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters()).containsEntry("field", "status"));
    }

    @Test
    void an_import_without_parameters_inserts_into_the_default_pool() {
        var query = new ImportQuery();

        assertThat(query.isValidateOnly()).isFalse();
        assertThat(query.defaults().model()).isEmpty();
        assertThat(query.defaults().devicePool()).isEqualTo(DevicePool.DEFAULT);
        assertThat(query.defaults().requiresActivationCode()).isEmpty();
        assertThat(query.defaults().mraAllowed()).isFalse();
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
        assertThat(query.defaults().model().orElseThrow().name()).isEqualTo("8851NR");
        assertThat(query.defaults().devicePool().name()).isEqualTo("Berlin");
        assertThat(query.defaults().requiresActivationCode()).contains(false);
        assertThat(query.defaults().mraAllowed()).isTrue();
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

    @Test
    void an_unknown_model_is_refused_before_any_row_is_read() {
        var query = new ImportQuery();
        query.model = "9999";

        assertThatThrownBy(query::defaults).isInstanceOf(MalformedValue.class);
    }
}
