package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.offhook.selfcare.support.LocalAccounts.status;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.rest.permit.SignInCaller;
import io.offhook.selfcare.account.password.PasswordWork;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.LogLines;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords of local accounts that programs send with each request. */
@QuarkusTest
@WithRealServers
class RestPasswordIT {

    private static final String OTHER = "another long password here";
    private static final String HASH = "$2a$12$" + ".".repeat(53);
    private static final int ALL_PLACES = 10;

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @Inject
    PasswordWork work;

    @Test
    void a_password_that_was_right_a_moment_ago_takes_no_place() {
        var person = accounts.withPassword();
        assertThat(status(person, PASSWORD)).isEqualTo(200);

        var flood = checks(ALL_PLACES, i -> "flood-" + UUID.randomUUID());

        assertThat(status(person, PASSWORD)).isEqualTo(200);
        ended(flood);
    }

    @Test
    void requests_of_one_account_at_once_all_have_an_answer_and_one_place() {
        var person = accounts.withPassword();

        var answers = IntStream.range(0, 15)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(person, PASSWORD)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    @Test
    void three_accounts_with_many_wrong_passwords_leave_places_to_others() {
        var flood = checks(60, i -> "loud-" + i % 3);

        var other = check("quiet-" + UUID.randomUUID());

        assertThat(other.join()).isEqualTo("looked at");
        ended(flood);
    }

    @Test
    void a_password_that_was_changed_is_wrong_at_once() {
        var person = accounts.withPassword();
        assertThat(status(person, PASSWORD)).isEqualTo(200);

        var browser = new Browser();
        browser.signIn(person, PASSWORD);
        browser.post("/profile/password", Map.of("old", PASSWORD, "chosen", OTHER, "repeated", OTHER))
                .then()
                .statusCode(303);

        assertThat(status(person, PASSWORD)).isEqualTo(401);
        assertThat(status(person, OTHER)).isEqualTo(200);
    }

    @Test
    void the_password_of_a_person_who_was_erased_is_wrong_at_once() {
        var person = accounts.withPassword();
        assertThat(status(person, PASSWORD)).isEqualTo(200);

        TopicWriter.erase(Topic.USER, person);
        await().until(() -> !tables.knows(person));

        assertThat(status(person, PASSWORD)).isEqualTo(401);
    }

    @Test
    void passwords_that_nobody_looks_at_do_not_fill_the_log() {
        try (var log = LogLines.of("io.offhook.pages.signin.BusySignIn")) {
            await().until(() -> {
                var flood = checks(ALL_PLACES, i -> "flood-" + UUID.randomUUID());
                var refused = Stream.generate(() -> status("nobody-" + UUID.randomUUID(), PASSWORD))
                        .limit(4)
                        .filter(answer -> answer == 503)
                        .count();
                ended(flood);
                return refused >= 3;
            });

            assertThat(log.all()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<CompletableFuture<String>> checks(int count, IntFunction<String> account) {
        return IntStream.range(0, count).mapToObj(account).map(this::check).toList();
    }

    private CompletableFuture<String> check(String account) {
        return work.matches(account, "a wrong password", Optional.of(HASH), new SignInCaller(account, false))
                .map(right -> "looked at")
                .onFailure()
                .recoverWithUni(() -> Uni.createFrom().item("refused"))
                .subscribeAsCompletionStage();
    }

    private static void ended(List<CompletableFuture<String>> flood) {
        flood.forEach(CompletableFuture::join);
    }
}
