package io.offhook.activation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.redis.client.impl.types.ErrorType;
import org.junit.jupiter.api.Test;

class TimedRedisTest {

    @Test
    void the_log_names_the_kind_of_an_error_and_quotes_nothing_of_it() {
        assertThat(TimedRedis.reason(ErrorType.create("OOM command not allowed when used memory > 'maxmemory'.")))
                .isEqualTo("OOM");
        assertThat(TimedRedis.reason(ErrorType.create("ERR unknown command 'secret'")))
                .isEqualTo("ERR");
    }

    @Test
    void within_a_script_the_log_names_what_stopped_the_script() {
        assertThat(
                        TimedRedis.reason(
                                ErrorType.create(
                                        "ERR Error running script (call to f_0a): @user_script:4: @user_script: 4: -OOM command not allowed")))
                .isEqualTo("OOM");
    }

    @Test
    void the_log_says_that_an_answer_did_not_come() {
        assertThat(TimedRedis.reason(new TimeoutException())).isEqualTo("io.smallrye.mutiny.TimeoutException");
    }
}
