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

/** Looks for codes that Redis should not know. One that it does not know is no difference: it learns a code when it is shown. */
@ApplicationScoped
class CheckingGate implements ConsistencyCheck {

    private static final int AT_A_TIME = 50;

    /** A code leaves Redis a moment after its event. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

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

    private Uni<Boolean> compare(GateCode code, Differences found) {
        return isRight(code)
                .flatMap(right -> right
                        ? Uni.createFrom().item(true)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(MOMENT)
                                .chain(() -> isRight(code)))
                .invoke(right -> {
                    if (!right) {
                        add(code, found);
                    }
                });
    }

    private Uni<Boolean> isRight(GateCode code) {
        var expected = List.of(code.codeId().toString(), code.phoneId().toString());
        return gate.known(code.fingerprint())
                .map(known -> known.isEmpty() || (code.isLive() && known.equals(expected)));
    }

    private static synchronized void add(GateCode code, Differences found) {
        found.add(
                code.isLive() ? Kind.DIFFERENT : Kind.UNEXPECTED,
                "Redis",
                code.codeId().toString(),
                code.isLive() ? "another code has its digits" : "the code has ended");
    }
}
