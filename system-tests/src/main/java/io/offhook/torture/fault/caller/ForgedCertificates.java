package io.offhook.torture.fault.caller;

import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.peers.CertificateForger;
import io.offhook.torture.peers.PhoneManufacturer;
import io.offhook.torture.workload.CodeCase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** 17: invalid certificates with a valid code. The right phone redeems it afterwards. */
public record ForgedCertificates() implements Fault {

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String title() {
        return "wrong CA, expired, wrong usage, wrong product, over-long chain, huge certificate, wrong MAC";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var code = context.code(each -> each.device() != null);
        if (code.isEmpty()) {
            return FaultOutcome.neverFired("there was no code");
        }
        var device = Objects.requireNonNull(code.get().device());
        var answers = new LinkedHashMap<String, String>();
        for (var forged : forgeries(context.phones().manufacturer(), device).entrySet()) {
            var observed = context.phones()
                    .forged(device, forged.getValue(), random)
                    .redeem(code.get(), context.anyReplica(random));
            answers.put(forged.getKey(), History.word(observed));
        }
        var stranger = context.phones().ofModel(code.get().model(), random);
        answers.put("MAC", History.word(stranger.redeem(code.get(), context.anyReplica(random))));
        var right = context.phones().rightFor(code.get(), random);
        var observed =
                right.redeemUntilFinal(code.get(), context.installation().replicas(), random, Duration.ofSeconds(20));
        context.workload().add(new CodeCase(code.get(), List.of(right), observed instanceof Observed.Accepted));
        return FaultOutcome.injected(answers + ", the right phone " + History.word(observed));
    }

    private static Map<String, Identity> forgeries(PhoneManufacturer manufacturer, Device device) {
        var forger = new CertificateForger(manufacturer);
        var all = new LinkedHashMap<String, Identity>();
        all.put("CA", forger.ofAnotherManufacturer(device));
        all.put("expired", forger.expired(device));
        all.put("usage", forger.forServersOnly(device));
        all.put("product", forger.ofAnotherProduct(device));
        all.put("chain", forger.withLongChain(device));
        all.put("huge", forger.huge(device));
        return all;
    }
}
