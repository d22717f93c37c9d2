package io.offhook.tvs.certificate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.pki.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"CCM+TFTP", "ccm tftp", "Ccm-Tftp", "CCM_TFTP"})
    void a_role_is_understood_in_any_letter_case_and_with_any_sign_between_its_words(String typed) {
        assertThat(new RoleName(typed).parse()).isEqualTo(Role.CCM_TFTP);
    }

    @Test
    void an_unknown_role_is_told_the_known_ones() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> new RoleName("ROUTER").parse())
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getDetail()).contains("SAST", "APP-SERVER");
                });
    }
}
