package io.offhook.torture.fault;

import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Saw;
import io.offhook.torture.outside.Forger;
import io.offhook.torture.outside.Manufacturer;
import io.offhook.torture.storm.Case;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 17: certificates that are not what they should be, with a good code. It is for the right phone afterwards. */
record ForgedCertificates() implements Fault {

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String title() {
        return "wrong CA, expired, wrong usage, wrong product, over-long chain, huge certificate, wrong MAC";
    }

    @Override
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var code = stage.code(each -> each.device() != null);
        if (code.isEmpty()) {
            return Outcome.neverFired("there was no code");
        }
        var device = java.util.Objects.requireNonNull(code.get().device());
        var told = new LinkedHashMap<String, String>();
        for (var forged : forgeries(stage.phones().manufacturer(), device).entrySet()) {
            var saw =
                    stage.phones().forged(device, forged.getValue(), random).ask(code.get(), stage.anyReplica(random));
            told.put(forged.getKey(), History.word(saw));
        }
        var stranger = stage.phones().ofModel(code.get().model(), random);
        told.put("MAC", History.word(stranger.ask(code.get(), stage.anyReplica(random))));
        var right = stage.phones().rightFor(code.get(), random);
        var saw = right.askUntilTold(code.get(), stage.installation().replicas(), random, Duration.ofSeconds(20));
        stage.storm().keep(new Case(code.get(), List.of(right), saw instanceof Saw.Accepted));
        return Outcome.struck(told + ", the right phone " + History.word(saw));
    }

    private static Map<String, Identity> forgeries(Manufacturer manufacturer, Device device) {
        var forger = new Forger(manufacturer);
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
