package io.offhook.activation.code.repair;

import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.store.FindGateCodes;
import io.offhook.activation.code.store.FindGateCodes.GateCode;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** The codes in Redis: all live codes are told to it, and codes that ended are taken out. Redemptions go on meanwhile. */
@ApplicationScoped
class RebuildingGate implements ReadModel.Elsewhere {

    private static final int AT_A_TIME = 50;

    private final ClaimGate gate;
    private final FindGateCodes codes;

    RebuildingGate(ClaimGate gate, FindGateCodes codes) {
        this.gate = gate;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public Uni<Long> remake() {
        return codes.all()
                .onItem()
                .transformToUni(code -> put(code).replaceWith(code))
                .merge(AT_A_TIME)
                .filter(GateCode::isLive)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Void> put(GateCode code) {
        return code.isLive()
                ? gate.open(code.fingerprint(), code.codeId(), code.phoneId(), code.expiresAt())
                : gate.close(code.fingerprint());
    }
}
