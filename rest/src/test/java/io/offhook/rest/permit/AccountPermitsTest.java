package io.offhook.rest.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import org.junit.jupiter.api.Test;

class AccountPermitsTest {

    private final AccountPermits permits = new AccountPermits(3, 2);

    @Test
    void an_account_that_has_its_own_leaves_the_rest_to_others() {
        begin("olga");
        begin("olga");

        assertThatThrownBy(() -> answer("olga"))
                .isInstanceOfSatisfying(
                        NoPermit.class, refusal -> assertThat(refusal.isOwn()).isTrue());
        assertThat(answer("norma")).isEqualTo("done");
    }

    @Test
    void no_more_are_given_than_there_are_in_all() {
        begin("olga");
        begin("norma");
        begin("otto");

        assertThatThrownBy(() -> answer("nora"))
                .isInstanceOfSatisfying(
                        NoPermit.class, refusal -> assertThat(refusal.isOwn()).isFalse());
    }

    @Test
    void a_permit_comes_back_when_the_work_ends_fails_or_is_cancelled() {
        for (int time = 0; time < 10; time++) {
            begin("olga").cancel();
            permits.stream("olga", () -> Multi.createFrom().items("one"))
                    .collect()
                    .asList()
                    .await()
                    .indefinitely();
            assertThat(answer("olga")).isEqualTo("done");
            assertThatThrownBy(() -> permits.run("olga", () -> {
                                throw new IllegalStateException("broken");
                            })
                            .await()
                            .indefinitely())
                    .hasMessage("broken");
        }
        begin("olga");
        begin("olga");
    }

    private Cancellable begin(String account) {
        return permits.stream(account, () -> Multi.createFrom().nothing())
                .subscribe()
                .with(item -> {});
    }

    private String answer(String account) {
        return permits.run(account, () -> Uni.createFrom().item("done")).await().indefinitely();
    }
}
