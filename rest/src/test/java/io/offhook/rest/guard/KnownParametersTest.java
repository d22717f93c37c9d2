package io.offhook.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.guard.KnownParameters.Fault;
import io.offhook.rest.request.PageQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownParametersTest {

    private final KnownParameters known = KnownParameters.of(Arrays.stream(Sample.class.getMethods())
            .filter(method -> method.getName().equals("list"))
            .findFirst()
            .orElseThrow());

    /** An operation with parameters of every kind. */
    interface Sample {
        void list(
                @QueryParam("validateOnly") String validateOnly,
                @QueryParam("after") @Parameter(allowEmptyValue = true) String after,
                @RestQuery("role") List<String> roles,
                @BeanParam PageQuery page);
    }

    @Test
    void a_parameter_with_one_value_is_taken() {
        assertThat(known.fault(Map.of("validateOnly", List.of("true"), "page", List.of("1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_parameter_is_refused_and_not_taken_for_an_absent_one(String empty) {
        assertThat(fault("validateOnly", empty)).contains("validateOnly is empty: give it a value, or leave it out.");
        assertThat(fault("role", "TVS", empty)).isPresent();
        assertThat(fault("page", empty)).isPresent();
        assertThat(fault("after", empty)).isEmpty();
    }

    @Test
    void a_repeated_parameter_is_refused_unless_it_is_a_list() {
        assertThat(fault("validateOnly", "false", "true"))
                .contains("validateOnly came more than once; it has one value.");
        assertThat(fault("after", "", "x")).isPresent();
        assertThat(fault("size", "1", "1")).isPresent();
        assertThat(fault("role", "TVS", "CAPF")).isEmpty();
    }

    @Test
    void a_parameter_that_the_operation_does_not_have_is_refused() {
        assertThat(fault("validate", "true"))
                .contains("There is no parameter 'validate'; there are after, page, role, size, validateOnly.");
    }

    private Optional<String> fault(String name, String... values) {
        return known.fault(Map.of(name, List.of(values))).map(Fault::sentence);
    }
}
