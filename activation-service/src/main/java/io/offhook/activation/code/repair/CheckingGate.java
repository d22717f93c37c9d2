package io.offhook.activation.code.repair;

import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.store.FindGateCodes;
import io.offhook.activation.code.store.FindGateCodes.GateCode;
import io.offhook.eventing.verify.ConsistencyCheck;
import io.offhook.eventing.verify.Difference.Kind;
import io.offhook.eventing.verify.Differences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Looks for digits under which Redis names another code than the database: they would redeem that one. That Redis does not know a code is
 * no difference, since it learns a code when it is shown. That it knows one that ended is none either: it was away, or the process was
 * killed, when the code ended, and a claim of it ends at the stream.
 */
@ApplicationScoped
class CheckingGate implements ConsistencyCheck {

    private static final int AT_A_TIME = 50;

    /** One slow answer of millions is no reason to give up. */
    private static final int RETRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final ClaimGate gate;
    private final FindGateCodes codes;

    CheckingGate(ClaimGate gate, FindGateCodes codes) {
        this.gate = gate;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Uni<Void> run(Differences found) {
        return codes.all()
                .onItem()
                .transformToUni(code -> compare(code, found))
                .merge(AT_A_TIME)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> compare(GateCode code, Differences found) {
        var expected = List.of(code.codeId().toString(), code.phoneId().toString());
        return gate.known(code.fingerprint())
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT)
                .atMost(RETRIES)
                .invoke(known -> {
                    if (!known.isEmpty() && !known.equals(expected)) {
                        add(code, found);
                    }
                })
                .replaceWithVoid();
    }

    private static synchronized void add(GateCode code, Differences found) {
        found.add(Kind.DIFFERENT, "Redis", code.codeId().toString(), "another code has its digits");
    }
}
