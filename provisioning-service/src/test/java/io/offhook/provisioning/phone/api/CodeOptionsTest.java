package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.CodeLife;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeOptionsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void options_become_the_command() {
        assertThat(CodeOptions.read(json, "{\"codeLife\":\"PT72H\",\"mraAllowed\":true}")
                        .parse())
                .isEqualTo(
                        new RequireActivationCode(Optional.of(new CodeLife(Duration.ofHours(72))), Optional.of(true)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "{}"})
    void no_options_leave_everything_to_the_settings(@Nullable String body) {
        assertThat(CodeOptions.read(json, body).parse())
                .isEqualTo(new RequireActivationCode(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"PT1H\"", "{", "{\"codeLive\":\"PT1H\"}", "{\"mraAllowed\":[]}"})
    void a_body_that_is_no_object_of_options_is_an_invalid_request(String body) {
        assertThatThrownBy(() -> CodeOptions.read(json, body))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getType())
                                .hasToString("https://offhook.io/problems/invalid-request"));
    }
}
