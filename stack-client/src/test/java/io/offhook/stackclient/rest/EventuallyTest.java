package io.offhook.stackclient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.stackclient.http.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventuallyTest {

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void a_read_model_that_is_behind_is_asked_again(int status) throws Exception {
        assertThat(Eventually.found(() -> {
                    if (calls.incrementAndGet() < 3) {
                        throw refusal(status);
                    }
                    return "code";
                }))
                .isEqualTo("code");
        assertThat(calls).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void any_other_refusal_is_final(int status) {
        assertThatThrownBy(() -> Eventually.found(() -> {
                    calls.incrementAndGet();
                    throw refusal(status);
                }))
                .isInstanceOfSatisfying(
                        RestException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_failure_without_an_answer_is_final() {
        assertThatThrownBy(() -> Eventually.found(() -> {
                    throw new IOException("reset");
                }))
                .hasMessage("reset");
    }

    @Test
    void an_answer_that_is_malformed_has_no_status() {
        assertThat(new RestException("GET / sent an answer that is no Page", new IOException()).status())
                .isZero();
    }

    private static RestException refusal(int status) {
        return new RestException("GET /", new Problem(status, "No", "", "", Optional.empty()));
    }
}
