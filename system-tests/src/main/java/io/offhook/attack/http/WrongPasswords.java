package io.offhook.attack.http;

import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Answer;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.attack.wire.Strangers;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** 7: a stranger tries passwords, from one address and from many. He is told to wait, and the owner is not. */
public final class WrongPasswords implements Attack {

    private static final int FROM_ONE = 12;
    private static final int FROM_MANY = 70;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int WAIT = 429;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String PATH = "/api/v1/relay/unpublishable";

    @Override
    public String title() {
        return "wrong passwords in numbers: 429 follows, from many addresses too, and the owner still signs in";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        for (var endpoint : context.target().of(Kind.REST)) {
            owner(context, endpoint, "before", findings);
            fromOneAddress(endpoint, context.random(), findings);
            fromManyAddresses(endpoint, context.random(), findings);
            owner(context, endpoint, "after", findings);
        }
        form(context.target().one("selfcare", Kind.REST), context.random(), findings);
    }

    private static void owner(AttackContext context, Endpoint endpoint, String when, Findings findings)
            throws IOException {
        var request = HttpText.of("GET", PATH)
                .header("Authorization", context.target().authorization(StackAccount.ADMIN));
        int status = status(endpoint, request, InetAddress.getLoopbackAddress());
        if (status != OK) {
            findings.violation(endpoint + ": the owner is answered " + status + " " + when + " wrong passwords");
        }
    }

    private static void fromOneAddress(Endpoint endpoint, RandomGenerator random, Findings findings)
            throws IOException {
        var from = Strangers.address(random);
        boolean waits = false;
        for (int i = 0; i < FROM_ONE; i++) {
            int status = status(endpoint, wrong(random), from);
            findings.count("wrong passwords");
            if (status != UNAUTHORIZED && status != WAIT) {
                findings.violation(endpoint + ": a wrong password is answered " + status);
            }
            waits |= status == WAIT;
        }
        if (!waits) {
            findings.violation(endpoint + ": " + FROM_ONE + " wrong passwords of one address, and no 429");
        }
    }

    private static void fromManyAddresses(Endpoint endpoint, RandomGenerator random, Findings findings)
            throws IOException {
        boolean waits = false;
        for (int i = 0; i < FROM_MANY; i++) {
            waits |= status(endpoint, wrong(random), Strangers.address(random)) == WAIT;
            findings.count("wrong passwords");
        }
        if (!waits) {
            findings.violation(endpoint + ": " + FROM_MANY + " wrong passwords of as many addresses, and no 429");
        }
    }

    private static void form(Endpoint endpoint, RandomGenerator random, Findings findings) throws IOException {
        var from = Strangers.address(random);
        boolean waits = false;
        for (int i = 0; i < FROM_MANY; i++) {
            var form =
                    "j_username=alice&j_password=" + URLEncoder.encode("x" + random.nextLong(), StandardCharsets.UTF_8);
            var request = HttpText.of("POST", "/login").body("application/x-www-form-urlencoded", HttpText.latin(form));
            waits |= status(endpoint, request, from) == WAIT;
            findings.count("wrong passwords in the form");
        }
        if (!waits) {
            findings.violation(endpoint + ": " + FROM_MANY + " wrong passwords in the form, and no 429");
        }
    }

    private static HttpText wrong(RandomGenerator random) {
        return HttpText.of("GET", PATH)
                .header(
                        "Authorization",
                        new Credentials(StackAccount.ADMIN.userName(), "x" + random.nextLong()).authorization());
    }

    private static int status(Endpoint endpoint, HttpText request, InetAddress from) throws IOException {
        try (var connection = Connection.openPlain(endpoint, from)) {
            Optional<Answer> answer = connection
                    .send(request.header("Connection", "close").toBytes())
                    .answer(DEADLINE);
            return answer.map(Answer::status)
                    .orElseThrow(() -> new IOException(endpoint + " closed without an answer"));
        }
    }
}
