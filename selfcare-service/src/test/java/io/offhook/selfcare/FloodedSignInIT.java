package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many sign-ins at once, with names that nobody has, each from an address of its own. */
@QuarkusTest
@WithRealServers
class FloodedSignInIT {

    private static final int THREADS = 30;

    @Inject
    LocalAccounts accounts;

    @Test
    void a_flood_of_made_up_names_lets_local_accounts_sign_in() {
        var people = List.of(accounts.withPassword(), accounts.withPassword(), accounts.withPassword());
        try (var flood = new Flood()) {
            var answers = people.stream()
                    .map(person -> new Browser().signIn(person, PASSWORD))
                    .toList();

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.header("Location")).endsWith("/");
            });
            flood.end();
            assertThat(flood.answers()).containsExactly("302 /login?failed=true");
        }
    }

    /** Begins when each thread has an answer, so that the flood is under way. */
    private static final class Flood implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        private final AtomicBoolean over = new AtomicBoolean();
        private final Phaser started = new Phaser(THREADS + 1);
        private final Set<String> answers = ConcurrentHashMap.newKeySet();

        Flood() {
            IntStream.range(0, THREADS).forEach(i -> threads.execute(this::signIns));
            started.arriveAndAwaitAdvance();
        }

        private void signIns() {
            signIn();
            started.arriveAndDeregister();
            while (!over.get()) {
                signIn();
            }
        }

        private void signIn() {
            var answer = new Browser().signIn("nobody-" + UUID.randomUUID(), "a wrong password");
            answers.add(answer.statusCode() + " " + answer.header("Location"));
        }

        Set<String> answers() {
            return answers;
        }

        void end() {
            over.set(true);
            threads.close();
        }

        @Override
        public void close() {
            end();
        }
    }
}
