package io.offhook.attack.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.stackclient.stack.PhoneSide;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attack that finds nothing at a server that does everything wrong proves nothing elsewhere. */
class AttacksFindFaultsTest {

    private BadServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UnknownMethods, keeps what was sent|answered an unknown method with 200|more series",
        "OddRequests, shows 'java.lang.IllegalStateException'",
        "CrossSiteChanges, answered 200|takes a form",
        "SmuggledRequests, a negative chunk: answered|a NUL in a header: answered",
        "WrongPasswords, a wrong password is answered 200|no 429",
        "TlsScan, SSLv3 is NO_TLS|plain text is answered",
        "ApiFuzz, served without an account|shows 'java.lang.IllegalStateException'"
    })
    void a_fault_is_found(String attack, String violations) throws Exception {
        var found = String.join("\n", findings(attack).violations());

        assertThat(found).contains(violations.split("\\|"));
    }

    @Test
    void the_same_seed_sends_the_same() throws Exception {
        assertThat(findings("CrossSiteChanges").figures())
                .isEqualTo(findings("CrossSiteChanges").figures());
    }

    private Findings findings(String name) throws Exception {
        var findings = new Findings();
        var context =
                new AttackContext(target(), new SplittableRandom(1), Duration.ofSeconds(1), Duration.ofMinutes(1));
        AttackCatalogue.attacks(Set.of(name)).getFirst().run(context, findings);
        return findings;
    }

    private TargetStack target() {
        var http = server.uri("http");
        var hostAndPort = http.getAuthority();
        var nowhere = Path.of("nowhere");
        var description = new StackDescription(
                http,
                http,
                http,
                http,
                http,
                Map.of("provisioning", http, "activation", http, "tvs", http, "selfcare", http, "console", http),
                http,
                new PhoneSide(http, server.uri("https"), hostAndPort, hostAndPort, hostAndPort),
                server.uri("https"),
                server.uri("tls"),
                hostAndPort,
                http,
                http,
                Map.of(),
                http,
                Optional.empty(),
                Optional.empty(),
                Map.of("admin", "right", "alice", "right"),
                nowhere,
                nowhere,
                nowhere,
                Optional.empty(),
                Optional.empty());
        return new TargetStack(description, new StackHome(nowhere));
    }
}
