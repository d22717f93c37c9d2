package io.offhook.attack.fuzz;

import io.offhook.attack.check.Reply;
import io.offhook.attack.check.ReplyRules;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Answer;
import io.offhook.attack.wire.HttpSession;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The hostile requests to one service. */
final class ServiceFuzz {

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;

    private final TargetStack stack;
    private final Endpoint endpoint;
    private final List<ApiOperation> operations;
    private final ReplyRules rules;
    private final Findings findings;
    private final SeenIds seen = new SeenIds();

    ServiceFuzz(
            TargetStack stack, Endpoint endpoint, List<ApiOperation> operations, ReplyRules rules, Findings findings) {
        this.stack = stack;
        this.endpoint = endpoint;
        this.operations = operations;
        this.rules = rules;
        this.findings = findings;
    }

    /** All cases in a random order, until the time is over. */
    void run(RandomGenerator random, Duration budget) {
        var end = System.nanoTime() + budget.toNanos();
        var cases = new ArrayList<FuzzCase>();
        operations.forEach(operation -> cases.addAll(FuzzCases.of(operation)));
        Collections.shuffle(cases, Random.from(random));
        findings.add("operations", operations.size());
        findings.add("cases", cases.size());
        try (var session = new HttpSession(endpoint, DEADLINE)) {
            for (var each : cases) {
                if (System.nanoTime() > end) {
                    findings.count("services whose time was over before all cases");
                    return;
                }
                send(session, each, caller(random), random);
            }
        }
    }

    private Caller caller(RandomGenerator random) {
        if (endpoint.kind() == Kind.REDEMPTION) {
            return Caller.NOBODY;
        }
        return switch (random.nextInt(8)) {
            case 0 -> Caller.NOBODY;
            // Users have accounts at self care alone; elsewhere this would be a wrong password.
            case 1 -> endpoint.service().equals("selfcare") ? Caller.USER : Caller.ADMINISTRATOR;
            default -> Caller.ADMINISTRATOR;
        };
    }

    private void send(HttpSession session, FuzzCase each, Caller caller, RandomGenerator random) {
        var what = endpoint + ", " + each.operation() + ", " + each.what() + ", as "
                + caller.name().toLowerCase(Locale.ROOT);
        try {
            var request = caller.sign(each.request().get(), stack);
            if (random.nextInt(2) == 0) {
                request = request.at(seen.use(request.target(), random));
            }
            var answer = session.exchange(request);
            findings.count("requests");
            answer.ifPresentOrElse(got -> check(what, each.operation(), caller, got), () -> findings.count("closed"));
        } catch (SocketTimeoutException late) {
            findings.violation(what + ": no answer in " + DEADLINE.toSeconds() + " s");
        } catch (IOException failure) {
            findings.count("closed");
        }
    }

    private void check(String what, ApiOperation operation, Caller caller, Answer answer) {
        if (answer.status() < REFUSED) {
            findings.count("served");
            seen.learn(answer.body());
            if (caller == Caller.NOBODY && operation.secured()) {
                findings.violation(what + ": served without an account");
            }
        } else {
            findings.count(answer.status() == NOT_FOUND ? "not found" : "refused");
        }
        var reply = new Reply(answer.status(), answer.header("content-type").orElse(""), answer.body());
        rules.violations(reply).forEach(violation -> findings.violation(what + ": " + violation));
    }
}
