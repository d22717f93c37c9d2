package io.offhook.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRulesTest {

    private static final String TIME = "2026-11-28 02:35:04,579 ";

    @Test
    void equal_faults_at_different_times_are_one() {
        assertThat(LogRules.violations(List.of(
                        TIME + "ERROR [io.offhook.X] (loop-1) It broke",
                        "2026-11-28 02:35:05,001 ERROR [io.offhook.X] (loop-1) It broke")))
                .containsExactly("ERROR [io.offhook.X] (loop-1) It broke");
    }

    @Test
    void a_stack_trace_is_found_whatever_the_level() {
        assertThat(LogRules.violations(List.of(
                        TIME + "WARN  [x] (loop-1) Odd",
                        "java.lang.IllegalStateException: odd",
                        "\tat io.offhook.X.run(X.java:1)")))
                .containsExactly("java.lang.IllegalStateException: odd");
    }

    @Test
    void warnings_and_the_word_in_a_message_are_no_fault() {
        assertThat(LogRules.violations(List.of(
                        TIME + "WARN  [io.offhook.Sign] (loop-1) Sign-in failed: address=127.0.0.1",
                        TIME + "INFO  [io.offhook.X] (loop-1) Answered with ERROR and failure=java.lang.Exception")))
                .isEmpty();
    }
}
