package io.offhook.attack.fuzz;

import io.offhook.attack.check.KnownProblems;
import io.offhook.attack.check.ReplyRules;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.openapi.StackDocuments;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** 9: every operation of every service with every hostile value, as nobody, as a user and as an administrator. */
public final class ApiFuzz implements Attack {

    @Override
    public String title() {
        return "hostile values for every parameter and field of the OpenAPI documents: each refusal is a known problem";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var rules = new ReplyRules(problems());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var endpoint : context.target().of(Kind.REST)) {
                var operations = StackDocuments.of(context.target(), endpoint.service());
                start(threads, new ServiceFuzz(context.target(), endpoint, operations, rules, findings), context);
            }
            var redemption = context.target().one("activation", Kind.REDEMPTION);
            start(
                    threads,
                    new ServiceFuzz(context.target(), redemption, List.of(ApiOperation.redemption()), rules, findings),
                    context);
        }
    }

    private static void start(Executor threads, ServiceFuzz fuzz, AttackContext context) {
        var random = new SplittableRandom(context.random().nextLong());
        threads.execute(() -> fuzz.run(random, context.budget()));
    }

    /** docs/problems.md, which the build puts beside the classes. */
    private static KnownProblems problems() throws IOException {
        try (var page = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApiFuzz.class.getResourceAsStream("/problems.md"), "no problems.md"),
                StandardCharsets.UTF_8))) {
            return KnownProblems.of(page.lines().toList());
        }
    }
}
