package io.offhook.selfcare.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentlyRightTest {

    private static final String HASH = "$2a$12$first";

    private final AtomicLong now = new AtomicLong();
    private final RecentlyRight recent = new RecentlyRight(now::get);

    @Test
    void a_password_is_remembered_for_30_seconds_however_often_it_comes() {
        var mark = recent.mark("olga", "a password", HASH);
        recent.add(mark);

        now.addAndGet(Duration.ofSeconds(29).toNanos());
        recent.add(mark);
        assertThat(recent.contains(mark)).isTrue();

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(recent.contains(mark)).isFalse();
    }

    @Test
    void another_account_password_or_hash_is_not_the_same() {
        recent.add(recent.mark("olga", "a password", HASH));

        assertThat(recent.contains(recent.mark("olga", "a password", HASH))).isTrue();
        assertThat(recent.contains(recent.mark("olgb", "a password", HASH))).isFalse();
        assertThat(recent.contains(recent.mark("olga", "b password", HASH))).isFalse();
        assertThat(recent.contains(recent.mark("olga", "a password", HASH + "x")))
                .isFalse();
    }

    @Test
    void each_process_has_its_own_key() {
        var other = new RecentlyRight(now::get);

        assertThat(other.mark("olga", "a password", HASH)).isNotEqualTo(recent.mark("olga", "a password", HASH));
    }
}
